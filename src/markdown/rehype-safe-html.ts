import type { Element, ElementContent, Nodes, Root } from 'hast';
import { raw } from 'hast-util-raw';
import { defaultSchema, type Schema, sanitize } from 'hast-util-sanitize';
import type { VFile } from 'vfile';
import { contextOf } from './context.ts';

/**
 * What a reply may contain: what Markdown alone makes of text, without images, headings and identifiers.
 */
const REPLY_SCHEMA: Schema = {
  tagNames: [
    ...['p', 'br', 'hr', 'em', 'strong', 'del', 'code', 'pre', 'blockquote', 'ul', 'ol', 'li', 'a'],
    ...['table', 'thead', 'tbody', 'tr', 'th', 'td', 'input'],
  ],
  attributes: {
    a: ['href'],
    input: [['disabled', true], ['type', 'checkbox'], 'checked'],
    ol: ['start'],
    td: ['align'],
    th: ['align'],
  },
  protocols: { href: ['http', 'https'] },
  strip: ['script', 'style'],
};

/** Identifiers of citations and notes, but for those that the page itself gives out. */
const OWN_ID = /^(?:cite|note)-(?!this-page$|note-(?:source|title)$)/;

/**
 * What a write-up may contain. Sections and data attributes are the compiler's own, so raw HTML cannot
 * pass for a part; identifiers are kept for citations and notes alone.
 */
const SCHEMA: Schema = {
  ...defaultSchema,
  tagNames: [
    ...(defaultSchema.tagNames ?? []).filter(
      (name) => !['section', 'picture', 'source', 'tt', 'strike'].includes(name),
    ),
    ...['abbr', 'cite', 'dfn', 'figcaption', 'figure', 'mark', 'small', 'time', 'u'],
  ],
  attributes: {
    '*': ['title', 'lang', 'dir'],
    a: [
      'href',
      'role',
      'ariaLabel',
      'ariaDescribedBy',
      'dataFootnoteRef',
      'dataFootnoteBackref',
      ['id', OWN_ID],
      ['className', 'data-footnote-backref'],
    ],
    abbr: [],
    blockquote: ['cite'],
    code: [['className', /^language-./]],
    img: ['src', 'alt', 'width', 'height'],
    input: [['disabled', true], ['type', 'checkbox'], 'checked'],
    li: [
      ['id', /^note-/],
      ['className', 'task-list-item'],
    ],
    mark: [['className', 'placeholder']],
    ol: ['start', 'reversed'],
    sup: [['className', 'cite']],
    td: ['align', 'colSpan', 'rowSpan'],
    th: ['align', 'colSpan', 'rowSpan', 'scope'],
    time: ['dateTime'],
    ul: [['className', 'contains-task-list']],
  },
  clobber: [],
  protocols: {
    href: ['http', 'https', 'mailto'],
    cite: ['http', 'https'],
    src: ['http', 'https'],
  },
  strip: ['script', 'style', 'iframe', 'object', 'noscript', 'template'],
};

/**
 * Reads raw HTML and takes out what could harm a reader or break the page. Each part is treated by itself,
 * so that an element left open in one cannot swallow the next.
 */
export function rehypeSafeHtml() {
  return (tree: Root, file: VFile): void => {
    const { checkOnly } = contextOf(file);
    for (const part of tree.children) {
      // Where Markdown alone made it, cleaning takes out addresses, which a check has looked at before.
      if (checkOnly && !hasRaw(part)) continue;
      if (part.type === 'element') part.children = safe(part.children, file);
    }
    tree.children = tree.children.filter((node) => node.type === 'element');
  };
}

/**
 * Makes a stretch of HTML safe.
 *
 * @param file what it was read from, so that elements of raw HTML know their places
 */
export function safe(children: Element['children'], file?: VFile): ElementContent[] {
  const root: Root = { type: 'root', children };
  const parsed = hasRaw(root) ? raw(root, { file }) : root;
  const clean = sanitize(parsed, SCHEMA);
  return (clean.type === 'root' ? clean.children : [clean]) as ElementContent[];
}

/** Makes the HTML of a reply safe, which holds to stricter rules and has no raw HTML. */
export function safeReply(tree: Root): Root {
  const clean = sanitize(tree, REPLY_SCHEMA);
  return clean.type === 'root' ? clean : { type: 'root', children: [clean as ElementContent] };
}

function hasRaw(node: Nodes): boolean {
  return node.type === 'raw' || ('children' in node && node.children.some(hasRaw));
}
