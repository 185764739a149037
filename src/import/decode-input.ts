import { Buffer, isUtf8 } from 'node:buffer';
import { decodeUtf8 } from '../incident/utf8.ts';
import { ImportError } from './import-error.ts';

/** What files of other kinds begin with, and what they are called. */
const SIGNATURES: readonly (readonly [string, string])[] = [
  ['%PDF-', 'a PDF'],
  ['PK\u0003\u0004', 'a ZIP archive or an office document'],
  ['\u001f\u008b', 'a compressed file'],
  ['\u0089PNG', 'an image'],
  ['\u00ff\u00d8\u00ff', 'an image'],
  ['GIF8', 'an image'],
  ['\u00d0\u00cf\u0011\u00e0', 'an office document'],
  ['{\\rtf', 'a rich-text document'],
];

const SNIFFED = 1024;

/**
 * Decodes an input as text: in the encoding that its server or its HTML names, else as UTF-8, or as UTF-16
 * where it begins with that mark. Control characters, which no text has any use for, are taken out.
 *
 * @param contentType the header of that name, where the input came from a server
 * @throws ImportError where it is no text
 */
export function decodeInput(bytes: Uint8Array, contentType?: string): string {
  const head = Buffer.from(bytes.subarray(0, SNIFFED)).toString('latin1');
  const known = SIGNATURES.find(([signature]) => head.startsWith(signature));
  if (known) throw noText(known[1]);
  const encoding = encodingOf(head, contentType, bytes);
  const text = encoding === undefined ? decodeAsUtf8(bytes) : decodeAs(encoding, bytes);
  if (text.includes('\0')) throw noText('a binary file');
  return withoutControls(text);
}

function noText(what: string): ImportError {
  return new ImportError(
    `This is ${what}, not text. Save or copy its words as plain text, HTML or Markdown, and import that.`,
  );
}

function encodingOf(
  head: string,
  contentType: string | undefined,
  bytes: Uint8Array,
): string | undefined {
  if (head.startsWith('\u00ff\u00fe')) return 'utf-16le';
  if (head.startsWith('\u00fe\u00ff')) return 'utf-16be';
  if (isUtf8(bytes)) return undefined;
  const inHeader = /;\s*charset="?([\w.:-]+)/i.exec(contentType ?? '')?.[1];
  const inHtml = /<meta[^>]{0,200}charset=["']?\s*([\w.:-]+)/i.exec(head)?.[1];
  return inHeader ?? inHtml;
}

function decodeAs(encoding: string, bytes: Uint8Array): string {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return decodeAsUtf8(bytes);
  }
}

function decodeAsUtf8(bytes: Uint8Array): string {
  const { text, finding } = decodeUtf8(bytes);
  if (!finding) return text;
  if (text.includes('\0')) throw noText('a binary file');
  const { line, column } = finding.place;
  throw new ImportError(`${finding.message} See line ${line}, column ${column}. ${finding.hint}`);
}

/**
 * Takes out control characters, lone surrogates and noncharacters, and makes every line end in the same way.
 * Text that comes out of JSON may hold any of them.
 */
export function withoutControls(text: string): string {
  return text
    .toWellFormed()
    .replaceAll(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
    .replaceAll(/[^\P{Cc}\t\n]|\p{Noncharacter_Code_Point}|[\u200b\u2060\ufeff]/gu, '');
}
