import type { Nodes } from 'mdast';
import type { VFile } from 'vfile';
import { location } from 'vfile-location';
import type { Place } from '../../incident/problems.ts';
import { placeOf } from '../context.ts';

/**
 * Where words of a block's text stand in the file. They are looked up in the block's source, where marks and
 * line breaks may stand between them; the place is the block's own where they are not found.
 *
 * @param text the running text of the block
 */
export function placeOfWords(
  file: VFile,
  block: Nodes,
  text: string,
  { start, end }: { start: number; end: number },
): Place {
  const [from, to] = [block.position?.start.offset, block.position?.end.offset];
  if (from === undefined || to === undefined) return placeOf(block);
  const words = inSource(text.slice(start, end));
  const nth = [...text.slice(0, start).matchAll(words)].length;
  const match = [...String(file).slice(from, to).matchAll(words)][nth];
  const { toPoint } = location(file);
  const begin = match && toPoint(from + match.index);
  const close = match && toPoint(from + match.index + match[0].length);
  if (!begin || !close) return placeOf(block);
  return { line: begin.line, column: begin.column, endLine: close.line, endColumn: close.column };
}

/** Words as a file may have them: across lines, with plain dashes and quotes. */
function inSource(words: string): RegExp {
  const pattern = words
    .replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')
    .replaceAll(/\s+/g, '[\\s>]+')
    .replaceAll(/[–—-]/g, '[–—-]+')
    .replaceAll(/[’']/g, "[’']");
  return new RegExp(pattern, 'g');
}
