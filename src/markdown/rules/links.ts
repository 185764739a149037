import type { Definition, Html, Nodes, Root } from 'mdast';
import { toString as mdastToString } from 'mdast-util-to-string';
import type { VFile } from 'vfile';
import { insecureAddress, isInsecure } from '../../incident/insecure-address.ts';
import type { Place } from '../../incident/problems.ts';
import { type Context, contextOf, placeOf } from '../context.ts';
import { attributeOf, isJsx } from '../mdx-elements.ts';
import { walk } from '../walk.ts';
import { createWordFinder, type WordFinder } from './place-of-words.ts';

/** Notes the links within the site, for the record to check, and warns of addresses that are not https. */
export function readLinks(tree: Root, context: Context, find: WordFinder): void {
  const references = new Set<string>();
  const definitions: Definition[] = [];
  walk(tree, (node: Nodes) => {
    if (node.type === 'link') {
      const isCitation = node.data?.hProperties?.role === 'doc-noteref';
      if (!isCitation && !isWrittenWithoutScheme(node)) read(node.url, placeOf(node), context);
    } else if (node.type === 'linkReference') references.add(node.identifier);
    else if (node.type === 'definition') definitions.push(node);
    else if (node.type === 'html') {
      for (const { url, place } of linksInHtml(node, find)) read(url, place, context);
    } else if (isJsx(node) && node.name === 'a') {
      const href = attributeOf(node, 'href');
      if (href !== undefined) read(href, placeOf(node), context);
    }
  });
  // Images have definitions, too.
  for (const node of definitions) {
    if (references.has(node.identifier)) read(node.url, placeOf(node), context);
  }
}

/** {@link readLinks} as a transform, for texts that have no other rules. */
export function remarkLinks() {
  return (tree: Root, file: VFile): void =>
    readLinks(tree, contextOf(file), createWordFinder(file));
}

function read(url: string, place: Place, context: Context): void {
  if (isInsecure(url)) context.findings.push({ ...insecureAddress(url), place });
  else if (!/^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(url)) {
    context.links.push({ value: url, at: place });
  }
}

/** `www.example.com` in running text, of which the parser makes an http address. */
function isWrittenWithoutScheme(node: Nodes): boolean {
  return node.type === 'link' && node.url === `http://${mdastToString(node)}`;
}

const COMMENT = /<!--[\s\S]*?(?:-->|$)/g;
const LINK = /<a\s(?:[^<>]*\s)?href\s*=\s*(?:"([^"<>]*)"|'([^'<>]*)')[^<>]*>?/gi;

function linksInHtml(node: Html, find: WordFinder): { url: string; place: Place }[] {
  const text = node.value.replaceAll(COMMENT, (comment) => ' '.repeat(comment.length));
  const block = { node, text: node.value, pieces: [{ node, start: 0 }], quoted: false };
  return [...text.matchAll(LINK)].map(({ 0: tag, 1: double, 2: single, index }) => ({
    url: (double ?? single ?? '').replaceAll('&amp;', '&'),
    place: find(block, { start: index, end: index + tag.length }),
  }));
}
