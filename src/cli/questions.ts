import type { Readable, Writable } from 'node:stream';
import { text, updateSettings } from '@clack/prompts';
import type { Answer } from '../scaffold/answer.ts';

/** Where questions are put and answered. */
export interface Terminal {
  input: Readable;
  output: Writable;
}

/** The person at the terminal does not want to go on. */
export class Cancelled extends Error {}

/**
 * Runs a command that may ask, and tells what went wrong.
 *
 * @returns the exit status: the command's own, 1 where it failed, and 130, as of what is interrupted, where the person
 *   did not want to go on
 */
export async function exitStatusOf(command: () => Promise<number>): Promise<number> {
  try {
    return await command();
  } catch (error) {
    const isCancelled = error instanceof Cancelled;
    const reason = error instanceof Error ? error.message : error;
    console.error(isCancelled ? 'Nothing was written.' : reason);
    return isCancelled ? 130 : 1;
  }
}

interface Question {
  message: string;
  placeholder: string;
  initialValue?: string;
  defaultValue?: string;
}

/** How questions are put on this terminal. */
export function questions({ input, output }: Terminal) {
  // Ctrl-D, which closes the input, would otherwise leave the question open for ever.
  updateSettings({ withGuide: false, aliases: { '\u0004': 'cancel' } });
  const common = { input, output };
  const settle = (answer: string | symbol): string => {
    if (typeof answer === 'symbol') throw new Cancelled();
    return answer;
  };
  const ask = async <Value>(
    question: Question,
    read: (answer: string) => Answer<Value>,
  ): Promise<Value> => {
    const answer = settle(
      await text({ ...common, ...question, validate: (typed) => read(typed ?? '').problem }),
    );
    const { value } = read(answer);
    if (value === undefined) throw new Error(`An answer was taken that is wrong: ${answer}`);
    return value;
  };
  return { common, settle, ask };
}
