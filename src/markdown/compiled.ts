import type { DatedField } from '../incident/consistency.ts';
import type { Moment } from '../incident/moment.ts';
import type { PhaseId } from '../incident/phases.ts';
import type { Place, Problem } from '../incident/problems.ts';
import type { Facts } from '../incident/schema.ts';
import type { FieldPath } from '../incident/yaml-source.ts';

/** A heading of the body. */
export interface Heading {
  depth: number;
  id: string;
  text: string;
}

/** One of the six parts. Its HTML is empty in MDX, where the part is a component's to render. */
export interface Part {
  phase: PhaseId;
  /** The place in the order of telling, from 1. */
  number: number;
  heading: Heading;
  /** The words of the heading as HTML. */
  headingHtml: string;
  /** What follows the heading. */
  html: string;
}

/** A source with its number in the text and the ids of the places that cite it. */
export interface NumberedSource {
  id: string;
  number: number;
  citedAt: string[];
}

/** A value that is checked against the rest of the record, and where it stands: a field, or a place in the body. */
export interface Claim {
  value: string;
  at: FieldPath | Place;
}

/** A warning that the write-up says may stand; whether it is there at all, only all checks together tell. */
export interface ExceptionClaim extends Claim {
  reason: string;
}

/** A token of the body and what it became: a stretch of the file's text, by offsets from 0, and its words. */
export interface TokenFilled {
  start: number;
  end: number;
  text: string;
}

/** A write-up, compiled. Everything later asks for comes from here; nothing reads the text again. */
export interface CompiledWriteUp {
  /** The last step of its address, made from the file's name. */
  id: string;
  path: string;
  format: 'md' | 'mdx';
  /** The facts with tokens filled; absent where the frontmatter has errors. */
  facts?: Facts;
  problems: Problem[];
  lead: string;
  parts: Part[];
  coda: string;
  notes: string;
  headings: Heading[];
  /** The body's words, for search and feeds. */
  text: string;
  wordCount: number;
  /** The tokens of the body, by which its Markdown can be given out filled. */
  fills: TokenFilled[];
  sources: NumberedSource[];
  /** What only the whole record, or the clock, can check. */
  claims: Record<'services' | 'aliases' | 'images' | 'links', Claim[]> & {
    exceptions: ExceptionClaim[];
  };
  /** What must have come to pass by the day of a build, and the latest of it. */
  dates: DatedField[];
  latest?: Moment;
  /** The identifiers on its page that links can lead to. */
  anchors: string[];
}

/** All of a compiled write-up but its text: what checking and listing the record need. */
export type WriteUpFacts = Pick<
  CompiledWriteUp,
  | 'id'
  | 'path'
  | 'format'
  | 'facts'
  | 'problems'
  | 'claims'
  | 'dates'
  | 'latest'
  | 'anchors'
  | 'fills'
>;

/** Lets go of the text, which is most of a compiled write-up's memory. */
export function factsOf(writeUp: CompiledWriteUp): WriteUpFacts {
  const { id, path, format, facts, problems, claims, dates, latest, anchors, fills } = writeUp;
  return {
    ...{ id, path, format, problems, claims, dates, anchors, fills },
    ...(latest !== undefined && { latest }),
    ...(facts && { facts }),
  };
}
