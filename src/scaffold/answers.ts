import type { Service } from '../incident/service.ts';
import { type Answer, oneLine, quote } from './answer.ts';
import { EXPECTED_CAUSE, readCause } from './cause.ts';
import type { Flag, Flags } from './flags.ts';
import { EXPECTED_LENGTH, type Length, readLength } from './length.ts';
import {
  type ChosenService,
  findServices,
  idFromName,
  isId,
  readKnownService,
  readNewId,
  readNewName,
  unknownService,
} from './service.ts';
import { readTitle } from './title.ts';
import { EXPECTED_WHEN, readWhen, type When } from './when.ts';

/** All that a write-up is started from. */
export interface Answers {
  service: ChosenService;
  when: When;
  length: Length;
  cause: string;
  title: string;
}

/** What the flags say, and what they lack. */
export interface FlagAnswers {
  answers: Partial<Answers>;
  /** The name of the file, where it is not to be made of the answers. */
  name: string | undefined;
  /** What is wrong with the flags that were given, a line each. */
  problems: string[];
  /** What was not given and has no default, a line each. */
  missing: string[];
}

/**
 * Reads the answers that were given as flags.
 *
 * @param today `YYYY-MM-DD` in UTC
 */
export function readAnswers(
  values: Flags['values'],
  known: readonly Service[],
  today: string,
): FlagAnswers {
  const problems: string[] = [];
  const missing: string[] = [];
  const take = <Value>(flag: Flag, answer: Answer<Value> | undefined): Value | undefined => {
    if (answer?.problem !== undefined) problems.push(`--${flag}: ${answer.problem}`);
    return answer?.value;
  };
  const read = <Value>(flag: Flag, reader: (text: string) => Answer<Value>, expected?: string) => {
    const text = values[flag];
    if (text !== undefined) return take(flag, reader(text));
    if (expected !== undefined) missing.push(`--${flag} is missing; expected ${expected}.`);
    return undefined;
  };

  const { service: id, 'service-name': serviceName } = values;
  if (id === undefined && serviceName === undefined) {
    const ids = known.map((service) => service.id).join(', ');
    missing.push(
      ids === ''
        ? '--service-name is missing; expected the name of the service.'
        : `--service is missing; expected one of ${ids}; or --service-name with the name of a new one.`,
    );
  }
  const answers = {
    service: chooseService(id, serviceName, known, take),
    when: read('when', (text) => readWhen(text, today), EXPECTED_WHEN),
    length: read('hours', readLength, EXPECTED_LENGTH),
    cause: read('cause', readCause, `${EXPECTED_CAUSE}; or "" where it was not disclosed`),
    title: read('title', readTitle),
  };
  return {
    answers: Object.fromEntries(
      Object.entries(answers).filter(([, value]) => value !== undefined),
    ) as Partial<Answers>,
    name: read('name', readName),
    problems,
    missing,
  };
}

function chooseService(
  id: string | undefined,
  name: string | undefined,
  known: readonly Service[],
  take: <Value>(flag: Flag, answer: Answer<Value> | undefined) => Value | undefined,
): ChosenService | undefined {
  if (id !== undefined) {
    const found = readKnownService(id, known);
    if (name === undefined) {
      const hint = `${unknownService(id, known)} A new one needs its name as well: --service-name.`;
      return take('service', found ?? { problem: hint });
    }
    if (found !== undefined) {
      const isOther = findServices(name, known).every((service) => service.id !== found.value?.id);
      if (found.value === undefined || !isOther) return take('service', found);
      const problem = `There is a service \`${found.value.id}\` already, named ${found.value.name}; expected another id, or no --service-name.`;
      return take<ChosenService>('service', { problem });
    }
  }
  if (name === undefined) return undefined;
  const found = readKnownService(name, known);
  if (found !== undefined && id === undefined) return take('service-name', found);
  if (found?.value !== undefined) {
    const problem = `${quote(oneLine(name))} is the service \`${found.value.id}\` already; expected that id for --service, or another name.`;
    return take<ChosenService>('service-name', { problem });
  }
  const newName = take('service-name', readNewName(name));
  if (newName === undefined) return undefined;
  const newId = take('service', readNewId(id ?? newName, known));
  return newId === undefined ? undefined : { id: newId, name: newName, isNew: true };
}

const LONGEST_FILE_NAME = 120;

function readName(answer: string): Answer<string> {
  const text = oneLine(answer).replace(/\.md$/i, '');
  if (isId(text) && text.length <= LONGEST_FILE_NAME) return { value: text };
  return {
    problem: `${quote(text)} cannot be an address; expected lower-case letters, digits and hyphens, such as ${idFromName(text) || '2021-10-whatsapp-2'}.`,
  };
}
