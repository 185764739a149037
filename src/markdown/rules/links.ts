import type { Definition, Nodes, Root } from 'mdast';
import { toString as mdastToString } from 'mdast-util-to-string';
import type { VFile } from 'vfile';
import { insecureAddress, isInsecure } from '../../incident/insecure-address.ts';
import { type Context, contextOf, placeOf } from '../context.ts';
import { attributeOf, isJsx } from '../mdx-elements.ts';
import { walk } from '../walk.ts';

/** Notes the links within the site, for the record to check, and warns of addresses that are not https. */
export function readLinks(tree: Root, context: Context): void {
  const references = new Set<string>();
  const definitions: Definition[] = [];
  const read = (url: string, node: Nodes) => {
    if (isInsecure(url) && !isWrittenWithoutScheme(node)) {
      context.findings.push({ ...insecureAddress(url), place: placeOf(node) });
    } else if (!/^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(url)) {
      context.links.push({ value: url, at: placeOf(node) });
    }
  };
  walk(tree, (node: Nodes) => {
    if (node.type === 'linkReference') references.add(node.identifier);
    if (node.type === 'definition') definitions.push(node);
    for (const url of addressesIn(node)) read(url, node);
  });
  // Images have definitions, too.
  for (const node of definitions) if (references.has(node.identifier)) read(node.url, node);
}

/** {@link readLinks} as a transform, for texts that have no other rules. */
export function remarkLinks() {
  return (tree: Root, file: VFile): void => readLinks(tree, contextOf(file));
}

const HREF = /<a\s(?:[^<>]*\s)?href\s*=\s*(?:"([^"<>]*)"|'([^'<>]*)')/gi;

/** The addresses that a node itself links to; citations have none. */
function addressesIn(node: Nodes): string[] {
  if (node.type === 'link') {
    return node.data?.hProperties?.role === 'doc-noteref' ? [] : [node.url];
  }
  if (node.type === 'html') {
    return [...node.value.matchAll(HREF)].map(([, double, single]) =>
      (double ?? single ?? '').replaceAll('&amp;', '&'),
    );
  }
  const href = isJsx(node) && node.name === 'a' ? attributeOf(node, 'href') : undefined;
  return href === undefined ? [] : [href];
}

/** `www.example.com` in running text, of which the parser makes an http address. */
function isWrittenWithoutScheme(node: Nodes): boolean {
  return node.type === 'link' && node.url === `http://${mdastToString(node)}`;
}
