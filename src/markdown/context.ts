import type { Node } from 'unist';
import type { VFile } from 'vfile';
import type { OwnFacts } from '../incident/contradictions.ts';
import type { PhaseId } from '../incident/phases.ts';
import type { Finding, Fix, Place, ProblemCode } from '../incident/problems.ts';
import type { TokenFacts } from '../incident/tokens.ts';
import type { Claim, TokenFilled } from './compiled.ts';

/** A part of the body as its heading announces it. */
export interface PartHeading {
  phase: PhaseId;
  /** The place in the order of telling, from 1. */
  number: number;
}

/** What the transforms of one write-up share. It travels in the file's data. */
export interface Context {
  format: 'md' | 'mdx';
  tokens: TokenFacts;
  /** What the prose may not contradict. */
  ownFacts: OwnFacts;
  /** The ids of the frontmatter's sources; `undefined` where the frontmatter could not be read. */
  sourceIds: readonly string[] | undefined;
  /** Nothing but problems and facts is wanted of it. */
  checkOnly: boolean;
  findings: Finding[];
  /** The parts that were recognised, in the order of the body. */
  parts: PartHeading[];
  /** The sources that the body cites, in the order of first citation. */
  citations: Map<string, CitedSource>;
  /** The local images of the body, in order. */
  images: LocalImage[];
  /** The links to pages of the site and to places of this one. */
  links: Claim[];
  /** The tokens that were filled in the body. */
  fills: TokenFilled[];
  /** The identifiers that elements of MDX have. */
  anchors: string[];
  /** The sources that components of MDX name. */
  mentions: Set<string>;
}

/** A source that the body cites: its number, and the ids of the places that cite it. */
export interface CitedSource {
  number: number;
  anchors: string[];
}

/** An image beside the write-up. */
export interface LocalImage {
  /** Relative to the write-up. */
  src: string;
  place: Place;
}

declare module 'vfile' {
  interface DataMap {
    standstill: Context;
  }
}

/** A context in which nothing has been found yet. */
export function createContext(
  given: Pick<Context, 'format' | 'tokens' | 'sourceIds'> &
    Partial<Pick<Context, 'ownFacts' | 'checkOnly'>>,
): Context {
  return {
    ownFacts: { services: [] },
    checkOnly: false,
    ...given,
    findings: [],
    parts: [],
    citations: new Map(),
    images: [],
    links: [],
    fills: [],
    anchors: [],
    mentions: new Set(),
  };
}

/**
 * The context of the file that is being compiled.
 *
 * @throws where a transform runs outside the compiler, which is a mistake in the code
 */
export function contextOf(file: VFile): Context {
  const context = file.data.standstill;
  if (!context)
    throw new Error('The write-up transforms need a context in `file.data.standstill`.');
  return context;
}

/** Notes a problem at a node, or at a place within it. */
export function report(
  context: Context,
  code: ProblemCode,
  at: Node | Place | undefined,
  message: string,
  hint: string,
  fix?: Fix,
): void {
  const place = at && 'line' in at ? at : placeOf(at);
  context.findings.push({ code, place, message, hint, fix });
}

/** Where a node stands; the beginning of the file where a node was made rather than read. */
export function placeOf(node: Node | undefined): Place {
  const position = node?.position;
  if (!position) return { line: 1, column: 1, endLine: 1, endColumn: 1 };
  return {
    line: position.start.line,
    column: position.start.column,
    endLine: position.end.line,
    endColumn: position.end.column,
  };
}
