import type { Options as RemarkRehypeOptions } from 'remark-rehype';
import type { PluggableList } from 'unified';
import { phrases } from '../i18n/phrases.ts';
import { toLetters } from './letters.ts';
import { rehypeHeadingSlugs } from './rehype-heading-slugs.ts';
import { rehypeImages } from './rehype-images.ts';
import { rehypeNotes } from './rehype-notes.ts';
import { rehypeReservedIds } from './rehype-reserved-ids.ts';
import { rehypeTables } from './rehype-tables.ts';
import { rehypeTaskLists } from './rehype-task-lists.ts';
import { remarkCitations } from './remark-citations.ts';
import { remarkPhases } from './remark-phases.ts';
import { remarkTokens } from './remark-tokens.ts';

/** The transforms of a write-up's Markdown, in order. `.md` and `.mdx` share them. */
export const remarkTransforms: PluggableList = [remarkCitations, remarkTokens, remarkPhases];

/** The transforms of its HTML, in order, once it is safe. */
export const rehypeTransforms: PluggableList = [
  rehypeTaskLists,
  rehypeTables,
  rehypeImages,
  rehypeHeadingSlugs,
  rehypeReservedIds,
  rehypeNotes,
];

/** How Markdown becomes HTML between the two. */
export const remarkRehypeOptions: RemarkRehypeOptions = {
  allowDangerousHtml: true,
  clobberPrefix: 'note-',
  footnoteLabel: phrases.notes,
  footnoteBackLabel: (index, again) => phrases.backToNote(toLetters(index + 1), again),
};
