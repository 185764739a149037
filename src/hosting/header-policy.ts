const META = /<meta http-equiv="content-security-policy" content="([^"]*)">/i;

/** The policy that a page carries. */
export function policyIn(html: string): string | undefined {
  return META.exec(html)?.[1];
}

/** Directives that a header alone can carry. */
const HEADER_ONLY = "frame-ancestors 'none'";

const HASH = /^'sha\d+-/;

/**
 * The policy for the header, which is the same on all of a site: it allows what one of the pages' own allows, and
 * nothing else. Where both reach a browser it enforces both, so that no page may more than its own says; files that
 * are no pages, such as drawings, have the header's alone.
 *
 * @param policies those of the pages
 */
export function headerPolicy(policies: Iterable<string>): string {
  const [first, ...others] = [...new Set(policies)].map(parse);
  const common = new Map(first ?? [['default-src', ["'none'"]]]);
  for (const other of others) {
    for (const [name, sources] of common) {
      const more = other.get(name);
      // What one page does without, such as a rule on types of text, cannot be asked of all.
      if (more === undefined) common.delete(name);
      else common.set(name, [...new Set([...sources, ...more])]);
    }
  }
  const directives = [...common].map(([name, sources]) => {
    const real = sources.filter((source) => sources.length === 1 || source !== "'none'");
    // A hash beside it would make it void.
    const isInline = real.includes("'unsafe-inline'");
    return [name, ...real.filter((source) => !(isInline && HASH.test(source)))].join(' ');
  });
  return [...directives, HEADER_ONLY].join('; ');
}

function parse(policy: string): Map<string, string[]> {
  const directives = policy.split(';').map((text) => text.trim().split(/\s+/));
  return new Map(
    directives.flatMap(([name = '', ...sources]) =>
      name === '' ? [] : [[name, sources] as const],
    ),
  );
}
