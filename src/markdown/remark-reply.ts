import type { Definition, Link, Nodes, Root } from 'mdast';
import { type Context, placeOf, report } from './context.ts';
import { walk } from './walk.ts';

/** Where a reply stands, for telling addresses of the site from others. */
const BASE = 'https://site.invalid/incidents/article/';

/**
 * Takes out of a reply what replies may not have, and reports it: raw HTML, images, and addresses that are not of
 * the web. Headings become paragraphs, since the outline is the article's.
 */
export function remarkReply(tree: Root, context: Context): void {
  const refuse = (node: Nodes, what: string, hint: string): void =>
    report(context, 'reply-markup', node, `${what} A reply is text.`, hint);
  walk(tree, (node: Nodes): Nodes[] | undefined => {
    switch (node.type) {
      case 'html':
        refuse(
          node,
          'This is HTML.',
          'Take it out. Where the sign < itself is meant, put a backslash before it.',
        );
        return [];
      case 'image':
      case 'imageReference':
        refuse(node, 'This is an image.', 'Take it out, or make it a link.');
        return [];
      case 'heading':
        Object.assign(node, {
          type: 'paragraph',
          children: [{ type: 'strong', children: node.children }],
        });
        return undefined;
      case 'link':
      case 'definition':
        readAddress(node, context);
        return undefined;
      default:
        return undefined;
    }
  });
}

function readAddress(node: Link | Definition, context: Context): void {
  const url = URL.parse(node.url, BASE);
  // An e-mail address is reported as one, wherever it stands.
  if (url?.protocol === 'mailto:') return;
  if (url?.origin === new URL(BASE).origin) {
    context.links.push({ value: node.url, at: placeOf(node) });
  } else if (url === null || !/^https?:$/.test(url.protocol)) {
    report(
      context,
      'reply-markup',
      node,
      'The address of this link is not one of the web.',
      'Take the link out, or correct its address, which begins with https://.',
    );
  }
}
