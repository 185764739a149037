import type { RootContent } from 'mdast';
import type { Moment } from '../incident/moment.ts';

/** The kinds of input that a draft can be made from. */
export const INPUT_KINDS = ['text', 'html', 'statuspage', 'markdown'] as const;

export type InputKind = (typeof INPUT_KINDS)[number];

/** Something of the input that is no part of the article, such as a comment form. */
export interface LeftOut {
  /** What it was taken for, with its article: "a comment form". */
  what: string;
  /** How much of it there was: "6 lines". */
  extent: string;
  /** Its first words. */
  begins: string;
}

/** Where the input was published, as far as it says so itself. */
export interface SourceDetails {
  title?: string | undefined;
  publisher?: string | undefined;
  url?: string | undefined;
  date?: Moment | undefined;
}

/** One line of a timeline. The event is inline Markdown. */
export interface TimelineEntry {
  at: Moment;
  event: string;
}

/** Facts that the input states as data rather than in words. */
export interface StatedFacts {
  started?: Moment | undefined;
  resolved?: Moment | undefined;
  affected?: readonly string[] | undefined;
  timeline?: readonly TimelineEntry[] | undefined;
}

/** An input as an article: what every kind of input is turned into before a draft is made of it. */
export interface Article {
  title?: string | undefined;
  /** The text, with its headings; neither raw HTML nor images nor rules are among its nodes. */
  blocks: RootContent[];
  source: SourceDetails;
  stated: StatedFacts;
  leftOut: LeftOut[];
  /** What an editor should know besides. */
  notes: string[];
}

/** How much of a text is shown of something that was left out. */
const SHOWN = 60;

/** The first words of a text, on one line. */
export function firstWords(text: string): string {
  const line = text
    .slice(0, 4 * SHOWN)
    .replaceAll(/\s+/g, ' ')
    .trim();
  if (line.length <= SHOWN) return line;
  const cut = line.slice(0, SHOWN);
  return `${cut.includes(' ') ? cut.slice(0, cut.lastIndexOf(' ')) : cut} …`;
}
