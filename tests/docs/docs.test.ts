import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { CATEGORIES } from '../../src/incident/categories.ts';
import { PHASES, phasesInWords } from '../../src/incident/phases.ts';
import { frontmatterSchema } from '../../src/incident/schema.ts';
import { compile } from '../../src/markdown/compile.ts';

const root = resolve(import.meta.dirname, '../..');
const read = (name: string) => readFileSync(join(root, name), 'utf8');
const documents = [
  'README.md',
  'CONTRIBUTING.md',
  'docs/writing.md',
  'docs/architecture.md',
  'docs/problems/README.md',
  'docs/importing.md',
  'docs/replies.md',
  'docs/code-editor.md',
  'docs/editing.md',
  'docs/scale.md',
  'docs/hosting.md',
  'docs/hosting/github-pages.md',
  'docs/hosting/netlify.md',
  'docs/hosting/cloudflare-pages.md',
  'docs/hosting/nginx.md',
];
const writing = read('docs/writing.md');

/** The rows of the table under a heading, as cells. */
function table(text: string, heading: string): string[][] {
  const section = text.split(/^## /m).find((part) => part.startsWith(heading)) ?? '';
  return section
    .split('\n')
    .filter((line) => line.startsWith('|') && !line.startsWith('|---'))
    .slice(1)
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );
}

const codes = (cell: string) => [...cell.matchAll(/`([^`]+)`/g)].map(([, code]) => code ?? '');

describe.each(documents)('%s', (name) => {
  const text = read(name);

  test('names only commands that exist', () => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
    const builtIn = ['ci', 'cit', 'start', 'test'];
    for (const [, , command = ''] of text.matchAll(/(?:^|`)npm (run )?([a-z:]+)/gm)) {
      expect([...Object.keys(scripts), ...builtIn]).toContain(command);
    }
  });

  test('links and paths lead somewhere', () => {
    for (const [, target = ''] of text
      .replaceAll(/`[^`]*`/g, '')
      .matchAll(/\]\((?!http)([^)#]+)\)/g)) {
      expect(existsSync(join(root, dirname(name), target)), target).toBe(true);
    }
    for (const [, path = ''] of text.matchAll(/`((?:src|docs|tests|content)\/[\w./-]+)`/g)) {
      if (!/2021|<|\.yaml/.test(path)) expect(existsSync(join(root, path)), path).toBe(true);
    }
  });
});

describe('docs/writing.md', () => {
  test('lists every field there is, and none that is not', () => {
    const fields = table(writing, 'Fields').flatMap(([field = '']) => codes(field));
    expect(fields.toSorted()).toEqual(Object.keys(frontmatterSchema.shape).toSorted());
  });

  test('says which fields are required', () => {
    const required = table(writing, 'Fields')
      .filter(([, isRequired]) => isRequired === 'yes')
      .flatMap(([field = '']) => codes(field));
    const missing = compile('---\n{}\n---\n', 'empty.md', { serviceNames: new Map() })
      .problems.filter(({ code }) => code === 'field-missing')
      .map(({ message }) => codes(message)[0]);
    expect(required.toSorted()).toEqual(missing.toSorted());
  });

  test('lists every category', () => {
    const row = table(writing, 'Fields').find(([field]) => field === '`category`');
    expect(codes(row?.[2] ?? '')).toEqual(CATEGORIES);
  });

  test('lists the parts with words that are recognised', () => {
    const rows = table(writing, 'Parts');
    expect(rows.map(([part]) => part)).toEqual(PHASES.map(({ id }) => id));
    for (const [part = '', words = ''] of rows) {
      for (const word of words.split(', ')) expect(phasesInWords(word), word).toEqual([part]);
    }
  });

  test('shows an example in which nothing is wrong, short as it is', () => {
    const example = /```markdown\n(---\n[\s\S]*?)```/.exec(writing)?.[1] ?? '';
    const { facts, problems, parts } = compile(example, 'example.md', {
      serviceNames: new Map([['whatsapp', 'WhatsApp']]),
    });
    const codes = new Set(problems.map(({ code }) => code));
    expect([...codes].toSorted()).toEqual(['part-short', 'source-unarchived']);
    expect(facts?.title).toBe('A short failure of WhatsApp');
    expect(parts).toHaveLength(5);
  });

  test('says what each token becomes', () => {
    const facts =
      'month: 10\nyear: 2021\nhours: 7.1\napproximate: true\ncause: a slip\nservice: whatsapp';
    for (const [tokens = '', becomes = ''] of table(writing, 'Tokens')) {
      for (const token of codes(tokens)) {
        const { lead } = compile(`---\ntitle: T\n${facts}\n---\n\nIt: ${token}.`, 'token.md', {
          serviceNames: new Map([['whatsapp', 'WhatsApp']]),
        });
        const said = /^<p>It: (.*)\.<\/p>$/s.exec(lead)?.[1] ?? '';
        const known = ['a slip', 'WhatsApp', 'about 7 hours'];
        expect(known.includes(said) || becomes.includes(said), `${token} became ${said}`).toBe(
          true,
        );
      }
    }
  });
});
