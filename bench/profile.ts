import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A function on the stack, as V8's profiler names it. */
interface Frame {
  functionName: string;
  url: string;
}

/** What V8's profiler writes of a process: a sample each millisecond or so, and how long it stands for, in µs. */
export interface CpuProfile {
  nodes: readonly { id: number; callFrame: Frame; children?: readonly number[] }[];
  samples: readonly number[];
  timeDeltas: readonly number[];
}

/** What a command spends its time on, in the order in which a build comes to it. */
export const STAGES = {
  loading: 'starting processes, loading code',
  bundling: 'bundling the templates: Astro, Vite',
  packing: 'packing the code for later builds',
  frontmatter: 'frontmatter: YAML and its schema',
  parse: 'the native parse, and its tree as objects',
  transforms: 'tokens, parts, citations, rules',
  html: 'the tree as safe HTML',
  kept: 'keeping and reading what was compiled',
  record: 'the record as a whole',
  runtime: 'Astro’s runtime as it renders',
  templates: 'templates, and what they work out',
  data: 'data files and feeds',
  database: 'the database',
  files: 'writing files, making links',
  memory: 'clearing memory',
  other: 'anything else',
} as const;

export type Stage = keyof typeof STAGES;

/** What a cold build and a cold check spend the time of processors on, in seconds. */
export interface Profiles {
  /** How many write-ups. */
  size: number;
  build: ReadonlyMap<Stage, number>;
  check: ReadonlyMap<Stage, number>;
}

/** Processes that do one thing. */
const OF_PROCESSES: readonly [Stage, RegExp][] = [
  ['bundling', /\/bundle-process\.ts$/],
  ['packing', /\/pack-(?:code|worker)\.ts$/],
];

/** What counts wherever it stands on the stack: its code is bundled with that of templates. */
const ANYWHERE: readonly [Stage, RegExp][] = [
  ['kept', /^readCompiled /],
  ['database', /^databaseHere /],
];

/** What counts where it is nearest to what runs; packages count as whoever calls them. */
const NEAREST: readonly [Stage, RegExp][] = [
  ['memory', /^\(garbage collector\) /],
  ['parse', /\/src\/markdown\/native-parser\.ts$/],
  [
    'html',
    /\/src\/markdown\/(?:remark-to-hast|rehype-[a-z-]+|document|escape|anchors|citations-html)\.ts$/,
  ],
  [
    'frontmatter',
    /\/src\/incident\/(?:frontmatter|fields|schema|split-frontmatter|yaml-[a-z]+|place-finder)\.ts$/,
  ],
  ['transforms', /\/src\/(?:markdown|incident)\//],
  ['kept', /\/src\/archive\/(?:compiled-[a-z]+|kept-write-up|compile-worker)\.ts$/],
  ['record', /\/src\/(?:archive|check|links)\//],
  ['runtime', /\/server\/chunks\/server_[^/]*$|\/src\/build\/page-(?:renderer|result)\.ts$/],
  ['templates', /\/server\/(?:chunks|pages)\//],
  ['data', /\/src\/(?:cards|data|editor|feeds|hosting|metadata|search)\//],
  ['files', /\/src\/build\//],
  ['loading', / node:internal\/(?:bootstrap|main|modules|process)\b/],
];

const NOT_BUSY = new Set(['(idle)', '(root)']);

/** How long a process was busy with each of these, in seconds. */
export function timeByStage({ nodes, samples, timeDeltas }: CpuProfile): Map<Stage, number> {
  const [whole] =
    OF_PROCESSES.find(([, of]) => nodes.some(({ callFrame }) => of.test(callFrame.url))) ?? [];
  const stageOf = stagesOfNodes(nodes);
  const sum = new Map<Stage, number>();
  for (const [at, id] of samples.entries()) {
    const found = stageOf.get(id);
    if (found === undefined) continue;
    const stage = whole ?? found;
    sum.set(stage, (sum.get(stage) ?? 0) + (timeDeltas[at] ?? 0) / 1e6);
  }
  return sum;
}

/** The same of all processes whose profiles lie in a folder. Throws where there is none. */
export function timeOfFolder(folder: string): Map<Stage, number> {
  const files = readdirSync(folder).filter((name) => name.endsWith('.cpuprofile'));
  if (files.length === 0) throw new Error(`The profiler has left nothing in ${folder}.`);
  const sum = new Map<Stage, number>();
  for (const name of files) {
    const profile: CpuProfile = JSON.parse(readFileSync(join(folder, name), 'utf8'));
    for (const [stage, seconds] of timeByStage(profile))
      sum.set(stage, (sum.get(stage) ?? 0) + seconds);
  }
  return sum;
}

/** The stage of each node of the tree of calls; those at which the process was not busy have none. */
function stagesOfNodes(nodes: CpuProfile['nodes']): Map<number, Stage> {
  const parents = new Map(
    nodes.flatMap(({ id, children = [] }) => children.map((child) => [child, id])),
  );
  const frames = new Map(nodes.map(({ id, callFrame }) => [id, callFrame]));
  const stages = new Map<number, Stage>();
  for (const { id, callFrame } of nodes) {
    if (NOT_BUSY.has(callFrame.functionName)) continue;
    const stack: string[] = [];
    for (let at: number | undefined = id; at !== undefined; at = parents.get(at)) {
      const frame = frames.get(at);
      if (frame) stack.push(`${frame.functionName} ${frame.url}`);
    }
    stages.set(id, stageOfStack(stack));
  }
  return stages;
}

/** @param stack functions, the one that runs first */
function stageOfStack(stack: readonly string[]): Stage {
  for (const [stage, of] of ANYWHERE) if (stack.some((frame) => of.test(frame))) return stage;
  for (const frame of stack) {
    const [stage] = NEAREST.find(([, of]) => of.test(frame)) ?? [];
    if (stage) return stage;
  }
  return 'other';
}
