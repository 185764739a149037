import { describe, expect, test } from 'vitest';
import { beginsSentence, capitalise, fillToken, matchToken } from '../../src/incident/tokens.ts';

/** What `[X]` and the words behind it become where the length is 7.1 hours. */
function fill(after: string): string {
  const token = matchToken('X', after);
  if (!token) return `[X]${after}`;
  const filled = fillToken(token.name, { hours: 7.1 });
  return (filled.kind === 'filled' ? filled.text : filled.kind) + after.slice(token.extraLength);
}

describe('[X] and what follows it', () => {
  test.each([
    [' hours', '7 hours 6 minutes'],
    [' hours.', '7 hours 6 minutes.'],
    [' Hours of silence', '7 hours 6 minutes of silence'],
    ['\nhours later', '7 hours 6 minutes later'],
    ['  hours', '7 hours 6 minutes'],
    [' hour outage', '7.1 hour outage'],
    ['-hour outage', '7.1-hour outage'],
    [' hourslong', '7.1 hourslong'],
    [' (hours)', '7.1 (hours)'],
    [' long hours', '7.1 long hours'],
    [' consecutive hours', '7.1 consecutive hours'],
    [' or more hours', '7.1 or more hours'],
    ['+ hours', '7.1+ hours'],
    ['–8 hours', '7.1–8 hours'],
    [' of those hours', '7.1 of those hours'],
    [' is what users saw', '7.1 is what users saw'],
    [', users say', '7.1, users say'],
    [' was the length', '7.1 was the length'],
    [' across the globe', '7.1 across the globe'],
    [' as a number', '7.1 as a number'],
    ['.', '7.1.'],
    [', in hours', '7.1, in hours'],
  ])('[X]%s reads %s', (after, text) => {
    expect(fill(after)).toBe(text);
  });

  test.each([
    [' users'],
    ['\nusers'],
    [' people'],
    [' minutes'],
    ['-minute outage'],
    ['-day outage'],
    [' days'],
    [' countries'],
    [' million users'],
    [' billion'],
    ['% of users'],
    [' %'],
    [' percent'],
    [' per cent'],
    [' tweets per second'],
    [' active users'],
    [' different countries'],
    [' customer complaints'],
    ['M users'],
    ['bn messages'],
    ['+ users'],
    ['+ million users'],
    ['th of October'],
    [' GB of data'],
    [' out of 10 users'],
  ])('[X]%s counts something else, so that no length is put there', (after) => {
    expect(matchToken('X', after)).toBeUndefined();
  });
});

describe('the beginning of a sentence', () => {
  test.each([
    ['', true],
    ['  ', true],
    ['It failed. ', true],
    ['It failed.\n', true],
    ['Why? ', true],
    ['Down! ', true],
    ['And then… ', true],
    ['“It failed.” ', true],
    ['(It failed.) ', true],
    ['It failed. “', true],
    ['“', true],
    ['(', true],
    ['It was ', false],
    ['The cause: ', false],
    ['It failed, ', false],
    ['meta.', false],
    ['He said “', false],
    ['It lasted approx. ', false],
  ])('after “%s”: %s', (before, begins) => {
    expect(beginsSentence(before)).toBe(begins);
  });

  test.each([
    ['a faulty change', 'A faulty change'],
    ['éclair', 'Éclair'],
    ['7 hours', '7 hours'],
    ['BGP', 'BGP'],
    ['', ''],
  ])('%j takes a capital: %j', (text, capitalised) => {
    expect(capitalise(text)).toBe(capitalised);
  });
});
