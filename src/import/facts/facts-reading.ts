import type { RootContent } from 'mdast';
import type { Moment } from '../../incident/moment.ts';
import type { Article } from '../article.ts';
import type { Chapter } from '../chapters.ts';

/** What could be read of an outage. What could not is absent. */
export interface ReadFacts {
  service?: readonly string[] | undefined;
  month?: number | undefined;
  year?: number | undefined;
  hours?: number | undefined;
  approximate?: true | undefined;
  cause?: string | undefined;
  started?: Moment | undefined;
  resolved?: Moment | undefined;
  affected?: readonly string[] | undefined;
}

/** The facts of an article, where each was read, and what an editor has to settle. */
export interface FactsReading {
  facts: ReadFacts;
  /** The words that a fact was read from, by its field. */
  evidence: Map<keyof ReadFacts, string>;
  /** Where the article contradicts itself. */
  doubts: string[];
}

/** An article's text in the pieces that facts are read from. */
export interface FactsText {
  article: Article;
  lead: readonly RootContent[];
  chapters: readonly Chapter[];
}
