import { expect, test } from 'vitest';
import { helpText, readFlags } from '../../src/scaffold/flags.ts';

test('every answer is a flag', () => {
  const args = ['--service', 'x', '--when=2021-10', '--hours', '-5', '--cause', '', '--title', 'T'];
  expect(readFlags(args)).toEqual({
    values: { service: 'x', when: '2021-10', hours: '-5', cause: '', title: 'T' },
    help: false,
    problems: [],
  });
});

test('help can be asked for beside anything', () => {
  expect(readFlags(['--service', 'x', '--help']).help).toBe(true);
  expect(readFlags(['-h']).help).toBe(true);
  expect(helpText()).toContain('--service-name <name>');
});

test('everything wrong is told at once', () => {
  const { problems } = readFlags([
    'whatsapp',
    '7',
    '--hour',
    '--when',
    '--hours',
    '3',
    '--hours=4',
    '--zzz=1',
    '--title',
  ]);
  expect(problems).toEqual([
    '--when has no value; expected --when <date>.',
    '--title has no value; expected --title <title>.',
    'No flag stands before “whatsapp” and “7”; expected flags alone, with two dashes before the first: npm run new -- --service whatsapp.',
    '--hour is not a flag. Did you mean --hours?',
    '--hours is given twice.',
    '--zzz is not a flag. Known are: --service, --service-name, --when, --hours, --cause, --title, --name.',
  ]);
});
