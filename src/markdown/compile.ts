import { slug } from 'github-slugger';
import type { Element, Root as HastRoot, Nodes } from 'hast';
import { toHtml } from 'hast-util-to-html';
import type { Root as MdastRoot } from 'mdast';
import { VFile } from 'vfile';
import { VFileMessage } from 'vfile-message';
import { checkConsistency, datedFields, sourceIds } from '../incident/consistency.ts';
import { readFrontmatter, splitFrontmatter } from '../incident/frontmatter.ts';
import { type PhaseId, phaseIndex } from '../incident/phases.ts';
import { type Finding, type Place, type Problem, toProblem } from '../incident/problems.ts';
import type { Facts, PartialFacts } from '../incident/schema.ts';
import type { TokenFacts } from '../incident/tokens.ts';
import { type FieldPath, readYaml, type YamlSource } from '../incident/yaml-source.ts';
import { type Context, createContext } from './context.ts';
import { fillFields } from './fill-fields.ts';
import { smarten } from './inline.ts';
import { withinDepth } from './nesting.ts';
import { processors } from './processors.ts';
import { isNotes } from './rehype-notes.ts';
import { countWords, readableText } from './text.ts';

/** A heading of the body. */
export interface Heading {
  depth: number;
  id: string;
  text: string;
}

/** One of the six parts. Its HTML is empty in MDX, where the part is a component's to render. */
export interface Part {
  phase: PhaseId;
  /** The place in the order of telling, from 1. */
  number: number;
  heading: Heading;
  /** The words of the heading as HTML. */
  headingHtml: string;
  /** What follows the heading. */
  html: string;
}

/** A source with its number in the text and the ids of the places that cite it. */
export interface NumberedSource {
  id: string;
  number: number;
  citedAt: string[];
}

/** A value that is checked against the rest of the record, and where it stands: a field, or a place in the body. */
export interface Claim {
  value: string;
  at: FieldPath | Place;
}

/** A write-up, compiled. Everything later asks for comes from here; nothing reads the text again. */
export interface CompiledWriteUp {
  /** The last step of its address, made from the file's name. */
  id: string;
  path: string;
  format: 'md' | 'mdx';
  /** The facts with tokens filled; absent where the frontmatter has errors. */
  facts?: Facts;
  problems: Problem[];
  lead: string;
  parts: Part[];
  coda: string;
  notes: string;
  headings: Heading[];
  /** The body's words, for search and feeds. */
  text: string;
  wordCount: number;
  sources: NumberedSource[];
  /** What only the whole record, or the clock, can check. */
  claims: Record<'services' | 'aliases' | 'images' | 'dates', Claim[]>;
}

/** All of a compiled write-up but its text: what checking and listing the record need. */
export type WriteUpFacts = Pick<
  CompiledWriteUp,
  'id' | 'path' | 'format' | 'facts' | 'problems' | 'claims'
>;

/** Lets go of the text, which is most of a compiled write-up's memory. */
export function factsOf(writeUp: CompiledWriteUp): WriteUpFacts {
  const { id, path, format, facts, problems, claims } = writeUp;
  return { id, path, format, problems, claims, ...(facts === undefined ? {} : { facts }) };
}

export interface CompileOptions {
  /** The name of each known service by its id, for the `[Service]` token. */
  serviceNames: ReadonlyMap<string, string>;
}

/**
 * Compiles a write-up: reads its facts, parses its body once, fills tokens, recognises the parts, numbers
 * the citations and makes safe HTML. Every problem in it is in the result; nothing is thrown for bad input.
 *
 * Pure: no file system, no clock. What depends on today or on other write-ups is checked by `checkRecord`
 * from the result's `claims`.
 *
 * @param path the file's path as problems should name it; `.mdx` is read as MDX
 */
export function compile(text: string, path: string, options: CompileOptions): CompiledWriteUp {
  const { yaml, body } = splitFrontmatter(text);
  const frontmatter = readFrontmatter(text, yaml);
  const { facts, source } = frontmatter;
  const format = path.endsWith('.mdx') ? 'mdx' : 'md';
  const context = createContext({
    format,
    tokens: tokenFacts(facts, options),
    sourceIds: sourceIds(source.data),
  });

  const unclosed = yaml === undefined && /^(?:---|\+\+\+)[ \t]*\r?\n/.test(text);
  const tree = unclosed ? undefined : transform(body, context);
  const filled = fillFields(facts, source, context);
  const findings = [
    ...frontmatter.findings,
    ...checkConsistency(facts, source),
    ...context.findings,
  ];
  const document = takeApart(tree, context);
  return {
    id: idFromPath(path),
    path,
    format,
    ...(frontmatter.readable && frontmatter.findings.length === 0 ? { facts: filled } : {}),
    problems: findings.map((finding: Finding) => toProblem(path, finding)),
    ...document,
    wordCount: countWords(document.text),
    sources: numberSources(facts, context),
    claims: collectClaims(facts, source, context),
  };
}

/** The id of a write-up from its file's name: `2021-10-whatsapp.md` is `2021-10-whatsapp`. */
export function idFromPath(path: string): string {
  const name = path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
  return slug(name.replace(/\.mdx?$/i, ''));
}

/** The facts that tokens need, as far as they could be read. */
export function tokenFacts(facts: PartialFacts, { serviceNames }: CompileOptions): TokenFacts {
  const { month, year, hours, approximate, cause, service } = facts;
  const services = service?.map((id) => serviceNames.get(id)).filter((name) => name !== undefined);
  return {
    month,
    year,
    hours,
    approximate,
    cause: typeof cause === 'string' ? smarten(cause) : cause,
    services: services?.map(smarten),
  };
}

function transform(body: string, context: Context): HastRoot | undefined {
  const file = new VFile({ value: body, data: { standstill: context } });
  const processor = processors[context.format];
  try {
    const tree = processor.parse(file) as MdastRoot;
    return withinDepth(tree, context, () => processor.runSync(tree, file) as HastRoot);
  } catch (error) {
    if (!(error instanceof VFileMessage) || context.format !== 'mdx') throw error;
    const line = error.line ?? 1;
    const column = error.column ?? 1;
    context.findings.push({
      code: 'mdx-syntax',
      place: { line, column, endLine: line, endColumn: column + 1 },
      message: `This is not MDX: ${error.reason}`,
      hint: 'Close every tag and brace. A brace or a less-than sign that is meant as such is written \\{ or \\<.',
    });
    return undefined;
  }
}

type Document = Pick<CompiledWriteUp, 'lead' | 'parts' | 'coda' | 'notes' | 'headings' | 'text'>;

/** Takes the tree of the whole body apart into what pages ask for. */
function takeApart(tree: HastRoot | undefined, { format }: Context): Document {
  const html = (nodes: Nodes[]) =>
    format === 'mdx' ? '' : toHtml({ type: 'root', children: nodes } as HastRoot).trim();
  const elements = (tree?.children ?? []).filter((node) => node.type === 'element');
  const byData = (name: string) => elements.filter((node) => name in node.properties);
  const content = elements.filter((node) => !isNotes(node));
  return {
    lead: html(byData('dataLead').flatMap((node) => node.children)),
    parts: byData('dataPhase').map((node) => toPart(node, html)),
    coda: html(byData('dataCoda').flatMap((node) => node.children)),
    notes: html(elements.filter(isNotes)),
    headings: content.flatMap((node) => headingsIn(node)),
    text: readableText(content),
  };
}

function toPart(section: Element, html: (nodes: Nodes[]) => string): Part {
  const [heading, ...content] = section.children;
  const phase = section.properties.dataPhase as PhaseId;
  const title = heading as Element;
  return {
    phase,
    number: phaseIndex(phase) + 1,
    heading: toHeading(title),
    headingHtml: toHtml({ type: 'root', children: title.children }),
    html: html(content),
  };
}

function headingsIn(node: Element): Heading[] {
  const own = /^h[2-6]$/.test(node.tagName) ? [toHeading(node)] : [];
  return [...own, ...node.children.filter((child) => child.type === 'element').flatMap(headingsIn)];
}

function toHeading(node: Element): Heading {
  return {
    depth: Number(node.tagName.slice(1)),
    id: String(node.properties.id ?? ''),
    text: readableText(node.children),
  };
}

/**
 * Numbers the sources: those that the body cites in the order of first citation, then the others as listed.
 * The lists of the frontmatter cite too; the page gives their entries the ids `figure-1`, `event-1`, `action-1`.
 */
function numberSources(facts: PartialFacts, { citations }: Context): NumberedSource[] {
  const listed = (facts.sources ?? []).map(({ id }) => id);
  const order = [...citations.keys(), ...listed.filter((id) => !citations.has(id))];
  const lists = [
    ['figure', facts.figures],
    ['event', facts.timeline],
    ['action', facts.actions],
  ] as const;
  return order.map((id, index) => ({
    id,
    number: index + 1,
    citedAt: [
      ...(citations.get(id) ?? []),
      ...lists.flatMap(([name, entries]) =>
        (entries ?? []).flatMap((entry, at) =>
          entry.source?.includes(id) ? [`${name}-${at + 1}`] : [],
        ),
      ),
    ],
  }));
}

function collectClaims(
  facts: PartialFacts,
  yaml: YamlSource,
  { images }: Context,
): CompiledWriteUp['claims'] {
  const isList = Array.isArray((yaml.data as { service?: unknown } | null | undefined)?.service);
  return {
    services: (facts.service ?? []).map((value, index) => ({
      value,
      at: isList ? ['service', index] : ['service'],
    })),
    aliases: (facts.aliases ?? []).map((value, index) => ({ value, at: ['aliases', index] })),
    images: [
      ...images.map(({ src, place }) => ({ value: src, at: place })),
      ...(facts.cover ? [{ value: facts.cover.src, at: ['cover', 'src'] }] : []),
    ],
    dates: datedFields(facts).map(({ path, moment }) => ({ value: moment, at: path })),
  };
}

/**
 * The place of a claim in the text that it was made in. Only claims that turn out to be wrong need one.
 *
 * @param text the whole text of the write-up
 */
export function placeOfClaim({ at }: Claim, text: string): Place {
  if ('line' in at) return at;
  return readYaml(splitFrontmatter(text).yaml ?? '', 2).placeOfValue(at);
}
