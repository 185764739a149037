import type { Element, Nodes as HastNodes, Root as HastRoot } from 'hast';
import type { Nodes as MdastNodes, Root as MdastRoot } from 'mdast';

/**
 * Calls `see` for every node below a tree, each before its children. What `see` returns takes the node's
 * place and is not walked itself.
 *
 * In place of `unist-util-visit`, whose bookkeeping for ancestors and tests was a quarter of the time that
 * compiling takes.
 */
export function walk<Root extends HastRoot | MdastRoot | HastNodes | MdastNodes>(
  tree: Root,
  see: (node: ChildOf<Root>) => ChildOf<Root>[] | undefined | void,
): void {
  if (!('children' in tree)) return;
  const { children } = tree as unknown as { children: ChildOf<Root>[] };
  for (let index = 0; index < children.length; index += 1) {
    const node = children[index] as ChildOf<Root>;
    const instead = see(node);
    if (instead === undefined) walk(node as unknown as Root, see);
    else {
      children.splice(index, 1, ...instead);
      index += instead.length - 1;
    }
  }
}

type ChildOf<Root> = Root extends HastNodes ? HastNodes : MdastNodes;

/** Calls `see` for every element below a tree, as {@link walk} does for nodes. */
export function walkElements(
  tree: HastNodes,
  see: (element: Element) => HastNodes[] | undefined | void,
): void {
  walk(tree, (node) => (node.type === 'element' ? see(node) : undefined));
}
