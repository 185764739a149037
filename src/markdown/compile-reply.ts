import { slug } from 'github-slugger';
import type { Root as HastRoot } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { VFile } from 'vfile';
import { readFrontmatterAs } from '../incident/frontmatter.ts';
import { createPlaceFinder, type PlaceFinder } from '../incident/place-finder.ts';
import {
  type Finding,
  type Place,
  type Problem,
  sortProblems,
  toProblem,
} from '../incident/problems.ts';
import { LONGEST_REPLY, type ReplyFacts, replySchema } from '../incident/reply.ts';
import { splitFrontmatter } from '../incident/split-frontmatter.ts';
import type { Claim } from './compiled.ts';
import { createContext } from './context.ts';
import { parseMarkdown } from './native-parser.ts';
import { withinDepth } from './nesting.ts';
import { rehypeReply } from './rehype-reply.ts';
import { remarkReply } from './remark-reply.ts';
import { remarkToHast } from './remark-to-hast.ts';
import { reportEmails, reportInvisibleSigns } from './rules/reply-text.ts';

/** A reply that an editor has accepted, compiled. */
export interface CompiledReply {
  /** The identifier on the article's page, made from the file's name. */
  id: string;
  path: string;
  /** Absent where the frontmatter has errors. */
  facts?: ReplyFacts;
  /** Where its date stands. */
  datePlace: Place;
  html: string;
  problems: Problem[];
  /** The links in it to pages of the site. */
  links: Claim[];
}

/** In frontmatter longer than this, in characters, something else was pasted. */
const LONGEST_FRONTMATTER = 2000;

const toHast = remarkToHast({});

/**
 * Compiles a reply: Markdown as in write-ups, but without HTML, images, headings, footnotes and tokens. Every
 * problem in it is in the result; nothing is thrown for bad input. Pure, as `compile` is.
 */
export function compileReply(text: string, path: string): CompiledReply {
  const id = `reply-${slug(path.replace(/^.*[/\\]/, '').replace(/\.mdx?$/i, ''))}`;
  const { yaml, body } = splitFrontmatter(text);
  const placeAt = createPlaceFinder(text);
  // What is far too long is not even read.
  const excess = findExcess(yaml ?? '', body, placeAt);
  if (excess) {
    const problems = [toProblem(path, excess)];
    return { id, path, datePlace: excess.place, html: '', problems, links: [] };
  }
  const { facts, findings, source } = readFrontmatterAs(replySchema, 'name and date', text, yaml);
  const context = createContext({ format: 'md', tokens: {}, sourceIds: [] });
  const tree = parseMarkdown(yaml === undefined ? '' : body, { notes: false });
  const file = new VFile(body);
  const safe = withinDepth(tree, context, (): HastRoot => {
    context.findings.push(
      ...reportEmails(text, source, tree, placeAt),
      ...reportInvisibleSigns(body, tree, placeAt),
    );
    remarkReply(tree, context);
    return rehypeReply(toHast(tree, file));
  });
  const html = safe ? toHtml(safe).trim() : '';
  if (!hasWords(html) && yaml !== undefined && context.findings.length === 0) {
    context.findings.push(nothingWritten(placeAt(text.length, text.length)));
  }
  const { name, date } = facts;
  return {
    id,
    path,
    ...(findings.length === 0 && name !== undefined && date !== undefined
      ? { facts: { name, date } }
      : {}),
    datePlace: source.placeOfValue(['date']),
    html,
    problems: sortProblems(
      toldOnce([...findings, ...context.findings]).map((finding) => toProblem(path, finding)),
    ),
    links: context.links,
  };
}

function hasWords(html: string): boolean {
  return html.replaceAll(/<[^>]*>/g, '').trim() !== '';
}

function findExcess(yaml: string, body: string, placeAt: PlaceFinder): Finding | undefined {
  const written = body.trim();
  const excess = written.length - LONGEST_REPLY;
  if (excess > 0) {
    const end = body.indexOf(written.slice(0, 1)) + LONGEST_REPLY;
    return {
      code: 'reply-long',
      place: placeAt(end, end + 1),
      message: `The reply has ${written.length} characters; expected no more than ${LONGEST_REPLY}.`,
      hint: 'Ask its writer for a shorter one.',
    };
  }
  if (yaml.length <= LONGEST_FRONTMATTER) return undefined;
  return {
    code: 'reply-long',
    place: placeAt(LONGEST_FRONTMATTER, LONGEST_FRONTMATTER + 1),
    message: `The frontmatter has ${yaml.length} characters; expected no more than ${LONGEST_FRONTMATTER}.`,
    hint: 'Leave nothing but `name` and `date` between the dashes, and put the reply below them.',
  };
}

function nothingWritten(place: Place): Finding {
  return {
    code: 'reply-empty',
    place,
    message: 'There is no text below the frontmatter.',
    hint: 'Write the reply there, or take the file away.',
  };
}

/** An e-mail address in a field is told as what it is, not as a field too many besides. */
function toldOnce(findings: readonly Finding[]): Finding[] {
  const emails = new Set(
    findings.filter(({ code }) => code === 'reply-email').map(({ place }) => place.line),
  );
  return findings.filter(
    ({ code, place }) => !(code.startsWith('field-') && emails.has(place.line)),
  );
}
