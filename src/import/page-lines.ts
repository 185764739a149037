/** A stretch of lines that is no part of the article. */
export interface Cut {
  what: string;
  from: number;
  /** Right after the last line. */
  to: number;
}

/** Recognises furniture that ends right before the line `end`. */
export type Recogniser = (lines: readonly string[], end: number) => Cut | undefined;

/** The index right after the last line before `end` that has words. */
export function lastWritten(lines: readonly string[], end: number): number {
  let at = end;
  while (at > 0 && (lines[at - 1] ?? '').trim() === '') at -= 1;
  return at;
}

/** A line in lower case, without what stands around its words. */
export function plain(line: string): string {
  return line
    .slice(0, 400)
    .toLowerCase()
    .replaceAll(/\s+/g, ' ')
    .replace(/^[\s•·*–—›»→#-]+(?=\S)/u, '')
    .replace(/\s*[:：»›→]\s*$/u, '')
    .trim();
}

/** How many words a line has, by its spaces. */
export function wordCount(line: string): number {
  return line.split(/\s+/).filter((word) => word !== '').length;
}

/** Whether a line is short enough to be a label; writing without spaces is counted by its characters. */
export function isLabel(line: string, words: number): boolean {
  const text = line.trim();
  const limit = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\u0e00-\u0e7f]/u.test(text)
    ? 4 * words
    : 14 * words;
  return text !== '' && wordCount(text) <= words && text.length <= limit;
}

/** A line that no label is: it tells something, at some length. */
export function isProse(line: string): boolean {
  const text = line.trim();
  return wordCount(text) > 32 || text.length > 240;
}

/** The lines above `end` that have words, nearest first, up to a number of them. */
export function* linesAbove(
  lines: readonly string[],
  end: number,
  most: number,
): Generator<number> {
  let seen = 0;
  for (let at = end - 1; at >= 0 && seen < most; at -= 1) {
    if ((lines[at] ?? '').trim() === '') continue;
    seen += 1;
    yield at;
  }
}
