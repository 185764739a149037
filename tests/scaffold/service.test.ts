import { describe, expect, test } from 'vitest';
import type { Service } from '../../src/incident/service.ts';
import {
  idFromName,
  readKnownService,
  readNewId,
  readNewName,
} from '../../src/scaffold/service.ts';

const KNOWN: Service[] = [
  { id: 'x', name: 'X', also: ['Twitter'] },
  { id: 'whatsapp', name: 'WhatsApp', also: ['WA', 'Messenger'] },
  { id: 'facebook-messenger', name: 'Facebook Messenger', also: ['Messenger'] },
  { id: 'Shouted', name: 'Shouted' },
];

describe('a known service', () => {
  test.each([
    ['whatsapp', 'whatsapp'],
    ['WhatsApp', 'whatsapp'],
    [' WHATSAPP ', 'whatsapp'],
    ['wa', 'whatsapp'],
    ['twitter', 'x'],
    ['facebook  messenger', 'facebook-messenger'],
  ])('%s is found', (answer, id) => {
    expect(readKnownService(answer, KNOWN)?.value).toMatchObject({ id, isNew: false });
  });

  test('another is not', () => {
    expect(readKnownService('Signal', KNOWN)).toBeUndefined();
    expect(readKnownService('', KNOWN)).toBeUndefined();
  });

  test('is asked for by its id where several go by a name', () => {
    expect(readKnownService('messenger', KNOWN)?.problem).toContain(
      'expected one id of whatsapp, facebook-messenger',
    );
  });

  test('has to have an id that a write-up can name', () => {
    expect(readKnownService('shouted', KNOWN)?.problem).toContain('rename its file');
  });
});

describe('the id of a new service', () => {
  test.each([
    ['Signal', 'signal'],
    ['Öffi Münster', 'offi-munster'],
    ['AT&T / Verizon', 'att-verizon'],
    ['../../etc/passwd', 'etcpasswd'],
    ['1&1', '11'],
    [' --a--b-- ', 'a-b'],
    ['微信', ''],
  ])('of %s is “%s”', (name, id) => {
    expect(idFromName(name)).toBe(id);
  });

  test.each([
    ['微信', 'No id can be made of “微信”'],
    ['C++', undefined],
    ['X!', 'The id `x` belongs to X'],
    ['shouted!', 'The id `shouted` belongs to Shouted'],
    ['㎢'.repeat(60), 'expected up to 80'],
  ])('%s', (answer, problem) => {
    const result = readNewId(answer, KNOWN);
    if (problem === undefined) expect(result.problem).toBeUndefined();
    else expect(result.problem).toContain(problem);
  });
});

test('a name has something in it, and an end', () => {
  expect(readNewName(' Öffi: "x" ').value).toBe('Öffi: "x"');
  expect(readNewName(' \u0000 ').problem).toContain('Nothing was given');
  expect(readNewName('x'.repeat(81)).problem).toContain('81 characters; expected up to 80');
});
