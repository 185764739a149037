import type { Root } from 'hast';
import { loadPackageLater } from '../load-package-later.ts';
import { once } from '../memoise.ts';

const unified = loadPackageLater<typeof import('unified')>('unified');
const rehypeParse = loadPackageLater<typeof import('rehype-parse')>('rehype-parse');

/** Few lines have markup, and a parser takes longer to load than a page to render. */
const parser = once(() => unified().unified().use(rehypeParse().default, { fragment: true }));

/** The tree of a piece of HTML. */
export function parseFragment(html: string): Root {
  return parser().parse(html) as Root;
}
