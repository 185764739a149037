import { isPlaceholder, isVariable } from './placeholders.ts';
import { beginsSentence, capitalise, fillToken, matchToken, type TokenFacts } from './tokens.ts';

/** A pair of brackets with nothing bracketed between them. */
export interface Bracket {
  inner: string;
  /** Where the opening and right after where the closing bracket stands in the text. */
  start: number;
  end: number;
}

/** The innermost pairs of brackets of a text, in order. */
export function findBrackets(text: string): Bracket[] {
  if (!text.includes('[')) return [];
  return [...text.matchAll(/\[([^[\]]*)\]/g)].map((match) => ({
    inner: match[1] ?? '',
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/** What a bracket in a text is: a token to fill, a length that nobody has stated, or a blank left open. */
export type Verdict =
  | { kind: 'filled'; text: string; extraLength: number }
  | { kind: 'length-unknown' }
  | { kind: 'fact-missing' }
  | { kind: 'blank' };

export interface Surroundings {
  /** The text that the bracket stands in. */
  text: string;
  /** It stands inside quotation marks or a block quotation. */
  quoted: boolean;
  /** A token at the beginning of a sentence takes a capital. */
  sentences: boolean;
}

/** Judges one bracket; `undefined` where it is an editor's own and stays as it is. */
export function judgeBracket(
  { inner, start, end }: Bracket,
  facts: TokenFacts,
  { text, quoted, sentences }: Surroundings,
): Verdict | undefined {
  const { before, after } = around(text, start, end);
  const token = matchToken(inner, after);
  if (!token)
    return isPlaceholder({ inner, before, after, quoted }) ? { kind: 'blank' } : undefined;
  if (token.name === 'number' && isVariable(before, after)) return undefined;
  if (token.name === 'number' && /[$€£¥₹]\s?$/.test(before)) return { kind: 'blank' };
  const fill = fillToken(token.name, facts, before);
  if (fill.kind !== 'filled') return fill;
  const capital = fill.sentenceCase && sentences && beginsSentence(before);
  return {
    kind: 'filled',
    text: capital ? capitalise(fill.text) : fill.text,
    extraLength: token.extraLength,
  };
}

/** How far a judgement looks; a text of a million brackets then takes no longer than its length. */
const SIGHT = 200;

function around(text: string, start: number, end: number): { before: string; after: string } {
  const from = Math.max(0, start - SIGHT);
  // A letter stands for what is cut off, so that the cut does not look like the beginning of the text.
  const cut = from > 0 ? 'x' : '';
  return { before: cut + text.slice(from, start), after: text.slice(end, end + SIGHT) };
}

/** Tells whether a quotation is open at a place of the text. Places are asked for in ascending order. */
export function quotationReader(text: string): (at: number) => boolean {
  let depth = 0;
  let read = 0;
  return (at) => {
    for (; read < at; read += 1) {
      if (text[read] === '“') depth += 1;
      else if (text[read] === '”') depth = Math.max(0, depth - 1);
      else if (text[read] === '"') depth = depth > 0 ? depth - 1 : 1;
    }
    return depth > 0;
  };
}

/** A text field with its tokens filled, and what is wrong with the rest. */
export interface FilledText {
  text: string;
  /** The words of each blank that is left. */
  blanks: string[];
  /** The words of each token whose fact the frontmatter lacks. */
  unfilled: string[];
  lengthUnknown: boolean;
}

/** Fills the tokens of a text that is not Markdown, such as a title. `\[` keeps a bracket as it is. */
export function fillText(text: string, facts: TokenFacts): FilledText {
  const result: FilledText = { text: '', blanks: [], unfilled: [], lengthUnknown: false };
  const isQuotedAt = quotationReader(text);
  let done = 0;
  for (const bracket of findBrackets(text)) {
    if (text[bracket.start - 1] === '\\') continue;
    const verdict = judgeBracket(bracket, facts, {
      text,
      quoted: isQuotedAt(bracket.start),
      sentences: true,
    });
    if (verdict?.kind === 'blank') result.blanks.push(bracket.inner);
    if (verdict?.kind === 'fact-missing') result.unfilled.push(bracket.inner);
    if (verdict?.kind === 'length-unknown') result.lengthUnknown = true;
    if (verdict?.kind !== 'filled') continue;
    result.text += text.slice(done, bracket.start) + verdict.text;
    done = bracket.end + verdict.extraLength;
  }
  result.text = (result.text + text.slice(done)).replaceAll(/\\([[\]])/g, '$1');
  return result;
}
