import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { readContent } from '../src/archive/read-content.ts';
import { checkContent } from '../src/check/check-content.ts';
import { fixWriteUp } from '../src/check/fix/fix-file.ts';
import { decodeUtf8 } from '../src/incident/utf8.ts';
import { compile } from '../src/markdown/compile.ts';
import { generateContent } from './generate.ts';
import { MUTATIONS } from './mutations.ts';
import { createRandom } from './random.ts';

/**
 * `npm run soak [-- files [seed]]`: breaks real write-ups in every way of `mutations.ts` and checks them, each
 * by itself and all together. Fails where anything is thrown, a file takes longer than two seconds, or a file
 * is not afterwards what it was before.
 */
const SLOWEST_MS = 2000;
const GIVEN_UP_MS = 120_000;
const MENDED = ' (mended)';
const WHOLE_RECORD = 'the whole record';
const WHOLE_RECORD_GIVEN_UP_MS = 1_800_000;

interface Told {
  file: string;
  /** Absent while the file is being read. */
  milliseconds?: number;
  failure?: string;
}

function writeBrokenFiles(folder: string, count: number, seed: number): void {
  generateContent(folder, 40, seed);
  const incidents = join(folder, 'incidents');
  const texts = ['content/incidents', incidents].flatMap((home) =>
    readdirSync(home).map((name) => ({ name, text: readFileSync(join(home, name), 'utf8') })),
  );
  const random = createRandom(seed);
  const kinds = Object.entries(MUTATIONS);
  for (let index = 0; index < count; index += 1) {
    const [, mutate] = kinds[index % kinds.length] ?? [];
    const { name, text } = random.pick(texts);
    const broken = mutate?.(text, random, random.pick(texts).text) ?? '';
    const isMdx = name.endsWith('.mdx') || index % 10 === 0;
    writeFileSync(
      join(
        incidents,
        `${index}-${(kinds[index % kinds.length]?.[0] ?? '').replaceAll(' ', '-')}.${isMdx ? 'mdx' : 'md'}`,
      ),
      broken,
    );
  }
}

function digestOf(folder: string): string {
  const hash = createHash('sha256');
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()) {
    hash.update(name);
    if (/\.\w+$/.test(name)) hash.update(readFileSync(join(folder, name)));
  }
  return hash.digest('hex');
}

/** Checks each file by itself and tells of it, then all of them. */
async function checkAll(folder: string): Promise<void> {
  const tell = (told: Told) => parentPort?.postMessage(told);
  const timed = (file: string, run: () => void) => {
    tell({ file });
    const start = performance.now();
    let failure: string | undefined;
    try {
      run();
    } catch (error) {
      failure = (error as Error).stack ?? String(error);
    }
    const milliseconds = performance.now() - start;
    tell({ file, milliseconds, ...(failure === undefined ? {} : { failure }) });
  };
  const content = await readContent(folder);
  const serviceNames = new Map([['whatsapp', 'WhatsApp']]);
  for (const { path, bytes } of content.writeUps) {
    timed(path, () => compile(decodeUtf8(bytes).text, path, { serviceNames }));
  }
  for (const { path, bytes } of content.writeUps.slice(0, 1000)) {
    timed(`${path}${MENDED}`, () => fixWriteUp({ bytes, path }, { serviceNames }));
  }
  timed(WHOLE_RECORD, () => {
    const report = checkContent(content, { today: '2026-11-24' });
    if (report.files.length < content.writeUps.length) throw new Error('The report lacks files.');
  });
}

function watchOver(folder: string): Promise<Told[]> {
  const worker = new Worker(new URL(import.meta.url), { workerData: { folder } });
  const told: Told[] = [];
  let current = '';
  let patience: NodeJS.Timeout;
  return new Promise((done) => {
    worker.on('message', (message: Told) => {
      clearTimeout(patience);
      current = message.file;
      if (message.milliseconds !== undefined) told.push(message);
      patience = setTimeout(
        () => worker.terminate(),
        message.file === WHOLE_RECORD ? WHOLE_RECORD_GIVEN_UP_MS : GIVEN_UP_MS,
      );
    });
    worker.on('error', (error) => told.push({ file: current, failure: String(error) }));
    worker.on('exit', (code) => {
      clearTimeout(patience);
      if (code !== 0) told.push({ file: current, failure: `ended with ${code}` });
      done(told);
    });
  });
}

async function main(): Promise<void> {
  const [count = 20_000, seed = 1] = process.argv.slice(2).map(Number);
  const folder = mkdtempSync(join(tmpdir(), 'standstill-soak-'));
  mkdirSync(folder, { recursive: true });
  writeBrokenFiles(folder, count, seed);
  const before = digestOf(folder);
  const told = await watchOver(folder);
  const files = told.filter(({ file }) => file !== WHOLE_RECORD);
  // Mending a file is checking it several times.
  const slow = files.filter(
    ({ file, milliseconds = 0 }) => milliseconds > SLOWEST_MS && !file.endsWith(MENDED),
  );
  const failed = told.filter(({ failure }) => failure !== undefined);
  const isTouched = digestOf(folder) !== before;
  for (const { file, failure } of failed) console.log(`${file}: ${failure}`);
  for (const { file, milliseconds = 0 } of slow)
    console.log(`${file}: ${Math.round(milliseconds)} ms`);
  const slowest = files.toSorted((a, b) => (b.milliseconds ?? 0) - (a.milliseconds ?? 0))[0];
  console.log(
    `${files.length} files of seed ${seed}: ${failed.length} failures, ${slow.length} over ${SLOWEST_MS} ms, files ${isTouched ? 'TOUCHED' : 'untouched'}. ` +
      `Slowest: ${slowest?.file} (${Math.round(slowest?.milliseconds ?? 0)} ms).`,
  );
  const isFine = failed.length === 0 && slow.length === 0 && !isTouched;
  if (isFine || process.env.KEEP === undefined) rmSync(folder, { recursive: true, force: true });
  process.exitCode = isFine ? 0 : 1;
}

if (isMainThread) await main();
else await checkAll((workerData as { folder: string }).folder);
