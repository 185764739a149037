import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** A script of `package.json` that runs, in a process group of its own. */
export interface Running {
  process: ChildProcess;
  /** Fulfilled once every process of it has ended. */
  ended: Promise<{ status: number | null; output: string }>;
}

/** How a script is run. */
export interface Setting {
  /** The day that its clock shows, `YYYY-MM-DD`; without it, today. */
  day?: string;
  /** Variables of the environment beside those that tests run with; `undefined` takes one away. */
  env?: Readonly<Record<string, string | undefined>>;
  /** What is typed after `--`. */
  args?: readonly string[];
}

/** Starts a script of a copy of the project. */
export function startScript(
  fork: string,
  name: string,
  { day, env, args = [] }: Setting = {},
): Running {
  // Not by npm, which takes a third of a second to begin.
  const child = spawn(process.execPath, ['--run', name, '--', ...args], {
    cwd: fork,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...process.env,
      CONTENT_DIR: undefined,
      OUT_DIR: undefined,
      ...(day === undefined ? {} : { NODE_OPTIONS: `--import=${clockAt(day)}` }),
      ...env,
    },
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text;
    });
  }
  const ended = new Promise<{ status: number | null; output: string }>((done, fail) => {
    child.on('error', fail).on('close', (status) => done({ status, output }));
  });
  return { process: child, ended };
}

/**
 * Runs a script of a copy of the project to its end.
 *
 * @returns all that it said
 * @throws with all that it said, where it fails
 */
export async function runScript(fork: string, name: string, setting?: Setting): Promise<string> {
  const { status, output } = await startScript(fork, name, setting).ended;
  if (status !== 0) throw new Error(`${name} failed (${status}):\n${output}`);
  return output;
}

function clockAt(day: string): string {
  return `${pathToFileURL(join(import.meta.dirname, 'at-day.ts'))}?day=${day}`;
}
