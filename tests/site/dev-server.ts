import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { vi } from 'vitest';
import { project } from './built-sites.ts';

/** A dev server that runs. */
export interface DevServer {
  origin: string;
  /** All that it has said. */
  output(): string;
  /** Resolves once no process of it is left. */
  stop(): Promise<void>;
}

/** Runs `npm start` as an editor would, for a content folder of its own. */
export async function startDevServer(content: string): Promise<DevServer> {
  // An editor's shell, without what the test runner adds to it; a group of its own, so that npm's child goes with it.
  const { PATH, HOME } = process.env;
  const server = spawn('npm', ['start'], {
    cwd: project,
    env: { PATH, HOME, CONTENT_DIR: content },
    detached: true,
  });
  let output = '';
  for (const stream of [server.stdout, server.stderr]) {
    stream?.on('data', (chunk: Buffer) => {
      output += chunk.toString();
    });
  }
  const origin = await vi.waitUntil(() => addressIn(output), { timeout: 60_000, interval: 100 });
  return {
    origin,
    output: () => output,
    async stop() {
      // The next file builds in the same project: nothing of this server may still write there.
      const closed = once(server, 'close');
      if (server.pid !== undefined) process.kill(-server.pid);
      await closed;
    },
  };
}

/** The address that the server names once it listens, without the colours of its output. */
function addressIn(text: string): string | undefined {
  const escapeSign = String.fromCharCode(27);
  const plain = text.replaceAll(new RegExp(`${escapeSign}\\[[0-9;]*m`, 'g'), '');
  return /http:\/\/localhost:\d+/.exec(plain)?.[0];
}
