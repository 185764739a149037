import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { FIXTURE_CONTENT } from './build-site.ts';

const content = mkdtempSync(join(tmpdir(), 'standstill-dev-'));
cpSync(FIXTURE_CONTENT, content, { recursive: true });

let server: ChildProcess;
let origin = '';
let output = '';

beforeAll(async () => {
  // An editor's shell, without what the test runner adds to it; a group of its own, so that npm's child goes with it.
  const { PATH, HOME } = process.env;
  server = spawn('npm', ['start'], {
    env: { PATH, HOME, CONTENT_DIR: content },
    detached: true,
  });
  for (const stream of [server.stdout, server.stderr]) {
    stream?.on('data', (chunk: Buffer) => {
      output += chunk.toString();
    });
  }
  await vi.waitUntil(() => address(output), { timeout: 60_000, interval: 100 });
  origin = address(output) ?? '';
});

afterAll(async () => {
  // The next file builds in the same project: nothing of this server may still write there.
  const closed = once(server, 'close');
  if (server.pid !== undefined) process.kill(-server.pid);
  await closed;
  rmSync(content, { recursive: true, force: true });
});

/** The address that the server names once it listens, without the colours of its output. */
function address(text: string): string | undefined {
  const escapeSign = String.fromCharCode(27);
  const plain = text.replaceAll(new RegExp(`${escapeSign}\\[[0-9;]*m`, 'g'), '');
  return /http:\/\/localhost:\d+/.exec(plain)?.[0];
}

async function read(path: string): Promise<string> {
  const response = await fetch(origin + path);
  return response.text();
}

/** Edits a write-up as an editor's program would: reads, changes, writes. */
function edit(name: string, from: string, to: string): void {
  const file = join(content, 'incidents', name);
  const text = readFileSync(file, 'utf8');
  expect(text).toContain(from);
  writeFileSync(file, text.replace(from, to));
}

const soon = { timeout: 20_000, interval: 200 };

test('shows drafts and scheduled write-ups, marked as such', async () => {
  expect(await read('/incidents/2024-02-chirp-draft/')).toContain(
    'Draft. This page is not part of the published site.',
  );
  expect(await read('/incidents/2024-02-chirp-scheduled/')).toContain('Scheduled.');
});

test('shows an edit without a restart', async () => {
  const page = '/incidents/2024-02-chirp-draft/';
  edit('2024-02-chirp-draft.md', 'One.', 'One, edited.');
  await expect.poll(() => read(page), soon).toContain('One, edited.');
});

test('marks a blank in place, names it in the terminal, and forgets it once it is filled', async () => {
  const page = '/incidents/2024-02-chirp-draft/';
  edit('2024-02-chirp-draft.md', 'Two.', 'Two, said [name].');
  await expect.poll(() => read(page), soon).toContain('<mark class="placeholder">[name]</mark>');
  expect(output).toContain('`[name]` is a blank that was never filled.');
  edit('2024-02-chirp-draft.md', '[name]', 'she');
  await expect.poll(() => read(page), soon).toContain('Two, said she.');
});

test('outlives a write-up that cannot be read, and shows it again once it is mended', async () => {
  const page = '/incidents/2024-02-chirp-draft/';
  edit('2024-02-chirp-draft.md', 'hours: 1', 'hours: one');
  await expect.poll(() => output, soon).toContain('`hours` is "one"');
  expect(await read('/incidents/2021-10-chirp/')).toContain('The Chirp outage of October 2021');
  edit('2024-02-chirp-draft.md', 'hours: one', 'hours: 1');
  await expect.poll(() => read(page), soon).toContain('A draft that nobody may see yet');
});
