import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { fixtures } from './draft.ts';

const root = resolve(import.meta.dirname, '../..');
const ARTICLE = join(fixtures, 'article.txt');

// Each test starts a process or two, and those have to share the machine with other tests.
vi.setConfig({ testTimeout: 60_000 });

let content: string;
let server: Server | undefined;

beforeEach(() => {
  content = mkdtempSync(join(tmpdir(), 'standstill-import-'));
  mkdirSync(join(content, 'incidents'));
  mkdirSync(join(content, 'services'));
  writeFileSync(join(content, 'services', 'whatsapp.yaml'), 'name: WhatsApp\n');
  writeFileSync(join(content, 'services', 'beacon.yaml'), 'name: Beacon\n');
});

afterEach(() => {
  server?.close();
  server = undefined;
});

interface Outcome {
  code: number | null;
  stdout: string;
  stderr: string;
}

function run(args: readonly string[], input?: string | Uint8Array): Promise<Outcome> {
  return new Promise((settle) => {
    const child = spawn(process.execPath, ['src/cli/import.ts', ...args], {
      cwd: root,
      env: { ...process.env, CONTENT_DIR: content },
    });
    let stdout = '';
    let stderr = '';
    child.stdout.on('data', (piece) => (stdout += piece));
    child.stderr.on('data', (piece) => (stderr += piece));
    child.on('close', (code) => settle({ code, stdout, stderr }));
    child.stdin.on('error', () => {});
    child.stdin.end(input ?? '');
  });
}

async function serve(listener: RequestListener): Promise<string> {
  const started = createServer(listener);
  server = started;
  await new Promise<void>((ready) => started.listen(0, '127.0.0.1', ready));
  return `http://127.0.0.1:${(started.address() as AddressInfo).port}`;
}

const written = () => readdirSync(join(content, 'incidents'));
const textOf = (name: string) => readFileSync(join(content, 'incidents', name), 'utf8');

describe('a file', () => {
  test('becomes a draft under the name that its facts make', async () => {
    const { code, stdout, stderr } = await run([
      ARTICLE,
      '--url',
      'https://gazette.example/silent',
    ]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(written()).toEqual(['2021-10-whatsapp.md']);
    expect(textOf('2021-10-whatsapp.md')).toContain('url: https://gazette.example/silent\n');
    expect(stdout).toContain('Read as plain text.');
    expect(stdout).toContain('month and year: October 2021 (from “On 4 October 2021');
    expect(stdout).toContain('a comment form, 7 lines: “Leave a Reply');
    expect(stdout).toMatch(/Wrote .*2021-10-whatsapp\.md/);
    expect(stdout).toMatch(/npm run check -- .*2021-10-whatsapp\.md/);
  });

  test('imported twice is written once', async () => {
    await run([ARTICLE]);
    const before = textOf('2021-10-whatsapp.md');
    const { code, stdout } = await run([ARTICLE]);
    expect(code).toBe(0);
    expect(stdout).toContain('word for word the same');
    expect(textOf('2021-10-whatsapp.md')).toBe(before);
  });

  test('never takes the place of another', async () => {
    writeFileSync(join(content, 'incidents', '2021-10-whatsapp.md'), 'mine');
    const { code, stderr } = await run([ARTICLE]);
    expect(code).toBe(1);
    expect(stderr).toContain('--output');
    expect(textOf('2021-10-whatsapp.md')).toBe('mine');
  });

  test('nor its address', async () => {
    mkdirSync(join(content, 'incidents', '2021'));
    writeFileSync(join(content, 'incidents', '2021', '2021-10-whatsapp.mdx'), 'mine');
    const { code, stderr } = await run([ARTICLE]);
    expect(code).toBe(1);
    expect(stderr).toContain('2021-10-whatsapp.mdx would have the same address');
    expect(written()).toEqual(['2021']);
  });

  test('goes where --output says', async () => {
    const path = join(content, 'incidents', 'other.md');
    expect((await run([ARTICLE, '--output', path])).code).toBe(0);
    expect((await run([ARTICLE, '--output', path])).code).toBe(0);
    expect(written()).toEqual(['other.md']);
  });

  test('is printed and not written with --print', async () => {
    const { code, stdout, stderr } = await run([ARTICLE, '--print']);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^---\ntitle: The Evening WhatsApp Went Quiet\n/);
    expect(stderr).toContain('Left out:');
    expect(written()).toEqual([]);
  });
});

describe('standard input', () => {
  test('is read with what the flags say of it', async () => {
    const { code } = await run(
      [
        '-',
        '--service',
        'beacon',
        '--service',
        'whatsapp',
        '--as',
        'markdown',
        '--url',
        'https://a.example/x',
      ],
      readFileSync(join(fixtures, 'database.md')),
    );
    expect(code).toBe(0);
    expect(written()).toEqual(['2017-01-beacon-whatsapp.md']);
    expect(textOf('2017-01-beacon-whatsapp.md')).toContain('service:\n  - beacon\n  - whatsapp\n');
  });
});

describe('an address', () => {
  test('is followed, read and cited', async () => {
    const site = await serve((request, response) => {
      if (request.url === '/old') response.writeHead(302, { location: '/post/edge' }).end();
      else
        response
          .writeHead(200, { 'content-type': 'text/html' })
          .end(readFileSync(join(fixtures, 'page.html')));
    });
    const { code, stdout } = await run([`${site}/old`]);
    expect(code).toBe(0);
    expect(stdout).toContain('Read as an HTML page.');
    const [name = ''] = written();
    expect(textOf(name)).toContain(`url: ${site}/old\n`);
  });

  test('of a status page’s incident gives its data', async () => {
    const asked: (string | undefined)[] = [];
    const site = await serve((request, response) => {
      asked.push(request.url);
      const json = readFileSync(join(fixtures, 'incident.json'));
      response.writeHead(200, { 'content-type': 'application/json' }).end(json);
    });
    const { code, stdout } = await run([`${site}/incidents/k3x9`]);
    expect(code).toBe(0);
    expect(asked).toEqual(['/incidents/k3x9.json']);
    expect(stdout).toContain('Read as an incident of a Statuspage.');
    expect(textOf('2023-03-beacon.md')).toContain(`url: ${site}/incidents/k3x9\n`);
  });

  test('that only looks like one gives its page', async () => {
    const site = await serve((request, response) => {
      if (request.url?.endsWith('.json')) response.writeHead(200).end('{"facts": {}}');
      else
        response
          .writeHead(200, { 'content-type': 'text/html' })
          .end(readFileSync(join(fixtures, 'page.html')));
    });
    const { code, stdout, stderr } = await run([`${site}/incidents/edge`]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toContain('Read as an HTML page.');
  });

  test.each([
    ['that is not there', 404, 'text/html', 'gone', 'answered 404 Not Found'],
    [
      'of an image',
      200,
      'image/png',
      Buffer.from([0x89, 0x50, 0x4e, 0x47, 0]),
      'an image, not text',
    ],
    ['without a text', 200, 'text/html', '', 'no text in it'],
    ['of more than anyone reads', 200, 'text/plain', 'x'.repeat(5_500_000), 'larger than 5 MB'],
  ])('%s is refused', async (_, status, type, body, expected) => {
    const site = await serve((_request, response) => {
      response.writeHead(status, { 'content-type': type }).end(body);
    });
    const { code, stderr } = await run([`${site}/x`]);
    expect(code).toBe(2);
    expect(stderr).toContain(expected);
    expect(stderr).not.toMatch(/^\s+at /m);
    expect(written()).toEqual([]);
  });

  test('that nobody answers is refused', async () => {
    const site = await serve(() => {});
    server?.close();
    const { code, stderr } = await run([`${site}/x`]);
    expect(code).toBe(2);
    expect(stderr).toContain('cannot be reached: connect ECONNREFUSED');
  });
});

describe('what cannot run', () => {
  test.each([
    ['no argument', [], 'Nothing was given'],
    ['a file that is not there', ['nowhere.txt'], 'There is no file nowhere.txt'],
    ['a folder', ['src'], 'src is a folder'],
    ['an unknown service', [ARTICLE, '--service', 'whatsap'], 'Did you mean `whatsapp`?'],
    ['an output in no folder', [ARTICLE, '--output', 'nowhere/x.md'], 'There is no folder nowhere'],
    ['a file larger than any text', [process.execPath], 'larger than 5 MB'],
  ])('%s', async (_, args, expected) => {
    const { code, stderr } = await run(args);
    expect(code).toBe(2);
    expect(stderr).toContain(expected);
    expect(stderr).not.toMatch(/^\s+at /m);
    expect(written()).toEqual([]);
  });

  test('text that is not UTF-8', async () => {
    const { code, stderr } = await run(['-'], new Uint8Array([0x61, 0x0a, 0xe9, 0x20, 0x62]));
    expect(code).toBe(2);
    expect(stderr).toContain('line 2, column 1');
  });

  test('a content folder that is none', async () => {
    content = join(content, 'missing');
    const { code, stderr } = await run([ARTICLE]);
    expect(code).toBe(2);
    expect(stderr).toContain('CONTENT_DIR');
  });
});
