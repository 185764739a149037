import { localeTag } from './locale.ts';

/** The lengths that time since an event is counted in. */
const AGO_UNITS = ['day', 'month', 'year'] as const;

export type AgoUnit = (typeof AGO_UNITS)[number];

/** Where a number goes in an {@link AgoWords}' sentence. */
const NUMBER_MARK = '#';

/** How a language says how long ago something was. */
export interface AgoWords {
  /** What the language calls the days that have names: today, yesterday, … */
  days: string[];
  /** For each unit a sentence per plural category of the language, `#` where the number goes. */
  sentences: Record<AgoUnit, Partial<Record<Intl.LDMLPluralRule, string>>>;
}

/**
 * The words by which a browser tells how long ago something was, so that it need not load a language's data
 * for one sentence. They are `Intl`'s own.
 *
 * @param tag BCP 47 tag of the language
 */
export function agoWords(tag: string = localeTag): AgoWords {
  const named = new Intl.RelativeTimeFormat(tag, { numeric: 'auto' });
  const counted = new Intl.RelativeTimeFormat(tag, { numeric: 'always' });
  const plurals = new Intl.PluralRules(tag);
  const sentence = (count: number, unit: AgoUnit) =>
    counted
      .formatToParts(-count, unit)
      .map(({ type, value }) => (type === 'literal' ? value : NUMBER_MARK))
      .join('');
  const days: string[] = [];
  for (let count = 0; named.format(-count, 'day') !== counted.format(-count, 'day'); count += 1) {
    days.push(named.format(-count, 'day'));
  }
  const sentencesOf = (unit: AgoUnit) => {
    const found: Partial<Record<Intl.LDMLPluralRule, string>> = {};
    // Every category that whole numbers have is met within the first hundred and two.
    for (let count = 0; count <= 101; count += 1) {
      found[plurals.select(count)] ??= sentence(count, unit);
    }
    return found;
  };
  return {
    days,
    sentences: {
      day: sentencesOf('day'),
      month: sentencesOf('month'),
      year: sentencesOf('year'),
    },
  };
}
