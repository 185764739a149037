import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { WRITE_UP } from '../check/write-up.ts';

const command = resolve(import.meta.dirname, '../../src/cli/check-links.ts');
// Dead at once: 410 is not tried again.
const host = createServer((request, response) =>
  response.writeHead(request.url === '/there' ? 200 : 410).end(),
);
let content: string;
let origin: string;

beforeEach(async () => {
  content = mkdtempSync(join(tmpdir(), 'standstill-links-'));
  mkdirSync(join(content, 'incidents'));
  mkdirSync(join(content, 'services'));
  host.listen(0, '127.0.0.1');
  await once(host, 'listening');
  origin = `http://127.0.0.1:${(host.address() as AddressInfo).port}`;
});

afterEach(async () => {
  rmSync(content, { recursive: true });
  host.closeAllConnections();
  host.close();
  await once(host, 'close');
});

async function checkLinks(homepage: string, source: string) {
  writeFileSync(join(content, 'services/chirp.yaml'), `name: Chirp\nhomepage: ${homepage}\n`);
  writeFileSync(join(content, 'incidents/a.md'), `${WRITE_UP}\nSee [this](${source}).\n`);
  const child = spawn(process.execPath, [command], {
    env: { ...process.env, CONTENT_DIR: content },
  });
  const [stdout, stderr, [status]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'close'),
  ]);
  return { status, stdout, stderr };
}

test('a dead link is reported with its line, and is no failure', async () => {
  const { status, stdout, stderr } = await checkLinks(`${origin}/there`, `${origin}/gone`);
  expect(status).toBe(0);
  expect(stdout).toContain(
    `/incidents/a.md:${WRITE_UP.split('\n').length + 1}\` | <${origin}/gone> | HTTP 410 |`,
  );
  expect(stdout).not.toContain('/there');
  expect(stderr).toBe('Tried 2 addresses: 1 dead, 0 that could not be checked.\n');
});

test('where every link works, nothing is reported', async () => {
  const { status, stdout } = await checkLinks(`${origin}/there`, `${origin}/there`);
  expect([status, stdout]).toEqual([0, '']);
});

test('where none answers there may be no network, and nothing is reported', async () => {
  const { status, stdout, stderr } = await checkLinks(`${origin}/a`, `${origin}/b`);
  expect([status, stdout]).toEqual([2, '']);
  expect(stderr).toContain('None of the 2 addresses answered');
});
