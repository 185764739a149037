import { describe, expect, test } from 'vitest';
import type { Service } from '../../src/incident/service.ts';
import { readAnswers } from '../../src/scaffold/answers.ts';

const KNOWN: Service[] = [
  { id: 'whatsapp', name: 'WhatsApp', also: ['WA'] },
  { id: 'x', name: 'X', also: ['Twitter'] },
];
const read = (values: Parameters<typeof readAnswers>[0], known = KNOWN) =>
  readAnswers(values, known, '2026-11-24');

test('complete flags are complete answers', () => {
  const values = { service: 'wa', when: '2021-10', hours: '7.1', cause: 'a slip.', title: 'T' };
  expect(read(values)).toEqual({
    answers: {
      service: { id: 'whatsapp', name: 'WhatsApp', isNew: false },
      when: { year: 2021, month: 10 },
      length: { hours: 7.1, approximate: false },
      cause: 'a slip',
      title: 'T',
    },
    name: undefined,
    problems: [],
    missing: [],
  });
});

test('everything missing is told at once; the title has a default', () => {
  expect(read({}).missing).toEqual([
    expect.stringContaining('--service is missing; expected one of whatsapp, x; or --service-name'),
    expect.stringContaining('--when is missing; expected October 2021'),
    expect.stringContaining('--hours is missing; expected a number of hours'),
    expect.stringContaining('--cause is missing; expected one clause'),
  ]);
  expect(read({}, []).missing[0]).toContain('--service-name is missing');
});

test('everything wrong is told at once', () => {
  const values = { service: 'watsapp', when: 'x', hours: 'x', cause: '.', title: 'x'.repeat(200) };
  const { problems, missing } = read({ ...values, name: 'Not/A name' });
  expect(missing).toEqual([]);
  expect(problems).toEqual([
    '--service: There is no service “watsapp”. Did you mean `whatsapp`? A new one needs its name as well: --service-name.',
    expect.stringMatching(/^--when: “x” is not understood/),
    expect.stringMatching(/^--hours: “x” is not understood/),
    expect.stringMatching(/^--cause: “.” says nothing/),
    expect.stringMatching(/^--title: The title has 200 characters/),
    expect.stringMatching(/^--name: “Not\/A name” cannot be an address.*such as nota-name/),
  ]);
});

describe('the service', () => {
  test.each([
    [{ 'service-name': 'Signal' }, { id: 'signal', name: 'Signal', isNew: true }],
    [
      { service: 'wechat', 'service-name': '微信' },
      { id: 'wechat', name: '微信', isNew: true },
    ],
    [{ 'service-name': 'twitter' }, { id: 'x', name: 'X', isNew: false }],
    [
      { service: 'x', 'service-name': 'X' },
      { id: 'x', name: 'X', isNew: false },
    ],
  ])('%j', (values, service) => {
    const { answers, problems } = read(values);
    expect(problems).toEqual([]);
    expect(answers.service).toEqual(service);
  });

  test.each([
    [
      { service: 'x', 'service-name': 'Xing' },
      '--service: There is a service `x` already, named X',
    ],
    [{ service: 'wp', 'service-name': 'WA' }, '--service-name: “WA” is the service `whatsapp`'],
    [{ 'service-name': '微信' }, '--service: No id can be made of “微信”'],
    [{ 'service-name': 'X?' }, '--service: The id `x` belongs to X'],
    [{ 'service-name': '' }, '--service-name: Nothing was given'],
    [{ service: '' }, '--service: There is no service “”'],
  ])('%j is refused', (values, problem) => {
    const { answers, problems } = read(values);
    expect(problems).toEqual([expect.stringContaining(problem)]);
    expect(answers.service).toBeUndefined();
  });
});

test('a name for the file may have its ending', () => {
  expect(read({ name: '2021-10-whatsapp-2.md' }).name).toBe('2021-10-whatsapp-2');
});
