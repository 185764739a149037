import { describe, expect, test } from 'vitest';
import { readCause } from '../../src/scaffold/cause.ts';
import { DEFAULT_TITLE, readTitle } from '../../src/scaffold/title.ts';

describe('a cause', () => {
  test.each([
    ['a faulty change', 'a faulty change'],
    ['  a faulty\nchange. ', 'a faulty change'],
    ['a faulty change...', 'a faulty change'],
    ['', 'not disclosed'],
    ['Not disclosed.', 'not disclosed'],
  ])('%j is “%s”', (answer, cause) => {
    expect(readCause(answer)).toEqual({ value: cause });
  });

  test('of full stops alone is refused', () => {
    expect(readCause('...').problem).toContain('“...” says nothing; expected one clause');
  });
});

describe('a title', () => {
  test('is kept on one line', () => {
    expect(readTitle(' A title:\t"so" ')).toEqual({ value: 'A title: "so"' });
  });

  test('has a default', () => {
    expect(readTitle(' ')).toEqual({ value: DEFAULT_TITLE });
  });

  test('is refused where it is longer than the schema allows', () => {
    expect(readTitle('x'.repeat(110)).problem).toBeUndefined();
    expect(readTitle('x'.repeat(111)).problem).toContain('111 characters; expected a title of up');
  });
});
