import type { Node } from 'unist';

interface JsxAttribute {
  type: string;
  name?: string;
  value?: string | { data?: { estree?: unknown } } | null;
}

/** An element or a component of MDX. */
export interface JsxElement extends Node {
  name: string | null;
  attributes: JsxAttribute[];
}

interface Expression extends Node {
  /** What stands between the braces. */
  value: string;
  data?: { estree?: unknown };
}

/** Whether a node is an expression in braces. */
export function isExpression(node: Node): node is Expression {
  return node.type === 'mdxFlowExpression' || node.type === 'mdxTextExpression';
}

export function isJsx(node: Node): node is JsxElement {
  return node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';
}

/** The text of an attribute that is written as such. */
export function attributeOf({ attributes }: JsxElement, name: string): string | undefined {
  const value = attributes.find((attribute) => attribute.name === name)?.value;
  return typeof value === 'string' ? value : undefined;
}

/** The texts of an attribute: its own, or those within its expression. */
export function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap(textsIn);
  if (typeof value !== 'object' || value === null) return [];
  const { type, value: literal } = value as { type?: string; value?: unknown };
  if (type === 'Literal') return typeof literal === 'string' ? [literal] : [];
  const { data, ...rest } = value as { data?: { estree?: unknown } };
  if (data?.estree) return textsIn(data.estree);
  if (type === 'mdxJsxAttributeValueExpression') return [];
  return Object.values(rest).flatMap((child) => (typeof child === 'object' ? textsIn(child) : []));
}
