import { spawn, spawnSync } from 'node:child_process';
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { Report } from '../../src/check/report.ts';
import { WRITE_UP } from '../check/write-up.ts';

// Each test starts the command.
vi.setConfig({ testTimeout: 60_000 });

const command = resolve(import.meta.dirname, '../../src/cli/check.ts');
const GOOD = WRITE_UP.replace('draft: true\n', '');
const BAD = GOOD.replace('hours: 7.1', 'hours: seven');
let content: string;

beforeEach(() => {
  content = mkdtempSync(join(tmpdir(), 'standstill-check-'));
  mkdirSync(join(content, 'incidents'));
  mkdirSync(join(content, 'services'));
  write('services/chirp.yaml', 'name: Chirp\n');
});

function write(path: string, text: string): void {
  writeFileSync(join(content, path), text);
}

function check(
  args: readonly string[] = [],
  { input, cwd }: { input?: string; cwd?: string } = {},
) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [command, ...args], {
    env: { ...process.env, CONTENT_DIR: content, ...(cwd === undefined ? {} : { INIT_CWD: cwd }) },
    encoding: 'utf8',
    input: input ?? '',
  });
  return { status, stdout, stderr };
}

/** The codes that a report tells of each file, by its name. */
function codesIn(stdout: string): Record<string, string[]> {
  const { files } = JSON.parse(stdout) as Report;
  return Object.fromEntries(
    files.map(({ path, problems }) => [
      path.replace(/^.*\//, ''),
      problems.filter(({ severity }) => severity === 'error').map(({ code }) => code),
    ]),
  );
}

test('ends with 0 where there are no errors, and says so in one line', () => {
  write('incidents/a.md', GOOD);
  const { status, stdout, stderr } = check();
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  expect(stdout.trimEnd().split('\n').at(-1)).toBe('5 warnings and 1 note in 1 of 2 files.');
});

test('ends with 1 where there are errors, each at its line, without colour off a terminal', () => {
  write('incidents/a.md', BAD);
  write('incidents/b.md', '');
  const { status, stdout } = check();
  expect(status).toBe(1);
  expect(stdout).toContain('incidents/a.md:6:8  error  field-invalid');
  expect(stdout).toMatch(/6 │ hours: seven\n +│ +\^{5}\n/);
  expect(stdout).toContain('incidents/b.md:1:1  error  frontmatter-missing');
  expect(stdout).not.toContain(String.fromCharCode(27));
});

describe('ends with 2 and says why', () => {
  test.each([
    [
      'a format that does not exist',
      ['--format', 'xml'],
      'There is no format `xml`; expected pretty, json, github, sarif.',
    ],
    ['a file that is not there', ['nothing.md'], 'There is no file `nothing.md`.'],
    ['an option that does not exist', ['--fxi'], "Unknown option '--fxi'"],
    [
      'standard input and a file',
      ['--stdin-path', 'a.md', 'b.md'],
      '`--stdin-path` checks standard input alone',
    ],
  ])('for %s', (_name, args, message) => {
    const { status, stdout, stderr } = check(args);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain(message);
  });

  test('for files that are no content', () => {
    write('notes.txt', '');
    const { status, stderr } = check([join(content, 'notes.txt')]);
    expect(status).toBe(2);
    expect(stderr).toContain('None of these is a write-up');
  });

  test('for a folder that is no content folder', () => {
    rmSync(join(content, 'incidents'), { recursive: true });
    const { status, stderr } = check();
    expect(status).toBe(2);
    expect(stderr).toContain('There is no folder');
  });
});

describe('checks only', () => {
  beforeEach(() => {
    write('incidents/a.md', BAD);
    write('incidents/b.md', BAD);
  });

  test.each([
    ['a file', ['{content}/incidents/a.md'], ['a.md']],
    ['a folder', ['{content}/services'], ['chirp.yaml']],
    ['a pattern', ['{content}/incidents/[b-z]*.md'], ['b.md']],
  ])('%s that is named', (_name, args, names) => {
    const { stdout } = check([
      '--format',
      'json',
      ...args.map((arg) => arg.replace('{content}', content)),
    ]);
    expect(Object.keys(codesIn(stdout))).toEqual(names);
  });

  test('a file named from the folder in which the command was typed', () => {
    const { stdout } = check(['--format', 'json', 'a.md'], { cwd: join(content, 'incidents') });
    expect(codesIn(stdout)).toEqual({ 'a.md': ['field-invalid'] });
  });

  test('a file outside the content folder, against the record', () => {
    const file = join(mkdtempSync(join(tmpdir(), 'standstill-check-')), 'c.md');
    writeFileSync(file, GOOD.replace('service: chirp', 'service: chrip'));
    expect(codesIn(check(['--format', 'json', file]).stdout)).toEqual({
      'c.md': ['service-unknown'],
    });
  });

  test('standard input, in the place of its file', () => {
    const path = join(content, 'incidents/a.md');
    const { status, stdout } = check(['--format', 'json', '--stdin-path', path], { input: GOOD });
    expect(status).toBe(0);
    expect(codesIn(stdout)).toEqual({ 'a.md': [] });
    expect(readFileSync(path, 'utf8')).toBe(BAD);
  });
});

test.each([
  ['json', /^\{\n {2}"errorCount": 1,/],
  [
    'github',
    /^::error file=.*incidents\/a\.md,line=6,endLine=6,col=8,endColumn=13,title=field-invalid::/,
  ],
  ['sarif', /"version": "2\.1\.0"/],
])('--format %s', (format, form) => {
  write('incidents/a.md', BAD);
  expect(check(['--format', format]).stdout).toMatch(form);
});

describe('--fix', () => {
  test('mends on disk what is safe, tells what it changed and reports the rest', () => {
    write('incidents/a.md', BAD.replace('title:', 'titel:'));
    const file = join(content, 'incidents/a.md');
    chmodSync(file, 0o640);
    const { status, stdout, stderr } = check(['--fix']);
    expect(readFileSync(file, 'utf8')).toBe(
      BAD.replace('## The day', '<!-- phase: impact -->\n## The day'),
    );
    expect(statSync(file).mode & 0o777).toBe(0o640);
    expect(stderr).toMatch(/a\.md:2 {2}mended\n {2}- titel\n {2}\+ title\n/);
    expect(status).toBe(1);
    expect(stdout).toContain('field-invalid');
    expect(stdout).not.toContain('field-unknown');
  });

  test('prints the mended standard input, and the report beside it', () => {
    const path = join(content, 'incidents/a.md');
    const { stdout, stderr } = check(['--fix', '--stdin-path', path], {
      input: GOOD.replace('title:', 'titel:'),
    });
    expect(stdout).toBe(GOOD.replace('## The day', '<!-- phase: impact -->\n## The day'));
    expect(stderr).toContain('5 warnings in 1 file.');
  });
});

test('a file that cannot be read is a problem like any other', () => {
  symlinkSync(join(content, 'gone.md'), join(content, 'incidents/a.md'));
  write('incidents/b.md', BAD);
  const { status, stdout } = check(['--format', 'json']);
  expect(status).toBe(1);
  expect(codesIn(stdout)).toEqual({
    'a.md': ['file-unreadable'],
    'b.md': ['field-invalid'],
    'chirp.yaml': [],
  });
});

test('--watch checks again after each change', async () => {
  write('incidents/a.md', BAD);
  const watcher = spawn(process.execPath, [command, '--watch'], {
    env: { ...process.env, CONTENT_DIR: content },
  });
  let output = '';
  watcher.stdout.on('data', (chunk: Buffer) => {
    output += chunk.toString();
  });
  const soon = { timeout: 30_000, interval: 50 };
  try {
    await vi.waitUntil(() => output.includes('Watching'), soon);
    expect(output).toContain('field-invalid');
    output = '';
    write('incidents/a.md', GOOD);
    await vi.waitUntil(() => output.includes('Watching'), soon);
    expect(output).toContain('5 warnings and 1 note in 1 of 2 files.');
  } finally {
    watcher.kill();
  }
});
