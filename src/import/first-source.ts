import { idFromName } from '../scaffold/service.ts';
import type { SourceDetails } from './article.ts';

/** The source that a draft is imported from, as its frontmatter lists it. */
export interface FirstSource extends SourceDetails {
  id: string;
  title: string;
}

/**
 * The first source of a draft; `undefined` where nothing is known of it.
 *
 * @param takenIds ids that footnotes of the text have
 */
export function firstSource(
  details: SourceDetails,
  takenIds: ReadonlySet<string>,
): FirstSource | undefined {
  const { url } = details;
  const title = details.title ?? url;
  if (title === undefined) return undefined;
  const publisher = details.publisher ?? hostOf(url);
  return { ...details, title, publisher, id: idOf(publisher ?? '', takenIds) };
}

function hostOf(url: string | undefined): string | undefined {
  return url === undefined
    ? undefined
    : URL.parse(url)?.hostname.replace(/^www\./, '') || undefined;
}

const LONGEST_ID = 40;

function idOf(publisher: string, taken: ReadonlySet<string>): string {
  const id = idFromName(publisher.replaceAll('.', '-')).slice(0, LONGEST_ID).replace(/-$/, '');
  const candidates = [
    id,
    'source',
    ...Array.from({ length: taken.size + 1 }, (_, n) => `source-${n + 2}`),
  ];
  return candidates.find((candidate) => candidate !== '' && !taken.has(candidate)) ?? 'source';
}
