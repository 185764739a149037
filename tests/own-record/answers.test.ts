import { describe, expect, test } from 'vitest';
import {
  readAddress,
  readLocale,
  readRecordName,
  readRepository,
  readServices,
} from '../../src/own-record/answers.ts';
import { readRecordAnswers } from '../../src/own-record/flags.ts';

describe('the address', () => {
  test.each([
    ['https://outages.example.org', 'https://outages.example.org'],
    [' https://outages.example.org/ ', 'https://outages.example.org'],
    ['https://Outages.Example.org:8443', 'https://outages.example.org:8443'],
    ['https://kesintiler.türk', 'https://kesintiler.xn--trk-hoa'],
  ])('%s is taken', (answer, value) => {
    expect(readAddress(answer)).toEqual({ value });
  });

  test.each([
    ['', 'is not understood'],
    ['outages.example.org', 'is not understood'],
    ['http://outages.example.org', 'is not understood'],
    ['https://localhost', 'is not understood'],
    ['https://me:pass@outages.example.org', 'is not understood'],
    ['https://owner.github.io/record/', 'expected https://owner.github.io.'],
    ['https://outages.example.org/?a', 'is more than a host'],
    ['https://standstill.example', 'expected your own'],
  ])('%j is refused', (answer, problem) => {
    expect(readAddress(answer).problem).toContain(problem);
  });
});

describe('the repository', () => {
  test.each([
    ['https://github.com/owner/name', 'https://github.com/owner/name'],
    ['https://github.com/owner/name.git', 'https://github.com/owner/name'],
    ['https://forge.example.org/group/name/', 'https://forge.example.org/group/name'],
    ['', ''],
  ])('%j is taken', (answer, value) => {
    expect(readRepository(answer)).toEqual({ value });
  });

  test.each(['git@github.com:owner/name.git', 'https://github.com', 'owner/name'])(
    '%j is refused',
    (answer) => {
      expect(readRepository(answer).problem).toContain('expected its address such as');
    },
  );
});

describe('the services', () => {
  test('are named with commas between, and get ids', () => {
    expect(readServices('WhatsApp,  Öffi Münster ,wechat=微信,')).toEqual({
      value: [
        { id: 'whatsapp', name: 'WhatsApp', isNew: true },
        { id: 'offi-munster', name: 'Öffi Münster', isNew: true },
        { id: 'wechat', name: '微信', isNew: true },
      ],
    });
  });

  test('are refused where two would be one, or have no id, all at once', () => {
    const { problem } = readServices('Signal, signal!, 微信');
    expect(problem).toContain('The id `signal` belongs to Signal');
    expect(problem).toContain('No id can be made of “微信”');
    expect(problem).toContain('an-id=微信');
    expect(readServices(' , ').problem).toContain('Nothing was given');
  });
});

test('a name is one line of some length', () => {
  expect(readRecordName('  Outages\nof the North ')).toEqual({ value: 'Outages of the North' });
  expect(readRecordName('').problem).toContain('Nothing was given');
  expect(readRecordName('x'.repeat(61)).problem).toContain('61 characters');
});

test('a language is one that the interface has', () => {
  expect(readLocale(' TR ')).toEqual({ value: 'tr' });
  expect(readLocale('de').problem).toContain('expected one of en, tr');
});

test('of the flags, everything that is wrong or missing is told at once', () => {
  const { answers, problems, missing } = readRecordAnswers({
    name: 'N',
    language: 'xx',
    repository: 'x',
  });
  expect(answers).toEqual({ name: 'N' });
  expect(problems.map((problem) => problem.split(':')[0])).toEqual(['--repository', '--language']);
  expect(missing.map((line) => line.split(' ')[0])).toEqual(['--address', '--services']);
});
