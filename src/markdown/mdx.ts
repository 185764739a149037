import type { Root as HastRoot } from 'hast';
import type { Heading, Root } from 'mdast';
import type { Node } from 'unist';
import type { VFile } from 'vfile';
import { suggest } from '../incident/suggest.ts';
import { type Context, contextOf, placeOf, report } from './context.ts';
import { isExpression, isJsx, textsIn } from './mdx-elements.ts';
import { reportUnfilled } from './placeholder-report.ts';
import { walk } from './walk.ts';

/** The components that a write-up in MDX can use without importing them. */
const MDX_COMPONENTS = ['Estimates'] as const;

export type MdxComponent = (typeof MDX_COMPONENTS)[number];

interface Esm extends Node {
  data?: { estree?: { body: EsmStatement[] } };
}

interface EsmStatement {
  specifiers?: { local: { name: string } }[];
  declaration?: { id?: { name: string }; declarations?: { id: { name?: string } }[] } | null;
}

/**
 * Checks what only MDX has: that each component exists, and that no blank hides in an attribute, where
 * tokens are not filled.
 */
export function remarkMdxChecks() {
  return (tree: Root, file: VFile): void => {
    const context = contextOf(file);
    const known = new Set<string>(MDX_COMPONENTS);
    for (const node of tree.children) {
      for (const name of namesDefined(node)) known.add(name);
    }
    for (const heading of tree.children.filter((node) => node.type === 'heading')) {
      reportCodeInHeading(heading, context);
    }
    walk(tree, (node) => {
      if (isExpression(node)) checkTexts(textsIn(node.data?.estree), node, context);
      if (!isJsx(node)) return;
      const [base = ''] = (node.name ?? '').split('.');
      if (/^\p{Lu}/u.test(base) && !known.has(base)) {
        report(
          context,
          'mdx-component-unknown',
          node,
          `There is no component \`<${node.name}>\`.`,
          `${suggest(base, MDX_COMPONENTS)} Others can be imported at the top of the body.`,
        );
      }
      const texts = node.attributes.flatMap((attribute) => textsIn(attribute.value));
      checkTexts(texts, node, context);
    });
  };
}

/** The page sets the headings of parts and lists them in the contents, where they can be no more than text. */
function reportCodeInHeading(heading: Heading, context: Context): void {
  if (heading.depth !== 2) return;
  walk(heading, (node) => {
    if (!isExpression(node) && !isJsx(node)) return;
    report(
      context,
      'mdx-in-heading',
      node,
      'This heading holds a component or an expression; expected words alone.',
      'Write the words themselves, and put the component below the heading.',
    );
  });
}

function checkTexts(texts: readonly string[], node: Node, context: Context): void {
  for (const text of texts) {
    reportUnfilled(
      context,
      text,
      () => placeOf(node),
      'Tokens are not filled in a component’s attributes or in braces; write the words themselves.',
    );
  }
}

function namesDefined(node: Node): string[] {
  if (node.type !== 'mdxjsEsm') return [];
  return ((node as Esm).data?.estree?.body ?? []).flatMap((statement) => [
    ...(statement.specifiers ?? []).map(({ local }) => local.name),
    ...(statement.declaration?.id ? [statement.declaration.id.name] : []),
    ...(statement.declaration?.declarations ?? []).flatMap(({ id }) => id.name ?? []),
  ]);
}

/**
 * Hands each part of an MDX write-up to the page's `Part` component, which gives it the same furniture as
 * any other: `<section data-phase="impact">…` becomes `<Part phase="impact" article={props.article}>…`.
 */
export function rehypeMdxParts() {
  return (tree: HastRoot): void => {
    tree.children = tree.children.map((node) => {
      const phase = node.type === 'element' ? node.properties.dataPhase : undefined;
      if (node.type !== 'element' || typeof phase !== 'string') return node;
      const [, ...content] = node.children;
      const part = {
        type: 'mdxJsxFlowElement',
        name: 'Part',
        attributes: [
          { type: 'mdxJsxAttribute', name: 'phase', value: phase },
          {
            type: 'mdxJsxAttribute',
            name: 'article',
            value: {
              type: 'mdxJsxAttributeValueExpression',
              value: 'props.article',
              data: { estree: expressionTree('props', 'article') },
            },
          },
        ],
        children: content,
      };
      return part as unknown as (typeof tree.children)[number];
    });
  };
}

/** The syntax tree of `object.property`, as the MDX compiler expects it. */
function expressionTree(object: string, property: string) {
  return {
    type: 'Program',
    sourceType: 'module',
    body: [
      {
        type: 'ExpressionStatement',
        expression: {
          type: 'MemberExpression',
          object: { type: 'Identifier', name: object },
          property: { type: 'Identifier', name: property },
          computed: false,
          optional: false,
        },
      },
    ],
  };
}
