import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { DockerfileParser, type Instruction } from 'dockerfile-ast';
import { validate } from 'dockerfile-utils';
import { parse } from 'smol-toml';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { CONTAINER, nginxAlone } from '../../src/hosting/nginx-alone.ts';
import { resolvePaths } from '../../src/paths.ts';

const root = resolve(import.meta.dirname, '../..');
const read = (name: string) => readFileSync(join(root, name), 'utf8');
const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
/** The folder that a build writes to where nothing else is said. */
const out = resolvePaths({}, root).out.slice(root.length + 1);

/** Scripts of the project that a command runs. */
const scriptsIn = (command: string) =>
  [...command.matchAll(/npm run ([\w:-]+)/g)].map(([, name]) => name);

/** An environment may hold what a build reads, and nothing that makes it leave something out. */
const environment = z.strictObject({ ASTRO_TELEMETRY_DISABLED: z.literal('1') });

test('netlify.toml builds the site and publishes it as it is, with its own headers and redirects', () => {
  const netlify = z.strictObject({
    build: z.strictObject({
      command: z.string(),
      publish: z.string(),
      environment,
      processing: z.strictObject({ skip_processing: z.literal(true) }),
    }),
  });
  const { build } = netlify.parse(parse(read('netlify.toml')));
  expect(scriptsIn(build.command)).toEqual(['build']);
  expect(Object.keys(scripts)).toContain('build');
  expect(build.publish).toBe(out);
});

test('wrangler.toml names the project and the folder, which is all that Pages asks for', () => {
  const pages = z.strictObject({
    name: z.string().regex(/^[a-z0-9][a-z0-9-]{0,56}[a-z0-9]$/),
    pages_build_output_dir: z.string(),
  });
  expect(pages.parse(parse(read('wrangler.toml'))).pages_build_output_dir).toBe(out);
});

describe('the Containerfile', () => {
  const file = DockerfileParser.parse(read('Containerfile'));
  const instructions = file.getInstructions();
  const those = (keyword: string) =>
    instructions.filter((instruction) => instruction.getKeyword() === keyword);
  const words = (instruction: Instruction) =>
    instruction.getArguments().map((argument) => argument.getValue());
  const copies = those('COPY').map((instruction) => {
    const all = words(instruction);
    return {
      isOfContext: !/^COPY +--from/.test(instruction.toString()),
      sources: all.slice(0, -1),
      to: all.at(-1),
    };
  });
  const sources = copies.flatMap((copy) => (copy.isOfContext ? copy.sources : []));

  test('is one that is understood, in every instruction', () => {
    expect(validate(read('Containerfile'))).toEqual([]);
    expect(validate('FORM node')).not.toEqual([]);
  });

  test('copies what is there, and what a build needs', () => {
    for (const source of sources) expect(existsSync(join(root, source)), source).toBe(true);
    // What tests/site/fork-project.ts builds its copies of, and the content.
    for (const needed of [
      'package.json',
      'package-lock.json',
      'astro.config.mjs',
      'tsconfig.json',
      'src',
      'public',
      'content',
    ]) {
      expect(sources).toContain(needed);
    }
  });

  test('is sent what it copies, and no more', () => {
    const lines = read('.dockerignore')
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith('#'));
    expect(lines[0]).toBe('*');
    const sent = lines.slice(1).map((line) => line.replace(/^!/, ''));
    expect(sent.toSorted()).toEqual(sources.toSorted());
  });

  test('installs what the lockfile says, and runs a script that exists', () => {
    const commands = those('RUN').map((instruction) => words(instruction).join(' '));
    expect(commands).toContain('npm ci --omit=dev');
    const run = commands.flatMap(scriptsIn);
    expect(run).toEqual(['build']);
    expect(Object.keys(scripts)).toContain('build');
  });

  test('serves the site where its configuration looks for it, as nobody of rank', () => {
    const [to] = copies.flatMap((copy) => (copy.isOfContext ? [] : [copy]));
    expect(to).toMatchObject({ sources: [`/site/${out}`], to: CONTAINER.root });
    const configuration = copies.find((copy) => copy.to === '/etc/nginx/nginx.conf');
    expect(configuration?.sources.map(read)).toEqual([nginxAlone()]);
    expect(words(those('USER')[0] as Instruction)).toEqual(['nginx']);
    const [port = ''] = words(those('EXPOSE')[0] as Instruction);
    expect(CONTAINER.listen).toContain(`listen ${port};`);
    expect(Number(port)).toBeGreaterThan(1023);
  });
});
