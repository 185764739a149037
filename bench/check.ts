import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { readContent } from '../src/archive/read-content.ts';
import { checkContent } from '../src/check/check-content.ts';
import { generateContent } from './generate.ts';
import { median } from './summary.ts';

/**
 * `npm run bench:check [-- rounds [write-ups]]`: times checking generated write-ups, all rules and the
 * reading of the files included and no cache, side by side with remark-parse and remark-gfm parsing the same
 * texts, in turn and in one process.
 */
const [rounds = 5, count = 1000] = process.argv.slice(2).map(Number);
const home = mkdtempSync(join(tmpdir(), 'standstill-bench-'));
generateContent(home, count);

async function time(run: () => unknown): Promise<number> {
  const start = performance.now();
  await run();
  return performance.now() - start;
}

const check = async () =>
  checkContent(await readContent(home), { today: '2026-11-24' }).files.length;
const parser = unified().use(remarkParse).use(remarkGfm).freeze();
const folder = join(home, 'incidents');
const parse = () => {
  for (const name of readdirSync(folder)) parser.parse(readFileSync(join(folder, name), 'utf8'));
};

const samples: { check: number; parse: number }[] = [];
for (let round = 0; round < rounds; round += 1) {
  samples.push({ check: await time(check), parse: await time(parse) });
}
rmSync(home, { recursive: true, force: true });
const ratios = samples.map((sample) => sample.check / sample.parse);
const show = (values: readonly number[], digits: number) =>
  `${median(values).toFixed(digits)} (${Math.min(...values).toFixed(digits)} to ${Math.max(...values).toFixed(digits)})`;
console.log(`${count} write-ups, medians of ${rounds} rounds (least to most)`);
console.log(
  `checking: ${show(
    samples.map((sample) => sample.check),
    0,
  )} ms`,
);
console.log(
  `remark-parse with remark-gfm, parsing alone: ${show(
    samples.map((sample) => sample.parse),
    0,
  )} ms`,
);
console.log(
  `ratio: ${show(ratios, 3)}; goal: 0.25 or less. First round, before anything is warm: ${ratios[0]?.toFixed(3)}`,
);
