import { describe, expect, test } from 'vitest';
import { placeholderWordsIn } from '../../src/incident/placeholder-words.ts';

const wordsIn = (text: string) => placeholderWordsIn(text).map(({ word }) => word);

describe('a word that stands for text still to write', () => {
  test.each([
    ['TODO', 'TODO'],
    ['TODO: say how many', 'TODO'],
    ['TODO add a source', 'TODO'],
    ['TODO Add a source', 'TODO'],
    ['TODO DNS details', 'TODO'],
    ['Shops were hit hardest. TODO', 'TODO'],
    ['The cause was TODO.', 'TODO'],
    ['It lasted TODO hours.', 'TODO'],
    ['TODO(ada): find the paper', 'TODO'],
    ['TK', 'TK'],
    ['It affected TK users.', 'TK'],
    ['The cost was $TK.', 'TK'],
    ['Price: TK', 'TK'],
    ['TKTK', 'TKTK'],
    ['The number of shops is TBD.', 'TBD'],
    ['Cause tbd.', 'tbd'],
    ['Date: TBA', 'TBA'],
    ['Length: TBC', 'TBC'],
    ['FIXME: which region?', 'FIXME'],
    ['It cost XXX dollars.', 'XXX'],
    ['In Brazil XXX people complained.', 'XXX'],
    ['It cost XXXX dollars.', 'XXXX'],
    ['Lorem ipsum dolor sit amet.', 'Lorem ipsum'],
    ['Lorem ipsum', 'Lorem ipsum'],
    ['The impact. lorem\nipsum', 'lorem\nipsum'],
    ['“Lorem ipsum dolor sit amet”', 'Lorem ipsum'],
  ])('“%s”', (text, word) => {
    expect(wordsIn(text)).toEqual([word]);
  });
});

describe('a word that is meant', () => {
  test.each([
    // Spoken of.
    'It was on a TODO list.',
    'A note of “TODO” was found in the change itself.',
    'A "TODO" was found.',
    "A 'TODO' was found.",
    'The comment (TODO) was found.',
    'The TODO was two years old.',
    'Every TODO in the code was old.',
    'All TODOs were old.',
    'TODO comments were found.',
    'Remove outdated TODO about the retries',
    'The change resolved a TODO.',
    'util: remove obsolete TODO',
    'They fixed TODO items first.',
    'The link was marked as TODO.',
    'FIXME and TODO are no longer allowed.',
    'Words like TBD say nothing.',
    'The word TK comes from printing.',
    'They joined the TODO Group.',
    'Designers fill pages with lorem ipsum.',
    'It is the famous Lorem Ipsum text.',
    'Somebody had left “lorem ipsum” on the page.',
    // Names, words of other languages, and parts of longer words.
    'TK Maxx could not take cards.',
    'TBC Bank was cut off.',
    'TBA Entertainment was cut off.',
    'Super Bowl XXX was not broadcast.',
    'HACER TODO HOY',
    'Lo sabe todo el mundo.',
    'A mastodon',
    'example.tk was down.',
    'The file is todo.txt, the page /TODO, the name TODO_LIST.',
    'ATK and TKO',
    'XX and XIX are numbers.',
    'The hashtag #TODO was used.',
    // A blank in brackets has a rule of its own.
    'It cut off [TBD] shops.',
  ])('“%s”', (text) => {
    expect(wordsIn(text)).toEqual([]);
  });
});

test('words are found where they stand, in order', () => {
  const text = 'Then lorem ipsum. TK. It is TODO.';
  expect(placeholderWordsIn(text).map(({ start, end }) => text.slice(start, end))).toEqual([
    'lorem ipsum',
    'TK',
    'TODO',
  ]);
});

test('text without end takes no longer than its length', () => {
  expect(placeholderWordsIn('so TODO is it. '.repeat(20_000))).toHaveLength(20_000);
  expect(placeholderWordsIn(`TODO${' '.repeat(200_000)}`)).toHaveLength(1);
  expect(placeholderWordsIn(`lorem${' '.repeat(200_000)}`)).toEqual([]);
  expect(placeholderWordsIn('lorem '.repeat(50_000))).toEqual([]);
});
