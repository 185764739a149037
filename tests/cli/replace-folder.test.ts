import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { refuseToReplace, replaceFolder, siblingOf } from '../../src/cli/replace-folder.ts';

let home: string;
let site: string;

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'standstill-swap-'));
  site = join(home, 'site');
});

function write(folder: string, text: string): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'index.html'), text);
}

const shown = () => readFileSync(join(site, 'index.html'), 'utf8');
const fillWith = (text: string) => async (fresh: string) => write(fresh, text);

test('puts the new in the place of the old and leaves nothing else behind', async () => {
  write(site, 'old');
  writeFileSync(join(site, 'removed.html'), '');
  await replaceFolder(site, fillWith('new'));
  expect(readdirSync(home)).toEqual(['site']);
  expect(readdirSync(site)).toEqual(['index.html']);
  expect(shown()).toBe('new');
});

test('makes the folder where there was none, parents included', async () => {
  site = join(home, 'a', 'b');
  await replaceFolder(site, fillWith('new'));
  expect(shown()).toBe('new');
});

test('leaves the old as it was where filling fails half-way', async () => {
  write(site, 'old');
  const failing = replaceFolder(site, async (fresh) => {
    write(fresh, 'half');
    throw new Error('no more');
  });
  await expect(failing).rejects.toThrow('no more');
  expect(readdirSync(home)).toEqual(['site']);
  expect(shown()).toBe('old');
});

test('puts the old back where an earlier swap was cut short, even if this one fails', async () => {
  write(siblingOf(site, 'last'), 'old');
  write(siblingOf(site, 'next'), 'half');
  await expect(replaceFolder(site, () => Promise.reject(new Error('no')))).rejects.toThrow('no');
  expect(shown()).toBe('old');
  expect(existsSync(siblingOf(site, 'next'))).toBe(false);
});

describe('refuses to replace', () => {
  test.each([
    ['a folder that holds the project', () => refuseToReplace(home, [join(home, 'project')])],
    ['the content itself', () => refuseToReplace(home, [home])],
    ['the home folder', () => refuseToReplace(homedir(), [])],
    ['the root of the disk', () => refuseToReplace('/', [])],
  ])('%s', (_what, refusal) => {
    expect(refusal()).toContain('which the site would replace');
  });

  test('a folder with something in it that is no site', () => {
    mkdirSync(site);
    writeFileSync(join(site, 'thesis.txt'), '');
    expect(refuseToReplace(site, [])).toContain('does not look like a site');
  });
});

test('replaces an earlier site, an empty folder and one that is not there', () => {
  expect(refuseToReplace(site, [join(home, 'project')])).toBeUndefined();
  mkdirSync(site);
  expect(refuseToReplace(site, [])).toBeUndefined();
  write(site, 'old');
  expect(refuseToReplace(site, [])).toBeUndefined();
});
