import type { Node, Parent } from 'unist';
import type { Place } from '../incident/problems.ts';
import { type Context, report } from './context.ts';

/** Deeper than any HTML that a person wrote. */
const DEEPEST_HTML = 200;

/** Deeper than any text that a person wrote, and well within what recursive transforms can walk. */
const DEEPEST = 60;

/**
 * Runs transforms over a tree, unless it is nested deeper than they can walk: that is reported, and there is
 * no result. Raw HTML shows its nesting only once it is parsed.
 */
export function withinDepth<Result extends Node>(
  tree: Node,
  context: Context,
  run: () => Result,
): Result | undefined {
  const tooDeep = findTooDeep(tree, DEEPEST);
  if (!tooDeep) {
    try {
      const result = run();
      if (!findTooDeep(result, DEEPEST_HTML)) return result;
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
    }
  }
  reportTooDeep(context, tooDeep ?? tree, tooDeep ? ' here' : ' in its HTML');
  return undefined;
}

/** Reports nesting that nothing can walk. */
export function reportTooDeep(context: Context, at: Node | Place | undefined, where = ''): void {
  report(
    context,
    'nesting-too-deep',
    at,
    `The text is nested more than ${DEEPEST} levels deep${where}.`,
    'Take out some of the lists, quotations, emphasis or elements around it.',
  );
}

/** The first node that lies deeper than it may, found without recursion. */
function findTooDeep(tree: Node, deepest: number): Node | undefined {
  const waiting: { node: Node; depth: number }[] = [{ node: tree, depth: 0 }];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { node, depth } = next;
    if (depth > deepest) return node;
    for (const child of (node as Partial<Parent>).children ?? []) {
      waiting.push({ node: child, depth: depth + 1 });
    }
  }
  return undefined;
}
