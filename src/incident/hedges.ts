/** How words make a length inexact: it is about that long, that long or longer, or no longer than that. */
export type Hedge = 'about' | 'least' | 'most';

const BEFORE: readonly (readonly [Hedge, string])[] = [
  [
    'about',
    'about|approximately|approx\\.|around|roughly|some|nearly|almost|close to|circa|ca\\.|~|≈|(?:an )?estimated|just|only|exactly|fully|' +
      'a (?:good|full|whole|mere|total of)|the (?:better|best|greater) part of|' +
      '(?:just|a (?:little|bit|shade)|slightly) (?:over|under|more than|less than|shy of|short of)',
  ],
  [
    'least',
    '(?:(?:well|far) )?(?:over|more than|longer than)|at least|upwards of|in excess of|(?:no|not) less than|a minimum of',
  ],
  [
    'most',
    '(?:well )?under|less than|fewer than|at most|(?:no|not) (?:more|longer) than|within|a maximum of',
  ],
];
const AFTER: readonly (readonly [Hedge, RegExp])[] = [
  ['about', /^ (?:or so|or thereabouts)(?!\p{L})/iu],
  ['least', /^ or (?:more|longer)(?!\p{L})/iu],
  ['most', /^ or (?:less|fewer)(?!\p{L})/iu],
];
const HEDGED = BEFORE.map(
  ([hedge, words]) => [hedge, new RegExp(`(?<![\\p{L}\\p{N}])(?:${words})\\s*$`, 'iu')] as const,
);

/**
 * Takes the words that hedge a length off what stands before and after it: of "for nearly" and " or so" are
 * left "for" and "". Expects single spaces.
 */
export function withoutHedges(
  before: string,
  after: string,
): { hedge: Hedge | undefined; before: string; after: string } {
  let hedge: Hedge | undefined;
  let rest = before;
  for (const [kind, pattern] of HEDGED) {
    const match = pattern.exec(rest);
    if (!match) continue;
    rest = rest.slice(0, match.index);
    hedge = kind;
  }
  const behind = AFTER.find(([, pattern]) => pattern.test(after));
  return {
    hedge: hedge ?? behind?.[0],
    before: rest.trimEnd(),
    after: behind ? after.replace(behind[1], '') : after,
  };
}
