import type { InputKind } from './article.ts';
import { ImportError } from './import-error.ts';

/** What is known of an input besides its text. */
export interface InputHints {
  /** The name of its file, or its address. */
  name?: string | undefined;
  /** The header of that name, where it came from a server. */
  contentType?: string | undefined;
}

const HTML_START =
  /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]{0,2000}?-->\s*)*<(?:!doctype\s+html|(?:html|head|body|main|article|section|div|header|nav|p|h[1-6]|ul|ol|table|span|a|b|strong|em|i|blockquote|pre|figure|time|title|meta|link)(?:\s|\/?>))/i;

/** A heading, a link, a fence, a label in bold or a table: what plain text hardly ever has. */
const MARKDOWN_SIGNS =
  /^ {0,3}#{1,6}[ \t]+\S|^ {0,3}(?:```|~~~)|\]\((?:https?:\/\/|\/|#)|^(?:[-*] )?\*\*[^*\n]{1,80}\*\*|^\|.{0,200}\|[ \t]*\n\|[ \t:|-]+\|/m;

/** Tells what kind of input a text is, by its server's or its file's word for it, else by its looks. */
export function detectKind(text: string, { name = '', contentType = '' }: InputHints): InputKind {
  const type = contentType.split(';', 1)[0]?.trim().toLowerCase() ?? '';
  const path = name.replace(/[?#].*$/s, '').toLowerCase();
  if (/^\s*[{[]/.test(text) && (looksLikeJson(text) || /json$/.test(type))) return 'statuspage';
  if (/\.json$/.test(path) || /json$/.test(type)) return 'statuspage';
  if (/\.(?:md|markdown|mdown)$/.test(path) || type === 'text/markdown') return 'markdown';
  if (HTML_START.test(text)) return 'html';
  if (/\.x?html?$/.test(path) || /html/.test(type)) return 'html';
  if (/^---[ \t]*\n[\s\S]{1,4000}?\n---[ \t]*\n/.test(text)) return 'markdown';
  return MARKDOWN_SIGNS.test(text) ? 'markdown' : 'text';
}

function looksLikeJson(text: string): boolean {
  return /^\s*(?:\{\s*(?:"|\})|\[\s*(?:\{|\]))/.test(text);
}

/** Refuses an input without a word in it. @throws ImportError */
export function refuseEmpty(text: string): void {
  if (text.trim() === '') throw new ImportError('There is no text in it.');
}
