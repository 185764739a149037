import type { CompiledCache } from '../../../src/archive/compiled-cache.ts';
import type { Content, ContentFile } from '../../../src/archive/read-content.ts';
import { checkContent } from '../../../src/check/check-content.ts';
import type { ReportedProblem } from '../../../src/check/report.ts';

/** The path of the write-up that most tests change. */
export const WRITE_UP = 'incidents/2021-10-whatsapp.md';
const TODAY = '2026-11-24';

/** Enough words for a part, with nothing in them to find fault with. */
const WORDS =
  'Messages that had been sent stayed where they were, and calls rang without an answer. Shops that took their orders by message had none to take. People turned to the telephone, to other messengers and to each other, while they waited for news.[^gazette]';

const FRONTMATTER: Record<string, string> = {
  title: 'A short failure of WhatsApp',
  service: 'whatsapp',
  month: 'October',
  year: '2021',
  hours: '7.1',
  cause: 'a faulty configuration change',
  sources:
    '\n  - id: gazette\n    title: A messenger falls silent\n    url: https://gazette.example/silent\n    archived: https://archive.example/silent',
};

/** Something to change about a write-up that is as it should be. */
export interface Change {
  /** Fields of the frontmatter, instead of those that are there or besides. */
  fields?: Record<string, string>;
  lead?: string;
  prelude?: string;
  impact?: string;
  investigation?: string;
  fallout?: string;
  recovery?: string;
  /** What follows the last part, after a line of dashes. */
  coda?: string;
}

/** A write-up without a fault, but for what is changed. */
export function writeUp({ fields = {}, lead = '', coda, ...parts }: Change = {}): string {
  const all = { ...FRONTMATTER, ...fields };
  const yaml = Object.entries(all).map(([name, value]) =>
    value.startsWith('\n') ? `${name}:${value}` : `${name}: ${value}`,
  );
  const names = ['prelude', 'impact', 'investigation', 'fallout', 'recovery'] as const;
  const body = names.map((name) => `## The ${name}\n\n${parts[name] ?? WORDS}\n`);
  const end = coda === undefined ? [] : [`---\n\n${coda}\n`];
  return ['---', ...yaml, '---', '', ...(lead === '' ? [] : [`${lead}\n`]), ...body, ...end].join(
    '\n',
  );
}

/** A part of a write-up: words to which nothing can be objected, and what is put behind them. */
export function withWords(...blocks: string[]): string {
  return [WORDS, ...blocks].join('\n\n');
}

/** Files by their paths. A folder's name says what they are: `incidents`, `services`, `pages`, `replies` or `public`. */
export type Files = Record<string, string>;

const SERVICE: Files = { 'services/whatsapp.yaml': 'name: WhatsApp\n' };

function contentOf(files: Files): Content {
  const all = Object.entries({ ...SERVICE, ...files });
  const inFolder = (folder: string) =>
    all.filter(([path]) => path.startsWith(`${folder}/`)).map(([path, text]) => toFile(path, text));
  return {
    writeUps: inFolder('incidents'),
    services: inFolder('services'),
    pages: inFolder('pages'),
    replies: inFolder('replies'),
    exists: (_from, relative) => relative === './routes.png',
    servesFile: (address) => `public${address}` in files,
  };
}

function toFile(path: string, text: string): ContentFile {
  return { path, file: `/${path}`, bytes: new TextEncoder().encode(text) };
}

/** What is wrong with one of the files, from top to bottom. */
export function problemsOf(
  files: Files,
  path = WRITE_UP,
  cache?: CompiledCache,
): readonly ReportedProblem[] {
  const report = checkContent(contentOf(files), {
    today: TODAY,
    ...(cache === undefined ? {} : { cache }),
  });
  return report.files.find((file) => file.path === path)?.problems ?? [];
}

export type Found = [code: string, words: string];

/** Each problem of one of the files: its code, and the words of the file that it points at. */
export function foundIn(files: Files, path = WRITE_UP): Found[] {
  const lines = (files[path] ?? SERVICE[path] ?? '').split('\n');
  return problemsOf(files, path).map(({ code, line, column, endLine, endColumn }) => {
    const words = lines
      .slice(line - 1, endLine)
      .map((text, index, { length }) =>
        text.slice(index === 0 ? column - 1 : 0, index === length - 1 ? endColumn - 1 : undefined),
      );
    return [code, words.join('\n')];
  });
}

/** The same of the write-up with a change. */
export function foundWith(change: Change, others: Files = {}, path = WRITE_UP): Found[] {
  return foundIn({ ...others, [path]: writeUp(change) }, path);
}

/** The line and the column, both from 1, at which words stand in a text for the first time. */
export function placeIn(text: string, words: string): [line: number, column: number] {
  const before = text.slice(0, text.indexOf(words)).split('\n');
  return [before.length, (before.at(-1)?.length ?? 0) + 1];
}
