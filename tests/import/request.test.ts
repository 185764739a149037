import { expect, test } from 'vitest';
import { HELP, readRequest, refuseUnknownServices } from '../../src/import/request.ts';

test('an input alone asks for nothing else', () => {
  expect(readRequest(['a.txt'])).toEqual({ argument: 'a.txt', print: false });
  expect(readRequest(['-'])).toEqual({ argument: '-', print: false });
});

test('every flag is read', () => {
  const args = [
    '-',
    '--service',
    'a',
    '--service',
    'b',
    '--url',
    'https://a.example',
    '--as',
    'html',
    '--output',
    'x.md',
    '--print',
  ];
  expect(readRequest(args)).toEqual({
    argument: '-',
    services: ['a', 'b'],
    url: 'https://a.example/',
    as: 'html',
    output: 'x.md',
    print: true,
  });
});

test('help is asked for, whatever else is', () => {
  expect(readRequest(['--help'])).toBeUndefined();
  expect(readRequest(['a', 'b', '-h'])).toBeUndefined();
  for (const flag of ['service', 'url', 'as', 'output', 'print'])
    expect(HELP).toContain(`--${flag}`);
});

test.each([
  ['no argument', [], 'Nothing was given; expected one file, one address, or -'],
  ['two arguments', ['a', 'b'], '2 were given'],
  ['a flag that does not exist', ['a', '--frobnicate'], "Unknown option '--frobnicate'"],
  ['a flag without its value', ['a', '--url'], '--url'],
  ['an unknown kind', ['a', '--as', 'htm'], 'Did you mean `html`?'],
  ['an address that is none', ['a', '--url', 'gazette'], 'expected an address'],
  [
    'an address for an address',
    ['https://a.example', '--url', 'https://b.example'],
    'is given already',
  ],
  ['an output of another kind', ['a', '--output', 'x.mdx'], 'ends in .md'],
])('%s is refused', (_, args, expected) => {
  expect(() => readRequest(args)).toThrow(expected);
});

test.each([
  ['whatsap', 'Did you mean `whatsapp`?'],
  ['../x', 'expected an id'],
])('the service %s is refused', (service, expected) => {
  expect(() =>
    refuseUnknownServices({ argument: 'a', services: [service], print: false }, ['whatsapp']),
  ).toThrow(expected);
});
