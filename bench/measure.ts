import { spawn } from 'node:child_process';
import { canReadProcesses, memoryOfTree, readProcesses } from './process-tree.ts';

/** A command and where it runs. */
export interface Command {
  command: string;
  args: readonly string[];
  cwd: string;
  env?: Readonly<Record<string, string>>;
}

/** What one run of a command took. */
export interface Sample {
  /** Wall time, in seconds. */
  seconds: number;
  /** The peak of the memory of the command and all that it started, in MiB; absent where `/proc` is. */
  mebibytes?: number;
}

/** How often the memory is looked at. */
export const MEMORY_EVERY_MS = 50;

/**
 * Runs a command and measures it.
 *
 * @throws where it cannot be started or does not end well, with what it said
 */
export function measure(command: Command): Promise<Sample> {
  const start = performance.now();
  const child = spawn(command.command, command.args, {
    cwd: command.cwd,
    env: { ...ownEnvironment(process.env), ...command.env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const said: string[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => said.push(text));
  }
  let kibibytes = 0;
  const look = () => {
    if (child.pid === undefined) return;
    kibibytes = Math.max(kibibytes, memoryOfTree(readProcesses(), child.pid));
  };
  const looking = canReadProcesses() ? setInterval(look, MEMORY_EVERY_MS) : undefined;
  return new Promise((resolve, reject) => {
    const end = () => clearInterval(looking);
    child.on('error', (error) => {
      end();
      reject(error);
    });
    child.on('close', (code) => {
      const seconds = (performance.now() - start) / 1000;
      end();
      const line = [command.command, ...command.args].join(' ');
      if (code !== 0) reject(new Error(`${line} ended with ${code}:\n${said.join('')}`));
      else resolve({ seconds, ...(kibibytes > 0 && { mebibytes: kibibytes / 1024 }) });
    });
  });
}

/** The environment without what would change a build: what this project reads, and what Astro and Vite take for their own. */
export function ownEnvironment(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const {
    CONTENT_DIR,
    OUT_DIR,
    NO_SEARCH,
    NO_CARDS,
    NODE_ENV,
    DEV,
    PROD,
    MODE,
    SSR,
    VITEST,
    ...own
  } = env;
  return { ...own, ASTRO_TELEMETRY_DISABLED: '1' };
}
