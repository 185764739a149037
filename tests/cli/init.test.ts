import { spawn, spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { OWN_CONTENT } from '../records.ts';
import { ENTER, type Step, typist } from '../scaffold/typist.ts';
import { forkProject } from '../site/fork-project.ts';

// Each copies the project and starts the command.
vi.setConfig({ testTimeout: 60_000 });

const root = resolve(import.meta.dirname, '../..');
/** A copy of the project as it is cloned: its files committed, and Standstill's own record in it. */
let clone: string;

const git = (...args: string[]) => {
  const { status, stdout, stderr } = spawnSync('git', args, {
    cwd: clone,
    encoding: 'utf8',
    env: { ...process.env, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_SYSTEM: '/dev/null' },
  });
  expect(status, stderr).toBe(0);
  return stdout;
};

const commit = () => {
  git('add', '--all');
  git(
    '-c',
    'user.name=T',
    '-c',
    'user.email=t@example.org',
    'commit',
    '--quiet',
    '-m',
    'As cloned',
  );
};

beforeEach(() => {
  clone = forkProject();
  cpSync(OWN_CONTENT, join(clone, 'content'), { recursive: true });
  cpSync(join(root, 'biome.json'), join(clone, 'biome.json'));
  mkdirSync(join(clone, 'tests'));
  mkdirSync(join(clone, '.github'));
  writeFileSync(join(clone, 'tests/one.test.ts'), '');
  writeFileSync(join(clone, '.github/CODEOWNERS'), '* @standstill/engineers\n');
  writeFileSync(join(clone, '.gitignore'), 'node_modules\n');
  git('init', '--quiet');
  commit();
});

afterEach(() => rmSync(clone, { recursive: true }));

function run(script: string, ...args: string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [`src/cli/${script}.ts`, ...args],
    {
      cwd: clone,
      encoding: 'utf8',
      env: { ...process.env, CONTENT_DIR: undefined },
    },
  );
  return { status, stdout, stderr };
}

const read = (path: string) => readFileSync(join(clone, path), 'utf8');
const contents = () =>
  readdirSync(join(clone, 'content'), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.\w+$/.test(name))
    .sort();

const ANSWERS = [
  ...['--name', 'Outages of the North', '--address', 'https://outages.example.org/'],
  ...['--services', 'WhatsApp, Öffi: "Münster"'],
];

describe('without a terminal', () => {
  test('makes the clone a record of its own, which its check passes', () => {
    const ours = readdirSync(join(clone, 'content/incidents'));
    const repository = 'https://github.com/someone/record';
    const { status, stdout, stderr } = run('init', ...ANSWERS, '--repository', repository);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(read('src/site.config.ts')).toContain(`export const siteConfig: SiteConfig = {
  name: 'Outages of the North',
  description: 'When it was down, for how long, and why.',
  address: 'https://outages.example.org',
  repository: 'https://github.com/someone/record',
  locale: 'en',
};
`);
    expect(contents()).toEqual([
      expect.stringMatching(/^incidents\/\d{4}-\d{2}-whatsapp\.md$/),
      'pages/about.md',
      'services/offi-munster.yaml',
      'services/whatsapp.yaml',
    ]);
    expect(read(`content/${contents()[0]}`)).toContain('\ndraft: true');
    expect(readdirSync(join(clone, 'tests/standstill/content/incidents'))).toEqual(ours);
    expect(read('.github/CODEOWNERS')).toBe('* @someone\n');
    expect(read('package.json')).toContain('&& npm run test:record"');
    for (const path of [
      'src/site.config.ts',
      `content/${contents()[0]}`,
      'tests/standstill/content',
    ]) {
      expect(stdout).toContain(path);
    }
    const check = run('check', '--format', 'json');
    expect(check.status, check.stdout + check.stderr).toBe(0);
    expect(JSON.parse(check.stdout)).toMatchObject({ errorCount: 0 });
  });

  test('begins in Turkish where it is asked to', () => {
    expect(run('init', ...ANSWERS, '--language', 'tr').status).toBe(0);
    expect(read('src/site.config.ts')).toContain("locale: 'tr',");
    expect(read('content/pages/about.md')).toContain('title: Hakkında');
    expect(read(`content/${contents()[0]}`)).toContain(
      'title: "[Service] kesintisi, [Month, Year]"',
    );
    expect(run('check').status).toBe(0);
  });

  test('can be taken back as it says', () => {
    const { stdout } = run('init', ...ANSWERS);
    const [, command = ''] = /^ {2}(git restore .*)$/m.exec(stdout) ?? [];
    expect(spawnSync(command, { cwd: clone, shell: true }).status).toBe(0);
    expect(git('status', '--porcelain')).toBe('');
  });

  test('names every answer that is missing or wrong, and writes nothing', () => {
    const { status, stdout, stderr } = run('init', '--address', 'nowhere', '--nam', 'X');
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    for (const told of [
      '--nam is not',
      '--address: ',
      '--name is missing',
      '--services is missing',
    ]) {
      expect(stderr).toContain(told);
    }
    expect(git('status', '--porcelain')).toBe('');
  });

  test('refuses where something is not committed, and names it', () => {
    writeFileSync(join(clone, 'content/incidents/mine.md'), 'mine');
    writeFileSync(join(clone, 'src/site.config.ts'), `${read('src/site.config.ts')}// mine\n`);
    const { status, stderr } = run('init', ...ANSWERS);
    expect(status).toBe(2);
    expect(stderr).toContain('content/incidents/mine.md');
    expect(stderr).toContain('src/site.config.ts');
    expect(stderr).toContain('git stash');
    expect(read('content/incidents/mine.md')).toBe('mine');
    expect(existsSync(join(clone, 'tests/standstill'))).toBe(false);
  });

  test('refuses to do it twice', () => {
    expect(run('init', ...ANSWERS).status).toBe(0);
    commit();
    const { status, stderr } = run('init', ...ANSWERS);
    expect(status).toBe(2);
    expect(stderr).toContain('says Outages of the North, at https://outages.example.org');
    expect(git('status', '--porcelain')).toBe('');
  });

  test('refuses where something lies in the way', () => {
    mkdirSync(join(clone, 'tests/standstill/content'), { recursive: true });
    const { status, stderr } = run('init', ...ANSWERS);
    expect(status).toBe(2);
    expect(stderr).toContain('tests/standstill/content is there already');
    expect(git('status', '--porcelain')).toBe('');
  });

  test('refuses what git does not hold', () => {
    rmSync(join(clone, '.git'), { recursive: true });
    const { status, stderr } = run('init', ...ANSWERS);
    expect(status).toBe(2);
    expect(stderr).toContain('git does not hold this project');
    expect(existsSync(join(clone, 'tests/standstill'))).toBe(false);
  });

  test('tells its flags', () => {
    const { status, stdout } = run('init', '--help');
    expect(status).toBe(0);
    expect(stdout).toContain('--services <names>');
  });
});

const hasScript = spawnSync('script', ['--version'], { encoding: 'utf8' }).stdout?.includes(
  'util-linux',
);

/** Runs the command in a pseudo-terminal and answers its questions. */
async function runInTerminal(steps: readonly Step[]) {
  const line = `stty cols 100 rows 30; exec "${process.execPath}" src/cli/init.ts`;
  const child = spawn('script', ['--quiet', '--return', '--command', line, '/dev/null'], {
    cwd: clone,
    env: { ...process.env, SHELL: '/bin/sh', TERM: 'xterm' },
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const shown = typist(child.stdout, child.stdin, steps);
  const status = await new Promise<number | null>((done) => child.on('close', done));
  return { status, shown: shown() };
}

test.runIf(hasScript)('at a terminal it asks for everything', async () => {
  const { status, shown } = await runInTerminal([
    [/What is the record called\?/, `Kuzeyin kesintileri${ENTER}`],
    [/Where will it be published\?/, `https://kesintiler.example.org${ENTER}`],
    [/Which public repository/, ENTER],
    [/● English/, '\u001b[B'],
    [/● Türkçe/, ENTER],
    [/Which services/, `Öffi${ENTER}`],
  ]);
  expect(shown).toContain('Wrote src/site.config.ts');
  expect(status).toBe(0);
  expect(read('src/site.config.ts')).toContain(`  name: 'Kuzeyin kesintileri',
  description: 'Ne zaman hizmet dışı kaldı, ne kadar sürdü ve neden.',
  address: 'https://kesintiler.example.org',
  locale: 'tr',
};
`);
  expect(contents()).toContain('services/offi.yaml');
});
