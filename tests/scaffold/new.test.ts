import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { compileContent } from '../../src/archive/compile-content.ts';
import { readContent } from '../../src/archive/read-content.ts';
import { CTRL_C, ENTER, type Step, typist } from './typist.ts';

// Each test starts the command, some of them twice.
vi.setConfig({ testTimeout: 60_000 });

const command = resolve(import.meta.dirname, '../../src/cli/new.ts');
let content: string;
beforeEach(() => {
  content = mkdtempSync(join(tmpdir(), 'standstill-new-'));
});

/** Runs the command without a terminal. */
function run(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [command, ...args], {
    env: { ...process.env, CONTENT_DIR: content },
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

const files = () =>
  readdirSync(content, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(content.length + 1))
    .sort();
const read = (path: string) => readFileSync(join(content, path), 'utf8');

function write(path: string, text: string): void {
  mkdirSync(join(content, path, '..'), { recursive: true });
  writeFileSync(join(content, path), text);
}

/** The severity and code of each problem that a check of the whole folder finds. */
async function check(): Promise<string[]> {
  const { problems } = compileContent(await readContent(content), { today: '2026-11-24' });
  return [...new Set(problems.map(({ severity, code }) => `${severity} ${code}`))];
}

const REST = ['--when', '2021-10-04', '--hours', '7 h 6 min', '--cause', 'a faulty change.'];

describe('without a terminal', () => {
  test('starts a write-up in an empty folder, with the service that is not there', async () => {
    const { status, stdout, stderr } = run('--service-name', 'Öffi: "Münster"', ...REST);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(files()).toEqual(['incidents/2021-10-offi-munster.md', 'services/offi-munster.yaml']);
    expect(read('services/offi-munster.yaml')).toMatch(/^name: 'Öffi: "Münster"'\n/);
    expect(read('incidents/2021-10-offi-munster.md')).toMatch(
      /^---\ntitle: "\[Service\] outage of \[Month, Year\]"\nservice: offi-munster\nmonth: October\nyear: 2021\nhours: 7\.1\ncause: a faulty change\n/,
    );
    expect(stdout).toContain('incidents/2021-10-offi-munster.md');
    expect(stdout).toContain('services/offi-munster.yaml');
    expect(stdout).toContain(
      'Still to write: lead, prelude, impact, investigation, fallout, recovery, post-mortem.',
    );
    expect(stdout).toContain('npm start');
    expect(stdout).toMatch(/npm run check -- \S+2021-10-offi-munster\.md/);
    expect(await check()).toEqual(['warning phase-empty']);
  });

  test('takes a known service by another of its names, and leaves its file alone', async () => {
    write('services/whatsapp.yaml', 'name: WhatsApp\nalso: [WA Messenger]\n');
    expect(run('--service', 'wa messenger', ...REST).status).toBe(0);
    expect(files()).toEqual(['incidents/2021-10-whatsapp.md', 'services/whatsapp.yaml']);
    expect(read('services/whatsapp.yaml')).toBe('name: WhatsApp\nalso: [WA Messenger]\n');
    expect(await check()).toEqual(['warning phase-empty']);
  });

  test('never overwrites, and makes no service either', () => {
    write('incidents/2021-10-signal.md', 'mine');
    const { status, stderr } = run('--service-name', 'Signal', ...REST);
    expect(status).toBe(1);
    expect(stderr).toContain('2021-10-signal.md is there already, and nothing was written');
    expect(stderr).toContain('--name 2021-10-signal-2');
    expect(files()).toEqual(['incidents/2021-10-signal.md']);
    expect(read('incidents/2021-10-signal.md')).toBe('mine');
  });

  test('leaves the address of an MDX write-up to it', () => {
    write('incidents/2021/2021-10-Signal.mdx', 'mine');
    expect(run('--service-name', 'Signal', ...REST).status).toBe(1);
    expect(files()).toEqual(['incidents/2021/2021-10-Signal.mdx']);
  });

  test('gives a second outage of one month the name it is told', () => {
    write('services/whatsapp.yaml', 'name: WhatsApp\n');
    write('incidents/2021-10-whatsapp.md', 'mine');
    const args = ['--service', 'whatsapp', ...REST, '--name', '2021-10-whatsapp-2'];
    expect(run(...args).status).toBe(0);
    expect(run(...args).status).toBe(1);
    expect(files()).toContain('incidents/2021-10-whatsapp-2.md');
  });

  test('names every answer that is missing or wrong, and writes nothing', () => {
    const { status, stdout, stderr } = run('--when', '04/10/2021', '--hour', '3');
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    for (const flag of [
      '--hour is not',
      '--when: ',
      '--service-name is',
      '--hours is',
      '--cause is',
    ])
      expect(stderr).toContain(flag);
    expect(stderr).toContain('Nothing was written.');
    expect(readdirSync(content)).toEqual([]);
  });

  test('refuses what lies in the future', () => {
    const { status, stderr } = run('--service-name', 'X', ...REST.slice(2), '--when', '2999-01');
    expect(status).toBe(2);
    expect(stderr).toContain('lies in the future');
    expect(readdirSync(content)).toEqual([]);
  });

  test('says what is still a blank in an answer', () => {
    const { status, stdout } = run('--service-name', 'X', ...REST.slice(0, 4), '--cause', '[TBD]');
    expect(status).toBe(0);
    expect(stdout).toContain('warning placeholder-unfilled');
  });

  test('does not make a content folder of a mistyped name', () => {
    content = join(content, 'contnet');
    const { status, stderr } = run('--service-name', 'X', ...REST);
    expect(status).toBe(1);
    expect(stderr).toContain('There is no folder');
  });

  test('tells its flags', () => {
    const { status, stdout } = run('--help');
    expect(status).toBe(0);
    expect(stdout).toContain('--hours <length>');
  });
});

const hasScript = spawnSync('script', ['--version'], { encoding: 'utf8' }).stdout?.includes(
  'util-linux',
);

/** Runs the command in a pseudo-terminal and answers its questions. */
async function runInTerminal(steps: readonly Step[]) {
  const line = `stty cols 100 rows 30; exec "${process.execPath}" "${command}"`;
  const child = spawn('script', ['--quiet', '--return', '--command', line, '/dev/null'], {
    env: { ...process.env, CONTENT_DIR: content, SHELL: '/bin/sh', TERM: 'xterm' },
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const shown = typist(child.stdout, child.stdin, steps);
  const status = await new Promise<number | null>((done) => child.on('close', done));
  return { status, shown: shown() };
}

describe.runIf(hasScript)('at a terminal', () => {
  test('asks for everything and writes the file', async () => {
    write('services/whatsapp.yaml', 'name: WhatsApp\n');
    const { status, shown } = await runInTerminal([
      [/Which service was down\?[\s\S]*Another service/, 'Signal'],
      [/Search: Signal/, ENTER],
      [/What is its name\?/, ENTER],
      [/When did it begin\?/, `2021-10-04T15:39Z${ENTER}`],
      [/How long did it last\?/, `about 7 hours${ENTER}`],
      [/Why, in one clause/, `a "faulty": change.${ENTER}`],
      [/Under which title\?/, `[Service] was down for [X] hours${ENTER}`],
    ]);
    expect(shown).toContain('Still to write: lead, prelude');
    expect(status).toBe(0);
    expect(files()).toEqual([
      'incidents/2021-10-signal.md',
      'services/signal.yaml',
      'services/whatsapp.yaml',
    ]);
    const text = read('incidents/2021-10-signal.md');
    expect(text.split('\n').slice(0, 8)).toEqual([
      '---',
      'title: "[Service] was down for [X] hours"',
      'service: signal',
      'month: October',
      'year: 2021',
      'hours: 7',
      `cause: 'a "faulty": change'`,
      'approximate: true',
    ]);
    expect(text).toContain('\nstarted: 2021-10-04T15:39Z\n');
    expect(await check()).toEqual(['warning phase-empty']);
  });

  test('writes nothing where it is cancelled', async () => {
    const { status, shown } = await runInTerminal([
      [/What is its name\?/, `Signal${ENTER}`],
      [/When did it begin\?/, `October 2021${ENTER}`],
      [/How long did it last\?/, CTRL_C],
    ]);
    expect(shown).toContain('Nothing was written.');
    expect(status).toBe(130);
    expect(readdirSync(content)).toEqual([]);
  });

  test('asks no more once the file turns out to be there', async () => {
    write('incidents/2021-10-signal.md', 'mine');
    const { status, shown } = await runInTerminal([
      [/What is its name\?/, `Signal${ENTER}`],
      [/When did it begin\?/, `October 2021${ENTER}`],
    ]);
    expect(shown).toContain('is there already');
    expect(shown).not.toContain('How long');
    expect(status).toBe(1);
    expect(files()).toEqual(['incidents/2021-10-signal.md']);
  });
});
