import { slug } from 'github-slugger';
import type { Root as HastRoot } from 'hast';
import type { Root as MdastRoot } from 'mdast';
import { VFile } from 'vfile';
import { VFileMessage } from 'vfile-message';
import { checkConsistency, datedFields, latestOf, sourceIds } from '../incident/consistency.ts';
import { readFrontmatter } from '../incident/frontmatter.ts';
import { sortProblems, toProblem } from '../incident/problems.ts';
import type { PartialFacts } from '../incident/schema.ts';
import { splitFrontmatter } from '../incident/split-frontmatter.ts';
import type { TokenFacts } from '../incident/tokens.ts';
import { anchorsOf } from './anchors.ts';
import { collectClaims } from './claims.ts';
import type { CompiledWriteUp } from './compiled.ts';
import { type Context, createContext } from './context.ts';
import { isCrowded } from './crowded.ts';
import { takeApart } from './document.ts';
import { fillFields } from './fill-fields.ts';
import { smarten } from './inline.ts';
import { reportTooDeep, withinDepth } from './nesting.ts';
import { numberSources } from './number-sources.ts';
import { processorOf } from './processors.ts';
import { checkSources } from './rules/sources.ts';
import { checkTitles } from './rules/titles.ts';
import { countWords } from './text.ts';

export interface CompileOptions {
  /** The name of each known service by its id, for the `[Service]` token. */
  serviceNames: ReadonlyMap<string, string>;
  /** Only problems and facts are wanted: the text of pages and of search is left empty. */
  checkOnly?: boolean;
}

/**
 * Compiles a write-up: reads its facts, parses its body once, fills tokens, recognises the parts, numbers
 * the citations and makes safe HTML. Every problem in it is in the result; nothing is thrown for bad input.
 *
 * Pure: no file system, no clock. What depends on today or on other write-ups is checked by `checkRecord`
 * from the result's `claims` and `dates`.
 *
 * @param path the file's path as problems should name it; `.mdx` is read as MDX
 */
export function compile(text: string, path: string, options: CompileOptions): CompiledWriteUp {
  const { yaml, body } = splitFrontmatter(text);
  const frontmatter = readFrontmatter(text, yaml);
  const { facts, source } = frontmatter;
  const format = path.endsWith('.mdx') ? 'mdx' : 'md';
  const tokens = tokenFacts(facts, options);
  const context = createContext({
    format,
    tokens,
    checkOnly: options.checkOnly === true,
    ownFacts: { ...facts, services: tokens.services ?? [] },
    sourceIds: frontmatter.readable ? sourceIds(source.data) : undefined,
  });

  const unclosed = yaml === undefined && /^(?:---|\+\+\+)[ \t]*\r?\n/.test(text);
  const tree = unclosed ? undefined : transform(body, context);
  const filled = fillFields(facts, source, context);
  const sources = numberSources(facts, context);
  const findings = [
    ...frontmatter.findings,
    ...checkConsistency(facts, source),
    ...checkSources(facts, sources, context.mentions, source),
    ...checkTitles(filled, context.ownFacts, source),
    ...context.findings,
  ];
  const document = takeApart(tree, context);
  const dates = datedFields(facts);
  const latest = latestOf(dates);
  return {
    id: idFromPath(path),
    path,
    format,
    ...(frontmatter.readable && frontmatter.findings.length === 0 ? { facts: filled } : {}),
    problems: sortProblems(
      findings.map((finding) => toProblem(path, finding, { draft: facts.draft === true })),
    ),
    ...document,
    wordCount: countWords(document.text),
    fills: options.checkOnly === true ? [] : context.fills,
    sources,
    claims: collectClaims(facts, source, context),
    dates,
    ...(latest !== undefined && { latest }),
    anchors: [...anchorsOf(document, facts, sources), ...context.anchors],
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
  if (isCrowded(body, context)) return undefined;
  const file = new VFile({ value: body, data: { standstill: context } });
  const processor = processorOf(context.format);
  try {
    const tree = processor.parse(file) as MdastRoot;
    return withinDepth(tree, context, () => processor.runSync(tree, file) as HastRoot);
  } catch (error) {
    // remark's parser recurses into what it reads; the native one does not.
    if (error instanceof RangeError) {
      reportTooDeep(context, undefined);
      return undefined;
    }
    if (!(error instanceof VFileMessage) || context.format !== 'mdx') throw error;
    // An element left open is told where the text ends; its own place stands in the message.
    const opened = /\((\d+):(\d+)-/.exec(error.reason);
    const line = error.line ?? Number(opened?.[1] ?? 1);
    const column = error.column ?? Number(opened?.[2] ?? 1);
    context.findings.push({
      code: 'mdx-syntax',
      place: { line, column, endLine: line, endColumn: column + 1 },
      message: `This is not MDX: ${error.reason}`,
      hint: 'Close every tag and brace. A brace or a less-than sign that is meant as such is written \\{ or \\<.',
    });
    return undefined;
  }
}
