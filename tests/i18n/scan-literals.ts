import { createRequire } from 'node:module';
import ts from 'typescript';

/** A node of the tree that Astro's own compiler makes of a component. */
interface Node {
  type: string;
  [key: string]: unknown;
}

// The compiler is Astro's dependency, not the project's.
const compiler = createRequire(createRequire(import.meta.url).resolve('astro/package.json'));
const { parse }: { parse: (source: string) => Promise<{ ast: Node }> } = await import(
  compiler.resolve('@astrojs/compiler-rs')
);

/** The attributes, and the properties of components, whose values are read by people. */
const WORDED = new Set([
  ...['aria-label', 'aria-description', 'aria-roledescription', 'title', 'alt', 'placeholder'],
  ...['summary', 'label', 'caption', 'description', 'data-label'],
]);
const COMPARISONS = new Set(['===', '!==', '==', '!=', 'in', 'instanceof']);
/** What holds no words of the markup. */
const SILENT = new Set(['AstroFrontmatter', 'AstroComment', 'AstroScript', 'TSTypeAnnotation']);

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && 'type' in value;
const hasLetters = (text: string) => /\p{L}/u.test(text.replaceAll(/&#?\w+;/g, ''));

/** Words that stand in the markup of a component itself: between tags, in expressions, in attributes. */
export async function literalsInMarkup(source: string): Promise<string[]> {
  const { ast } = await parse(source);
  const found: string[] = [];
  const walk = (value: unknown): void => {
    if (Array.isArray(value)) for (const item of value) walk(item);
    if (!isNode(value)) return;
    const parts = partsOf(value);
    if (typeof parts === 'string') {
      if (hasLetters(parts)) found.push(parts.trim());
    } else {
      for (const part of parts) walk(part);
    }
  };
  walk(ast);
  return found;
}

/** The words of a node, or what in it is to be looked through. */
function partsOf(node: Node): string | unknown[] {
  switch (node.type) {
    case 'JSXText':
    case 'Literal':
      return typeof node.value === 'string' ? node.value : [];
    case 'TemplateElement':
      return (node.value as { raw: string }).raw;
    case 'BinaryExpression':
      return COMPARISONS.has(String(node.operator)) ? [] : [node.left, node.right];
    case 'CallExpression':
      return [node.callee, ...(node.arguments as Node[]).filter((argument) => !isKey(argument))];
    case 'MemberExpression':
      return [node.object];
    case 'Property':
      return [node.value];
    case 'JSXElement': {
      const isScript = ['script', 'style'].includes(nameOf(node.openingElement));
      return [node.openingElement, isScript ? [] : node.children];
    }
    case 'JSXAttribute':
      return WORDED.has(nameOf(node)) ? [node.value] : [];
    default:
      return SILENT.has(node.type) ? [] : Object.values(node);
  }
}

/** Whether an argument is a name for the function that takes it: `formatUnit(3, 'hour')`. */
function isKey({ type, value }: Node): boolean {
  return type === 'Literal' && typeof value === 'string' && !looksLikeWords(value);
}

function nameOf(node: unknown): string {
  const name = isNode(node) && isNode(node.name) ? node.name.name : undefined;
  return typeof name === 'string' ? name : '';
}

/** Strings of a script that look like words for people: a phrase, or a word with a capital. */
export function literalsInScript(source: string): string[] {
  const found: string[] = [];
  const walk = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) || ts.isTypeNode(node)) return;
    if (
      ts.isStringLiteralLike(node) ||
      ts.isTemplateHead(node) ||
      ts.isTemplateMiddleOrTemplateTail(node)
    ) {
      if (looksLikeWords(node.text)) found.push(node.text.trim());
    }
    ts.forEachChild(node, walk);
  };
  walk(ts.createSourceFile('script.ts', source, ts.ScriptTarget.Latest, true));
  return found;
}

/** Names of keys, and a query for no medium. */
const NOT_WORDS = /^(?:not all|Enter|Escape|Tab|Home|End|Arrow(?:Up|Down|Left|Right))$/;

function looksLikeWords(text: string): boolean {
  const words = text.trim();
  if (NOT_WORDS.test(words) || !/^[\p{L}\d“‘(][\p{L}\d\s.,:;!?…’'“”()–-]*$/u.test(words))
    return false;
  return /^\p{Lu}\p{Ll}/u.test(words) || /\p{L}{2}[.,:;!?…]?\s+\p{L}{2}/u.test(words);
}

/** The scripts that a component brings along. */
export function scriptsOf(source: string): string[] {
  return [...source.matchAll(/<script>([\s\S]*?)<\/script>/g)].map(([, script = '']) => script);
}
