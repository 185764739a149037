import type { Nodes, Root } from 'mdast';
import { toString as mdastToString } from 'mdast-util-to-string';
import type { VFile } from 'vfile';
import { insecureAddress, isInsecure } from '../../incident/insecure-address.ts';
import { type Context, contextOf, placeOf } from '../context.ts';
import { walk } from '../walk.ts';

/** Notes the links within the site, for the record to check, and warns of addresses that are not https. */
export function readLinks(tree: Root, context: Context): void {
  walk(tree, (node) => {
    if (node.type !== 'link' && node.type !== 'definition') return;
    if (node.data?.hProperties?.role === 'doc-noteref') return;
    const { url } = node;
    if (isInsecure(url) && !isWrittenWithoutScheme(node)) {
      context.findings.push({ ...insecureAddress(url), place: placeOf(node) });
    } else if (!/^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(url)) {
      context.links.push({ value: url, at: placeOf(node) });
    }
  });
}

/** {@link readLinks} as a transform, for texts that have no other rules. */
export function remarkLinks() {
  return (tree: Root, file: VFile): void => readLinks(tree, contextOf(file));
}

/** `www.example.com` in running text, of which the parser makes an http address. */
function isWrittenWithoutScheme(node: Nodes): boolean {
  return node.type === 'link' && node.url === `http://${mdastToString(node)}`;
}
