import type { Root } from 'hast';
import { loadPackageLater } from '../load-package-later.ts';
import { once } from '../memoise.ts';
import { readableText } from './text.ts';

const unified = loadPackageLater<typeof import('unified')>('unified');
const rehypeParse = loadPackageLater<typeof import('rehype-parse')>('rehype-parse');

/** Few lines have markup, and a parser takes longer to load than a page to render. */
const parser = once(() => unified().unified().use(rehypeParse().default, { fragment: true }));

/** The words of a line of HTML, for where there is no room for elements, such as the name of a link. */
export function wordsOf(html: string): string {
  return /[<&]/.test(html) ? readableText(parser().parse(html) as Root) : html;
}
