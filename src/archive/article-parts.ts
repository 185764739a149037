import { type ArticleHead, articleHead } from '../metadata/article-heads.ts';
import type { Archive, Incident } from './archive.ts';
import { type Neighbours, neighboursOf, type Related, relatedTo } from './related.ts';
import { digestOfListed } from './rests-on.ts';

/** All of the record that the page of a write-up rests on, its text aside, which the write-up's digest stands for. */
export interface ArticleParts {
  incident: Incident;
  related: Related[];
  neighbours: Neighbours;
  head: ArticleHead;
  /** The digests of the replies to it, in time order. */
  replies: readonly string[];
}

/** An archive and the replies to its write-ups. */
export interface RepliedArchive extends Archive {
  replies: ReadonlyMap<string, readonly string[]>;
}

/** Gathers what the page of a write-up is made of. */
export function articleParts(incident: Incident, archive: RepliedArchive): ArticleParts {
  return {
    incident,
    related: relatedTo(incident, archive),
    neighbours: neighboursOf(incident, archive.incidents),
    head: articleHead(incident, archive.incidents),
    replies: archive.replies.get(incident.id) ?? [],
  };
}

/** All of the record that the page of a write-up rests on, as text. */
export function articleRestsOn(incident: Incident, archive: RepliedArchive): string {
  const { related, neighbours, head, replies } = articleParts(incident, archive);
  const { earlier, later } = neighbours;
  return JSON.stringify([
    [incident.digest, digestOfListed(incident)],
    related.map((one) => [digestOfListed(one.incident), one.relation]),
    [earlier && digestOfListed(earlier), later && digestOfListed(later)],
    head,
    replies,
  ]);
}
