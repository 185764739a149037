import { localeTag } from './locale.ts';

const LIST = new Intl.ListFormat(localeTag, { type: 'conjunction' });

/** Things as a list in words: the things themselves, and between them the words that join them. */
export function listParts<Item extends object>(items: readonly Item[]): (Item | string)[] {
  return LIST.formatToParts(items.map((_, index) => String(index))).map(({ type, value }) =>
    type === 'literal' ? value : (items[Number(value)] ?? value),
  );
}
