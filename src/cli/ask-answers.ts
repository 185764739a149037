import { autocomplete, log } from '@clack/prompts';
import type { Service } from '../incident/service.ts';
import { formatMonth } from '../incident/tokens.ts';
import { type Answer, oneLine } from '../scaffold/answer.ts';
import type { Answers } from '../scaffold/answers.ts';
import { NOT_DISCLOSED, readCause } from '../scaffold/cause.ts';
import { readLength } from '../scaffold/length.ts';
import {
  type ChosenService,
  isId,
  readKnownService,
  readNewId,
  readNewName,
} from '../scaffold/service.ts';
import { readTitle } from '../scaffold/title.ts';
import { readWhen, type When } from '../scaffold/when.ts';
import { questions, type Terminal } from './questions.ts';

/** Asks for the service and for when it failed, where they are not given: these two name the file. */
export async function askServiceAndDate(
  given: Partial<Answers>,
  known: readonly Service[],
  today: string,
  terminal: Terminal,
): Promise<Pick<Answers, 'service' | 'when'>> {
  const { ask } = questions(terminal);
  return {
    service: given.service ?? (await askService(known, terminal)),
    when:
      given.when ??
      (await ask(
        { message: 'When did it begin?', placeholder: 'such as October 2021 or 2021-10-04T15:39Z' },
        (answer) => readWhen(answer, today),
      )),
  };
}

/** Asks for what the rest of the file needs, where it is not given. */
export async function askTheRest(
  given: Partial<Answers> & Pick<Answers, 'service' | 'when'>,
  terminal: Terminal,
): Promise<Answers> {
  const { ask } = questions(terminal);
  const { service, when } = given;
  return {
    service,
    when,
    length:
      given.length ??
      (await ask(
        {
          message: 'How long did it last?',
          placeholder: 'such as 7.1 (hours), 7 h 6 min or about 6 hours; or unknown',
        },
        readLength,
      )),
    cause:
      given.cause ??
      (await ask(
        {
          message: 'Why, in one clause that can follow “because of”?',
          placeholder: `such as: a faulty configuration change (Enter alone: ${NOT_DISCLOSED})`,
          defaultValue: NOT_DISCLOSED,
        },
        readCause,
      )),
    title: given.title ?? (await askTitle(service, when, terminal)),
  };
}

function askTitle(service: ChosenService, when: When, terminal: Terminal): Promise<string> {
  const { ask } = questions(terminal);
  const filled = `${service.name} outage of ${formatMonth(when.month, when.year)}`;
  return ask(
    {
      message: 'Under which title? Tokens such as [Service] and [X] hours are filled.',
      placeholder: `${filled} (Enter alone)`,
      defaultValue: filled,
    },
    (answer) => readTitle(answer === filled ? '' : answer),
  );
}

const ANOTHER = '+';

async function askService(known: readonly Service[], terminal: Terminal): Promise<ChosenService> {
  const { common, settle } = questions(terminal);
  const usable = known.filter(({ id }) => isId(id));
  if (usable.length === 0) return askNewService(known, '', terminal);
  const options = [
    ...usable.map(({ id, name }) => ({ value: id, label: name })),
    { value: ANOTHER, label: 'Another service' },
  ];
  let typed = '';
  const chosen = settle(
    await autocomplete<string>({
      ...common,
      message: 'Which service was down?',
      placeholder: 'type to search',
      maxItems: 10,
      options() {
        typed = this.userInput;
        return options;
      },
      filter: (search, { value }) =>
        value === ANOTHER || names(usable, value).some((name) => holds(name, search)),
    }),
  );
  const service = usable.find(({ id }) => id === chosen);
  return service
    ? { id: service.id, name: service.name, isNew: false }
    : askNewService(known, typed, terminal);
}

function names(services: readonly Service[], wanted: string): string[] {
  return services
    .filter(({ id }) => id === wanted)
    .flatMap(({ id, name, also }) => [id, name, ...(also ?? [])]);
}

function holds(name: string, search: string): boolean {
  return name.toLowerCase().includes(oneLine(search).toLowerCase());
}

async function askNewService(
  known: readonly Service[],
  typed: string,
  terminal: Terminal,
): Promise<ChosenService> {
  const { ask, common } = questions(terminal);
  const readName = (answer: string): Answer<ChosenService> => {
    const found = readKnownService(answer, known);
    if (found !== undefined) return found;
    const { value: name, problem } = readNewName(answer);
    return problem === undefined ? { value: { id: '', name, isNew: true } } : { problem };
  };
  const service = await ask(
    { message: 'What is its name?', placeholder: 'as readers know it', initialValue: typed },
    readName,
  );
  if (!service.isNew) {
    log.info(`That is ${service.name} (${service.id}), which is there already.`, common);
    return service;
  }
  const { value: id, problem } = readNewId(service.name, known);
  if (id !== undefined) return { ...service, id };
  log.warn(problem, common);
  return {
    ...service,
    id: await ask(
      { message: 'What is its id?', placeholder: 'lower-case letters, digits and hyphens' },
      (answer) => readNewId(answer, known),
    ),
  };
}
