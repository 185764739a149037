import { CORE_SCHEMA, dump, load } from 'js-yaml';
import type { PublishedWriteUp } from '../archive/published-record.ts';
import type { ArticleBody } from '../feeds/article-body.ts';
import { formatDay } from '../i18n/dates.ts';
import { text as words } from '../i18n/text.ts';
import { fillText } from '../incident/blanks.ts';
import type { Facts } from '../incident/schema.ts';
import { splitFrontmatter } from '../incident/split-frontmatter.ts';
import type { TokenFacts } from '../incident/tokens.ts';
import { loadLater } from '../load-later.ts';
import { tokenFacts } from '../markdown/compile.ts';
import type { TokenFilled } from '../markdown/compiled.ts';

/** From HTML back to Markdown takes more code than all else here, for the few write-ups whose page says more than their file. */
const later = loadLater<typeof import('./body-markdown.ts')>(
  new URL('./body-markdown.ts', import.meta.url),
);

/** What an editor says to other editors alone. */
const NOT_FOR_READERS = ['exceptions', 'draft'];

/**
 * A write-up as Markdown to quote from: its own text with the tokens filled, the frontmatter kept, with the address of
 * the article, and each citation a footnote that names its source, so that any reader of Markdown shows it.
 *
 * @param onPage the text as its finished page has it, where the file alone does not: what components of MDX made, and
 *   where the images lie
 */
export function incidentMarkdown(
  writeUp: PublishedWriteUp,
  onPage: ArticleBody | undefined,
  site: string,
): string {
  const { facts, services, address, fills } = writeUp;
  const url = new URL(address, site).href;
  const serviceNames = new Map(services.map(({ id, name }) => [id, name]));
  const { yaml, body } = splitFrontmatter(writeUp.source());
  const pieces = [
    `---\n${frontmatter(yaml ?? '', tokenFacts(facts, { serviceNames }), url)}---`,
    `# ${escaped(facts.title)}`,
    onPage ? later().bodyMarkdown(onPage, url) : filled(body, fills),
    (facts.sources ?? []).map(footnote).join('\n'),
  ];
  return `${pieces.filter((piece) => piece !== '').join('\n\n')}\n`;
}

function frontmatter(yaml: string, tokens: TokenFacts, url: string): string {
  const fields = load(yaml, { schema: CORE_SCHEMA }) as Record<string, unknown>;
  const shown = Object.entries(fields).filter(([name]) => !NOT_FOR_READERS.includes(name));
  const data = { ...(fillBelow(Object.fromEntries(shown), tokens) as object), url };
  return dump(data, { schema: CORE_SCHEMA, lineWidth: -1 });
}

function fillBelow(value: unknown, tokens: TokenFacts): unknown {
  if (typeof value === 'string') {
    return value.includes('[') ? fillText(value, tokens).text : value;
  }
  if (Array.isArray(value)) return value.map((item) => fillBelow(item, tokens));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, field]) => [name, fillBelow(field, tokens)]),
  );
}

/** @param body with the frontmatter blanked out, so that offsets are those of the file */
function filled(body: string, fills: readonly TokenFilled[]): string {
  let result = '';
  let done = 0;
  for (const { start, end, text } of fills.toSorted((a, b) => a.start - b.start)) {
    if (start < done) continue;
    result += body.slice(done, start) + text;
    done = end;
  }
  return (result + body.slice(done)).replace(/^(?:[ \t]*\r?\n)*/, '').trimEnd();
}

function footnote({
  id,
  title,
  publisher,
  url,
  date,
  archived,
}: NonNullable<Facts['sources']>[number]): string {
  const from = [publisher && escaped(publisher), date && formatDay(date)];
  const pieces = [
    linked(escaped(title), url),
    ...from,
    archived && linked(words.sources.archived, archived),
  ].filter((piece) => piece !== undefined && piece !== '');
  return `[^${id}]: ${pieces.join(', ')}`;
}

function linked(title: string, url: string | undefined): string {
  return url === undefined ? title : `[${title}](<${url.replaceAll(/[<>]/g, encodeURIComponent)}>)`;
}

/** Signs that Markdown would read, escaped. */
function escaped(text: string): string {
  return text.replaceAll(/[\\`*_[\]<>&]/g, '\\$&');
}
