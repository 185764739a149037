import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { linkReport, linkSummary } from '../../src/links/report-links.ts';
import { type TriedLink, tryLinks } from '../../src/links/try-links.ts';

const asked = new Map<string, number>();
let underWay = 0;
let mostUnderWay = 0;

/** A host that answers with the status that the address names. */
const host = createServer((request, response) => {
  const path = request.url ?? '';
  const times = (asked.get(path) ?? 0) + 1;
  asked.set(path, times);
  underWay += 1;
  mostUnderWay = Math.max(mostUnderWay, underWay);
  response.on('close', () => {
    underWay -= 1;
  });
  if (path === '/silent') return;
  if (path === '/broken') request.socket.destroy();
  else if (path === '/moved') response.writeHead(301, { location: '/200' }).end();
  else if (path === '/flaky') response.writeHead(times === 1 ? 503 : 200).end();
  else response.writeHead(Number(path.slice(1))).end('body');
});
let origin: string;

beforeAll(async () => {
  host.listen(0, '127.0.0.1');
  await once(host, 'listening');
  origin = `http://127.0.0.1:${(host.address() as AddressInfo).port}`;
});

afterAll(() => {
  host.closeAllConnections();
  host.close();
});

async function answers(...addresses: string[]): Promise<string[]> {
  const links = addresses.map((address) => ({ address, places: [] }));
  const tried = await tryLinks(links, { timeout: 500, pause: 1 });
  return tried.map(({ answer }) => `${answer.state}: ${answer.said}`);
}

const at = (...paths: string[]) => paths.map((path) => origin + path);

test('what is there is alive, also where it has moved to', async () => {
  expect(await answers(...at('/200', '/moved'))).toEqual(['alive: HTTP 200', 'alive: HTTP 200']);
});

test('what its host says is not there is dead, and so is what has no host', async () => {
  expect(await answers(...at('/404', '/410'), 'http://no-such-host.invalid/')).toEqual([
    'dead: HTTP 404',
    'dead: HTTP 410',
    'dead: there is no such host',
  ]);
});

test('a host that turns the check away, or does not answer, proves nothing', async () => {
  const said = await answers(...at('/403', '/429', '/500', '/silent', '/broken'));
  expect(said).toEqual([
    'unclear: HTTP 403',
    'unclear: HTTP 429',
    'unclear: HTTP 500',
    'unclear: no answer within 0.5 seconds',
    expect.stringMatching(/^unclear: /),
  ]);
});

test('what fails once is tried again', async () => {
  expect(await answers(...at('/flaky'))).toEqual(['alive: HTTP 200']);
});

test('a host is asked for one address at a time', async () => {
  mostUnderWay = 0;
  await answers(...at('/200', '/201', '/202', '/204', '/206'));
  expect(mostUnderWay).toBe(1);
});

const link = (address: string, state: TriedLink['answer']['state'], said: string): TriedLink => ({
  address,
  places: [{ path: 'content/incidents/a.md', line: 7 }],
  answer: { state, said },
});

test('the report names each dead address with the lines to mend, and sets apart what is unclear', () => {
  const links = [
    link('https://a.example/', 'alive', 'HTTP 200'),
    link('https://b.example/?a|b', 'dead', 'HTTP 404'),
    link('https://c.example/', 'unclear', 'HTTP 403'),
  ];
  const report = linkReport(links);
  expect(report).toContain('1 address of the record leads nowhere.');
  expect(report).toContain(
    '| `content/incidents/a.md:7` | <https://b.example/?a%7Cb> | HTTP 404 |',
  );
  expect(report).toContain('<summary>1 address could not be checked</summary>');
  expect(report).not.toContain('a.example');
  expect(linkSummary(links)).toBe('Tried 3 addresses: 1 dead, 1 that could not be checked.');
});

test('without a dead address there is nothing to report', () => {
  expect(linkReport([link('https://c.example/', 'unclear', 'HTTP 403')])).toBe('');
});
