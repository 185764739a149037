import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { writeContentManifest } from '../../src/vscode/content-manifest.ts';
import { INCIDENT_SCHEMA, SERVICE_SCHEMA } from '../../src/vscode/schema-paths.ts';
import { vscodeFiles } from '../../src/vscode/vscode-files.ts';
import { type Completion, type LanguageServer, startLanguageServer } from './language-server.ts';

// Each starts a server.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const require = createRequire(import.meta.url);
const project = resolve(import.meta.dirname, '../..');
const root = mkdtempSync(join(tmpdir(), 'standstill-editor-'));
const incidents = join(root, 'content/incidents');
let server: LanguageServer;

/** What is wrong with it: the field `causse`, the month and the category. */
const FIELDS = `title: T
service: chirp
month: Octember
year: 2021
hours: 7.1
causse: a slip
category: dsn
`;

beforeAll(() => {
  mkdirSync(join(root, '.vscode'));
  for (const [path, text] of Object.entries(vscodeFiles())) writeFileSync(join(root, path), text);
  mkdirSync(join(incidents, '2021'), { recursive: true });
});

afterAll(() => rmSync(root, { recursive: true }));

/** The problems of a file as lines, counted from 1, and messages. */
async function problemsOf(file: string, language: string, text: string): Promise<string[]> {
  const problems = await server.problemsOf(file, language, text);
  return problems
    .map(({ range, message }) => `${range.start.line + 1}: ${message}`)
    .toSorted((a, b) => Number.parseInt(a, 10) - Number.parseInt(b, 10) || (a < b ? -1 : 1));
}

function said(completions: readonly Completion[], label: string): string | undefined {
  const documentation = completions.find((one) => one.label === label)?.documentation;
  return typeof documentation === 'string' ? documentation : documentation?.value;
}

describe('the YAML language server', () => {
  beforeAll(async () => {
    const script = require.resolve('yaml-language-server/bin/yaml-language-server');
    server = await startLanguageServer(script, {
      root,
      settings: {
        yaml: {
          schemas: {
            [join(root, INCIDENT_SCHEMA)]: '*.frontmatter.yaml',
            [join(root, SERVICE_SCHEMA)]: 'content/services/*.yaml',
          },
          schemaStore: { enable: false },
          validate: true,
          completion: true,
          hover: true,
        },
      },
    });
  });
  afterAll(() => server.stop());

  test('flags a misspelt field, a wrong month and an unknown category at their lines', async () => {
    expect(await problemsOf(join(root, 'a.frontmatter.yaml'), 'yaml', FIELDS)).toEqual([
      '1: Missing property "cause".',
      '3: Expected a month: 1 to 12, October or Oct.',
      '6: Property causse is not allowed.',
      expect.stringMatching(/^7: Expected one of configuration-change, .*, unknown\.$/),
    ]);
  });

  test('proposes fields with what they are for, and the values of those that have a list', async () => {
    const file = join(root, 'b.frontmatter.yaml');
    await problemsOf(file, 'yaml', 'title: T\n\ncategory: \nmonth: \nsources:\n  - id: a\n    \n');
    const fields = await server.completionsAt(file, 1, 0);
    expect(said(fields, 'hours')).toContain('The length in hours as a decimal');
    expect(said(fields, 'title')).toBeUndefined();
    const labels = (list: readonly Completion[]) => list.map(({ label }) => label);
    expect(labels(await server.completionsAt(file, 2, 10))).toContain('cyber-attack');
    expect(labels(await server.completionsAt(file, 3, 7))).toContain('October');
    expect(said(await server.completionsAt(file, 6, 4), 'archived')).toBe(
      'The address of an archived copy.',
    );
  });

  test('knows the fields of a service', async () => {
    const file = join(root, 'content/services/chirp.yaml');
    expect(await problemsOf(file, 'yaml', 'name: Chirp\noperater: Chirp Ltd\n')).toEqual([
      '2: Property operater is not allowed.',
    ]);
    expect(await problemsOf(join(root, 'other.yaml'), 'yaml', 'operater: a\n')).toEqual([]);
  });
});

describe("Astro's language server, in Markdown", () => {
  // Addresses of files encode some of these signs, and the server looks them up in lower case.
  const files = ['2021-10 größe.md', '2021/Outage.mdx'].map((name) => join(incidents, name));
  const text = `---\n${FIELDS}\n---\n\nIt took [X] hours.\n\n---\n\nhours: none\n`;

  beforeAll(async () => {
    writeFileSync(join(root, 'package.json'), '{"type":"module"}');
    symlinkSync(join(project, 'node_modules'), join(root, 'node_modules'));
    writeContentManifest(root, files);
    const script = require.resolve('@astrojs/language-server/bin/nodeServer.js');
    server = await startLanguageServer(script, {
      root,
      initializationOptions: {
        typescript: { tsdk: dirname(require.resolve('typescript')) },
        contentIntellisense: true,
      },
    });
  });
  afterAll(() => server.stop());

  test.each(files)('flags the same in the frontmatter of %s', async (file) => {
    const language = file.endsWith('x') ? 'mdx' : 'markdown';
    expect(await problemsOf(file, language, text)).toEqual([
      '1: Missing property "cause".',
      '4: Expected a month: 1 to 12, October or Oct.',
      '7: Property causse is not allowed.',
      expect.stringMatching(/^8: Expected one of /),
    ]);
    const fields = await server.completionsAt(file, 8, 0);
    expect(said(fields, 'cause')).toContain('one clause without a full stop');
    expect(await server.hoverAt(file, 3, 2)).toContain('The month of the outage in UTC');
    // Below the frontmatter there is nothing but prose.
    expect(await server.completionsAt(file, 11, 0)).toEqual([]);
  });

  test('leaves other Markdown alone', async () => {
    expect(await problemsOf(join(root, 'README.md'), 'markdown', text)).toEqual([]);
  });
});
