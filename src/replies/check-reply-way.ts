import { z } from 'zod';
import { type ConfigMistake, unexpected } from '../site-config/mistake.ts';

const LOCAL = /^http:\/\/(?:localhost|127\.0\.0\.1)(?=[:/]|$)/;
/** The words in braces that stand for those of an article. */
const BLANKS = /\{(?:id|title|address)\}/g;

function isSafeAddress(value: string): boolean {
  return (LOCAL.test(value) || /^https:\/\//.test(value)) && URL.canParse(value);
}

const text = (expected: string, accept: (value: string) => boolean) =>
  z.string({ error: expected }).refine(accept, { error: expected });

const template = text(
  'an https address in which {id}, {title} and {address} stand for those of the article',
  (value) => {
    const filled = value.replaceAll(BLANKS, 'x');
    return !/[{}]/.test(filled) && isSafeAddress(filled);
  },
);

const FIELDS = {
  form: {
    endpoint: text(
      'an https address, or a path on the site such as /replies',
      (value) => /^\/(?![/\\])\S*$/.test(value) || isSafeAddress(value),
    ),
  },
  email: { address: z.email({ error: 'an e-mail address such as editors@example.org' }) },
  discussion: { address: template, frame: template.optional() },
  closed: {},
} as const satisfies Record<string, z.ZodRawShape>;

const ways = Object.keys(FIELDS);

/**
 * Finds every mistake in the way to answer that the site's configuration names, which types alone cannot: addresses,
 * and configurations that were never type-checked.
 */
export function mistakesInReplyWay(way: unknown): ConfigMistake[] {
  const by = typeof way === 'object' && way !== null && 'by' in way ? way.by : undefined;
  const fields = Object.entries(FIELDS).find(([name]) => name === by)?.[1];
  if (!fields) {
    const expected = `one of ${ways.join(', ')}. Leave \`replies\` out for none`;
    return [unexpected(['replies', 'by'], by, expected)];
  }
  const result = z.strictObject({ by: z.string(), ...fields }).safeParse(way);
  return (result.error?.issues ?? []).flatMap((issue) => {
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map((key) => ({
        path: ['replies', key],
        message: `\`replies.${key}\` is no field of a site that is answered by ${String(by)}.`,
      }));
    }
    const name = String(issue.path[0]);
    const found = (way as Record<string, unknown>)[name];
    return unexpected(['replies', name], found, issue.message);
  });
}
