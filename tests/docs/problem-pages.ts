import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Root } from 'mdast';
import { toString as mdastToString } from 'mdast-util-to-string';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { compileContent } from '../../src/archive/compile-content.ts';
import type { ContentFile } from '../../src/archive/read-content.ts';
import type { Problem } from '../../src/incident/problems.ts';

/** A fenced block of a page: a change to the record of `tests/docs/record/`, and what it changes. */
export interface Block {
  /** The words after the fence: its language, and where it belongs if that is not the usual place. */
  kind: string;
  text: string;
}

/** A page on a problem, as far as the tests read it. */
export interface ProblemPage {
  title: string;
  headings: string[];
  /** The first paragraph. */
  severity: string;
  example: Block[];
  remedies: Block[];
}

/** Reads a page of `docs/problems/`. */
export function readProblemPage(text: string): ProblemPage {
  const { children } = unified().use(remarkParse).parse(text) as Root;
  const page: ProblemPage = { title: '', headings: [], severity: '', example: [], remedies: [] };
  let section = '';
  for (const node of children) {
    if (node.type === 'heading') {
      section = mdastToString(node);
      if (node.depth === 1) page.title = section;
      else page.headings.push(section);
    } else if (node.type === 'paragraph' && page.severity === '') {
      page.severity = mdastToString(node);
    } else if (node.type === 'code') {
      const block = { kind: [node.lang, node.meta].filter(Boolean).join(' '), text: node.value };
      if (section === 'Example') page.example.push(block);
      else page.remedies.push(block);
    }
  }
  return page;
}

/** The example with a remedy in place of its block of the same kind, or beside its blocks. */
export function mend(example: readonly Block[], remedy: Block): Block[] {
  return [...example.filter(({ kind }) => kind !== remedy.kind), remedy];
}

const record = join(import.meta.dirname, 'record');
const SERVICE = 'services/whatsapp.yaml';
const WRITE_UP = 'incidents/2021-10-whatsapp.md';
const REPLY = 'replies/2021-10-whatsapp/2021-10-08-ada.md';

/**
 * Every problem in the write-up and the service of the record once they are changed as the blocks say:
 *
 * - `yaml` gives fields of the frontmatter other values, or adds them;
 * - `yaml service` is the file of the service;
 * - `markdown` is the impact, with or without its heading;
 * - `mdx` is the same of a write-up in MDX;
 * - `markdown lead` is the lead;
 * - `markdown body` is all that follows the frontmatter;
 * - `markdown whole` is the whole write-up;
 * - `markdown reply` is a reply to it;
 * - `text reply` is where that lies in the content folder.
 */
export function problemsIn(blocks: readonly Block[]): Problem[] {
  let text = readFileSync(join(record, WRITE_UP), 'utf8');
  let service = readFileSync(join(record, SERVICE), 'utf8');
  let reply = '---\nname: Ada\ndate: 2021-10-08\n---\n\nIt was so here, too.\n';
  let replyPath = REPLY;
  for (const block of blocks) {
    if (block.kind === 'yaml service') service = `${block.text}\n`;
    else if (block.kind === 'markdown reply') reply = `${block.text}\n`;
    else if (block.kind === 'text reply') replyPath = block.text;
    else text = change(text, block);
  }
  const path = blocks.some(({ kind }) => kind === 'mdx') ? `${WRITE_UP}x` : WRITE_UP;
  const others = readdirSync(join(record, 'incidents'))
    .map((name) => `incidents/${name}`)
    .filter((name) => name !== WRITE_UP)
    .map((name) => toFile(name, readFileSync(join(record, name), 'utf8')));
  const content = {
    writeUps: [...others, toFile(path, text)],
    services: [toFile(SERVICE, service)],
    pages: [],
    replies: [toFile(replyPath, reply)],
    exists: (_from: ContentFile, relative: string) => relative === './routes.png',
    servesFile: () => false,
  };
  return compileContent(content, { today: '2026-11-24' }).problems.filter((problem) =>
    [path, SERVICE, replyPath].includes(problem.path),
  );
}

function toFile(path: string, text: string): ContentFile {
  return { path, file: `/${path}`, bytes: new TextEncoder().encode(text) };
}

/** Where the body begins, its lead ends, and the impact begins and ends. */
const PLACES =
  /^(---\n[\s\S]*?\n---\n)([\s\S]*?)(## The prelude[\s\S]*?)(## The impact\n)([\s\S]*?)(## The investigation[\s\S]*)$/;

function change(writeUp: string, { kind, text }: Block): string {
  const [, frontmatter = '', lead = '', prelude = '', heading = '', , rest = ''] =
    PLACES.exec(writeUp) ?? [];
  switch (kind) {
    case 'yaml':
      return setFields(frontmatter, text) + writeUp.slice(frontmatter.length);
    case 'markdown':
    case 'mdx':
      return `${frontmatter}${lead}${prelude}${/^## /m.test(text) ? '' : `${heading}\n`}${text}\n\n${rest}`;
    case 'markdown lead':
      return `${frontmatter}\n${text}\n\n${writeUp.slice(frontmatter.length + lead.length)}`;
    case 'markdown body':
      return `${frontmatter}\n${text}\n`;
    case 'markdown whole':
      return `${text}\n`;
    default:
      throw new Error(`No block of a page is \`${kind}\`.`);
  }
}

/** Takes the fields out of the frontmatter that the YAML names, and puts the YAML at its end. */
function setFields(frontmatter: string, yaml: string): string {
  const names = [...yaml.matchAll(/^[\w-]+(?=:)/gm)].map(([name]) => name);
  const others = names.reduce(
    (rest, name) => rest.replace(new RegExp(`^${name}:.*\\n(?:[ ].*\\n)*`, 'm'), ''),
    frontmatter,
  );
  return others.replace(/---\n$/, `${yaml}\n---\n`);
}
