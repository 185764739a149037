import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { siteConfigText } from '../../src/own-record/site-config.ts';
import type { SiteConfig } from '../../src/site.config.ts';

const root = resolve(import.meta.dirname, '../..');
const text = readFileSync(join(root, 'src/site.config.ts'), 'utf8');

const PLAIN = {
  name: 'Outages of the North',
  description: 'When it was down.',
  address: 'https://outages.example.org',
  locale: 'tr',
} as const;

/** What the text of a configuration says once it is run. */
async function run(source: string): Promise<SiteConfig> {
  const folder = mkdtempSync(join(tmpdir(), 'standstill-config-'));
  const file = join(folder, 'configured.ts');
  writeFileSync(file, source);
  const { siteConfig } = (await import(/* @vite-ignore */ file)) as { siteConfig: SiteConfig };
  rmSync(folder, { recursive: true });
  return siteConfig;
}

test('the configuration is the one that was asked for, and what explains it stays', () => {
  const made = siteConfigText(text, PLAIN);
  const value = text.indexOf('export const siteConfig');
  expect(made.slice(0, value)).toBe(text.slice(0, value));
  expect(made.slice(value)).toBe(`export const siteConfig: SiteConfig = {
  name: 'Outages of the North',
  description: 'When it was down.',
  address: 'https://outages.example.org',
  locale: 'tr',
};
`);
});

test('nothing stays of a configuration that says more', () => {
  const fuller = text.replace(
    /^\};\n/m,
    "  repository: 'https://github.com/standstill/standstill',\n  replies: {\n    by: 'closed',\n  },\n};\n",
  );
  expect(siteConfigText(fuller, PLAIN)).toBe(siteConfigText(text, PLAIN));
});

test('a file of another form is refused, rather than mangled', () => {
  expect(() => siteConfigText('export const siteConfig = load();\n', PLAIN)).toThrow(
    'expected the file as it was cloned',
  );
});

test.each([
  ['quotes', `It's "down"`],
  ['single quotes alone', `it's 'down'`],
  ['backslashes and dollars', String.raw`a\n$& $1 \u0041 \${x}`],
  ['emoji and letters of two columns', '🛑微信'.repeat(20)],
  ['a line of just a hundred columns', 'x'.repeat(81)],
  ['one more', 'x'.repeat(82)],
  ['a long one', 'Wörter und Sätze '.repeat(12).trim()],
])(
  'a sentence with %s is kept to the letter, and as the formatter would have it',
  async (_, sentence) => {
    const repository = 'https://forge.example.org/a/b';
    const made = siteConfigText(text, { ...PLAIN, description: sentence, repository });
    expect(await run(made)).toEqual({ ...PLAIN, description: sentence, repository });
    const { stdout } = spawnSync(
      join(root, 'node_modules/.bin/biome'),
      ['format', '--stdin-file-path=src/site.config.ts'],
      { cwd: root, input: made, encoding: 'utf8' },
    );
    expect(stdout).toBe(made);
  },
);
