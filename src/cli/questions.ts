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
