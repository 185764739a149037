import { PassThrough } from 'node:stream';
import { describe, expect, test } from 'vitest';
import { askServiceAndDate, askTheRest } from '../../src/cli/ask-answers.ts';
import { Cancelled } from '../../src/cli/questions.ts';
import type { Service } from '../../src/incident/service.ts';
import type { Answers } from '../../src/scaffold/answers.ts';
import { CLEAR_LINE, CTRL_C, CTRL_D, ENTER, type Step, typist } from './typist.ts';

const KNOWN: Service[] = [
  { id: 'signal', name: 'Signal' },
  { id: 'whatsapp', name: 'WhatsApp', also: ['WA Messenger'] },
  { id: 'x', name: 'X' },
];
const WHATSAPP = { id: 'whatsapp', name: 'WhatsApp', isNew: false };
const DOWN = '\u001b[B';

/** A terminal at which somebody answers. */
function at(steps: readonly Step[]) {
  const input = new PassThrough();
  const output = new PassThrough();
  return { terminal: { input, output }, shown: typist(output, input, steps) };
}

async function serviceAndDate(steps: readonly Step[], known: readonly Service[] = KNOWN) {
  const { terminal, shown } = at(steps);
  const answers = await askServiceAndDate({}, known, '2026-11-24', terminal);
  return { ...answers, shown: shown() };
}

const IN_OCTOBER: Step = [/When did it begin\?/, `October 2021${ENTER}`];

describe('the service', () => {
  test('is picked among those known', async () => {
    const { service, when } = await serviceAndDate([
      [/● Signal/, DOWN],
      [/● WhatsApp/, ENTER],
      IN_OCTOBER,
    ]);
    expect(service).toEqual(WHATSAPP);
    expect(when).toEqual({ year: 2021, month: 10 });
  });

  test('is found by another of its names', async () => {
    const { service } = await serviceAndDate([
      [/Which service/, 'messenger'],
      [/● WhatsApp/, ENTER],
      IN_OCTOBER,
    ]);
    expect(service).toEqual(WHATSAPP);
  });

  test('is made where it is not there, with the name that was searched for', async () => {
    const { service } = await serviceAndDate([
      [/Which service/, 'Öffi'],
      [/Search: Öffi/, ENTER],
      [/What is its name\?/, ` Münster${ENTER}`],
      IN_OCTOBER,
    ]);
    expect(service).toEqual({ id: 'offi-munster', name: 'Öffi Münster', isNew: true });
  });

  test('is not made twice', async () => {
    const { service, shown } = await serviceAndDate([
      [/Which service/, 'zzz'],
      [/● Another service/, ENTER],
      [/What is its name\?/, `${CLEAR_LINE}wa messenger${ENTER}`],
      IN_OCTOBER,
    ]);
    expect(service).toEqual(WHATSAPP);
    expect(shown).toContain('That is WhatsApp (whatsapp), which is there already.');
  });

  test('is asked for an id where its name makes none of its own', async () => {
    const { service, shown } = await serviceAndDate([
      [/Which service/, 'X+'],
      [/● Another service/, ENTER],
      [/What is its name\?/, ENTER],
      [/What is its id\?/, `x${ENTER}`],
      [/belongs to X; expected another one/, `-plus${ENTER}`],
      IN_OCTOBER,
    ]);
    expect(service).toEqual({ id: 'x-plus', name: 'X+', isNew: true });
    expect(shown).toContain('The id `x` belongs to X');
  });

  test('is asked for by name where none is known', async () => {
    const { service } = await serviceAndDate(
      [[/What is its name\?/, `Signal${ENTER}`], IN_OCTOBER],
      [],
    );
    expect(service).toEqual({ id: 'signal', name: 'Signal', isNew: true });
  });
});

test('a wrong answer is told at once and can be mended', async () => {
  const { when } = await serviceAndDate([
    [/Which service/, ENTER],
    [/When did it begin\?/, `04/10/2021${ENTER}`],
    [/is not understood; expected October 2021/, `${CLEAR_LINE}4 October 2031${ENTER}`],
    [/lies in the future/, `${CLEAR_LINE}4 October 2021${ENTER}`],
  ]);
  expect(when).toEqual({ year: 2021, month: 10, started: '2021-10-04' });
});

describe('the rest', () => {
  const START = { service: WHATSAPP, when: { year: 2021, month: 10 } };

  test('has defaults for the cause and the title', async () => {
    const { terminal, shown } = at([
      [/How long did it last\?/, `about 7 hours${ENTER}`],
      [/Why, in one clause/, ENTER],
      [/Under which title\?/, ENTER],
    ]);
    const answers: Answers = await askTheRest(START, terminal);
    expect(answers).toEqual({
      ...START,
      length: { hours: 7, approximate: true },
      cause: 'not disclosed',
      title: '[Service] outage of [Month, Year]',
    });
    expect(shown()).toContain('WhatsApp outage of October 2021');
  });

  test('asks only for what is not given', async () => {
    const { terminal, shown } = at([[/Why, in one clause/, `a slip.${ENTER}`]]);
    const length = { hours: null, approximate: false };
    const answers = await askTheRest({ ...START, length, title: 'T' }, terminal);
    expect(answers).toEqual({ ...START, length, cause: 'a slip', title: 'T' });
    expect(shown()).not.toContain('How long');
  });
});

test.each([
  ['Ctrl-C', CTRL_C],
  ['Ctrl-D', CTRL_D],
])('%s ends the questions', async (_name, keys) => {
  await expect(serviceAndDate([[/Which service/, keys]])).rejects.toBeInstanceOf(Cancelled);
  await expect(serviceAndDate([[/What is its name/, keys]], [])).rejects.toBeInstanceOf(Cancelled);
});
