import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { nginxAlone } from '../../src/hosting/nginx-alone.ts';

export interface Nginx {
  origin: string;
  /** The copy of the site that it serves. */
  root: string;
  close(): Promise<void>;
}

/** Where Debian's package keeps it, which is not on everyone's path. */
const COMMANDS = ['nginx', '/usr/sbin/nginx'];

/**
 * Serves a site by the machine's own nginx, with the configuration of the container but on a free port and from a
 * folder of its own: as a process in the foreground, of whoever runs the tests. Its server is that of
 * docs/hosting/nginx.conf without encryption.
 *
 * @param more directives of the server beside those of the sample
 * @throws where there is no nginx, or it refuses its configuration
 */
export async function serveByNginx(site: string, more: readonly string[] = []): Promise<Nginx> {
  const home = mkdtempSync(join(tmpdir(), 'standstill-nginx-'));
  // Started by root, its workers are nobody's and have to reach the files.
  chmodSync(home, 0o755);
  const root = join(home, 'site');
  cpSync(site, root, { recursive: true });
  const port = await freePort();
  const configuration = join(home, 'nginx.conf');
  const listen = [`listen 127.0.0.1:${port};`, ...more];
  writeFileSync(configuration, nginxAlone({ root, listen, scratch: home }));

  const command = COMMANDS.find((name) => spawnSync(name, ['-v']).status === 0);
  if (command === undefined) throw new Error('No nginx found: apt-get install nginx-light.');
  const process = spawn(command, ['-c', configuration, '-p', home, '-e', 'stderr']);
  let said = '';
  process.stderr.on('data', (chunk: Buffer) => {
    said += chunk.toString();
  });
  const origin = `http://127.0.0.1:${port}`;
  await answers(origin, process, () => said);
  return {
    origin,
    root,
    async close() {
      const closed = once(process, 'close');
      process.kill('SIGTERM');
      await closed;
      rmSync(home, { recursive: true, force: true });
    },
  };
}

async function freePort(): Promise<number> {
  const server = createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('No port is free.');
  return address.port;
}

async function answers(origin: string, process: ChildProcess, said: () => string): Promise<void> {
  for (let tries = 0; tries < 100; tries += 1) {
    if (process.exitCode !== null) throw new Error(`nginx stopped:\n${said()}`);
    try {
      await fetch(origin);
      return;
    } catch {
      await setTimeout(50);
    }
  }
  process.kill();
  throw new Error(`nginx does not answer:\n${said()}`);
}
