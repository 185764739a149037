import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { generateContent } from './generate.ts';
import { median } from './median.ts';

/**
 * `npm run bench [-- runs [few [many]]]`: times whole builds of generated write-ups, cold (no cache) and warm (nothing
 * changed), small and large in turn, so that a change in the machine's speed meets both alike.
 */
const [runs = 3, few = 100, many = 1000] = process.argv.slice(2).map(Number);
const COUNTS = [few, many] as const;
const home = mkdtempSync(join(tmpdir(), 'standstill-bench-'));

interface Sample {
  cold: number;
  warm: number;
}

/** Wall time of a command in seconds. */
function time(command: string, args: string[], env: NodeJS.ProcessEnv = {}): number {
  const start = performance.now();
  const { status, stderr } = spawnSync(command, args, {
    env: { ...process.env, ...env },
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`${command} ${args.join(' ')} failed:\n${stderr}`);
  return (performance.now() - start) / 1000;
}

function measure(count: number): Sample {
  const env = { CONTENT_DIR: join(home, `${count}`), OUT_DIR: join(home, `out-${count}`) };
  time('npm', ['run', 'clean'], env);
  const build = () => time('npm', ['run', 'build'], env);
  return { cold: build(), warm: build() };
}

for (const count of COUNTS) generateContent(join(home, `${count}`), count);
const samples = new Map<number, Sample[]>(COUNTS.map((count) => [count, []]));
for (let run = 0; run < runs; run += 1) {
  for (const count of COUNTS) samples.get(count)?.push(measure(count));
}
rmSync(home, { recursive: true, force: true });

console.log(
  `Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model}, medians of ${runs}\n`,
);
console.log('| write-ups | cold, s | per write-up, ms | warm, s |');
console.log('|--:|--:|--:|--:|');
const costs = COUNTS.map((count) => {
  const list = samples.get(count) ?? [];
  const [cold, warm] = [median(list.map((one) => one.cold)), median(list.map((one) => one.warm))];
  const cost = (cold / count) * 1000;
  console.log(`| ${count} | ${cold.toFixed(2)} | ${cost.toFixed(1)} | ${warm.toFixed(2)} |`);
  return cost;
});
const [small = 1, large = 1] = costs;
console.log(
  `\nCost per write-up at ${COUNTS[1]} over that at ${COUNTS[0]}: ${(large / small).toFixed(2)}`,
);
