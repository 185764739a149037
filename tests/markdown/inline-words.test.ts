import { expect, test } from 'vitest';
import { compileInline } from '../../src/markdown/inline.ts';
import { wordsOf } from '../../src/markdown/inline-words.ts';

test.each([
  ['AT&T goes down', 'AT&T goes down'],
  ['Fewer than <10 answers', 'Fewer than <10 answers'],
  ['The route `129.134.0.0/17` is *still* there', 'The route 129.134.0.0/17 is still there'],
  ['See [it](https://gazette.example/?a=1&b=2)', 'See it'],
  ['Nothing special', 'Nothing special'],
])('the words of %s', (event, words) => {
  expect(wordsOf(compileInline(event, { tokens: {} }).html)).toBe(words);
});
