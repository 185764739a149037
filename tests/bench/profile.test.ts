import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type CpuProfile, type Stage, timeByStage, timeOfFolder } from '../../bench/profile.ts';

const SRC = 'file:///project/src';
const PACKAGES = 'file:///project/node_modules';

/** Milliseconds by stage. */
function inMilliseconds(times: ReadonlyMap<Stage, number>) {
  return Object.fromEntries([...times].map(([stage, s]) => [stage, Math.round(s * 1000)]));
}

/** A profile of stacks, each from its outermost function on, and how many milliseconds were spent in it. */
function profileOf(...stacks: [milliseconds: number, ...frames: string[]][]): CpuProfile {
  const nodes: {
    id: number;
    callFrame: { functionName: string; url: string };
    children: number[];
  }[] = [];
  const add = (functionName: string, url = '') =>
    nodes[nodes.push({ id: nodes.length + 1, callFrame: { functionName, url }, children: [] }) - 1];
  const root = add('(root)');
  const samples: number[] = [];
  const timeDeltas: number[] = [];
  for (const [milliseconds, ...frames] of stacks) {
    let at = root;
    for (const frame of frames) {
      const [name = '', url] = frame.split(' at ');
      const node = add(name, url);
      at?.children.push(node?.id ?? 0);
      at = node;
    }
    samples.push(at?.id ?? 0);
    timeDeltas.push(milliseconds * 1000);
  }
  return { nodes, samples, timeDeltas };
}

test('a function counts as the nearest code of ours that calls it', () => {
  const compile = `compile at ${SRC}/markdown/compile.ts`;
  const times = timeByStage(
    profileOf(
      [
        300,
        compile,
        `readFrontmatter at ${SRC}/incident/frontmatter.ts`,
        `load at ${PACKAGES}/js-yaml/y.mjs`,
      ],
      [200, compile, `runSync at ${PACKAGES}/unified/index.js`],
      [
        100,
        compile,
        `toPart at ${SRC}/markdown/document.ts`,
        `toHtml at ${PACKAGES}/hast/index.js`,
      ],
      [50, `make at ${SRC}/data/incident-markdown.ts`, `dump at ${PACKAGES}/js-yaml/y.mjs`],
      [
        25,
        `fn at file:///x/server/chunks/Page_1.mjs`,
        `renderChild at file:///x/server/chunks/server_1.mjs`,
      ],
      [10, 'importModule at node:internal/modules/esm/loader', 'compileSourceTextModule'],
    ),
  );
  expect(inMilliseconds(times)).toEqual({
    frontmatter: 300,
    transforms: 200,
    html: 100,
    data: 50,
    runtime: 25,
    loading: 10,
  });
});

test('what is read for a page is no template, though its code is bundled with templates', () => {
  const page = 'fn at file:///x/server/chunks/Page_1.mjs';
  const read = 'readCompiled at file:///x/server/chunks/_id_1.mjs';
  const times = timeByStage(
    profileOf([5, page, read, 'parse at file:///x/server/chunks/_id_1.mjs'], [1, page]),
  );
  expect(inMilliseconds(times)).toEqual({ kept: 5, templates: 1 });
});

test('a process of one purpose counts as that, and nothing counts that is idle', () => {
  const times = timeByStage(
    profileOf(
      [7, `bundle at ${SRC}/build/bundle-process.ts`, `build at ${PACKAGES}/vite/index.js`],
      [2, '(garbage collector)'],
      [1000, '(idle)'],
    ),
  );
  expect(inMilliseconds(times)).toEqual({ bundling: 9 });
});

test('all processes of a command are added up', () => {
  const folder = mkdtempSync(join(tmpdir(), 'standstill-profiles-'));
  expect(() => timeOfFolder(folder)).toThrow(`The profiler has left nothing in ${folder}.`);
  for (const name of ['one', 'two']) {
    const profile = profileOf([4, '(garbage collector)'], [2, 'send']);
    writeFileSync(join(folder, `${name}.cpuprofile`), JSON.stringify(profile));
  }
  expect(inMilliseconds(timeOfFolder(folder))).toEqual({ memory: 8, other: 4 });
  rmSync(folder, { recursive: true });
});
