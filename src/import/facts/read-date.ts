import { type Moment, yearAndMonth } from '../../incident/moment.ts';
import { monthName } from '../../incident/months.ts';
import type { TimelineEntry } from '../article.ts';
import type { LabelledValue } from '../labels.ts';
import { isOfOwnOutage } from '../sentences.ts';
import { datesIn } from '../written-dates.ts';
import { leadingMoment } from '../written-moments.ts';
import { FIELDS, valuesOf } from './fact-labels.ts';
import type { FactsReading } from './facts-reading.ts';
import type { Sentences } from './own-sentences.ts';

/** Reads the month and the year of the outage, and its day where the text names one. */
export function readDate(
  values: readonly LabelledValue[],
  own: Sentences,
  { facts, evidence, doubts }: FactsReading,
): void {
  const found: Found | undefined =
    facts.started !== undefined
      ? { moment: facts.started, from: evidence.get('started') }
      : (statedDate(values) ?? toldDate(own, doubts));
  if (found === undefined) return;
  const { moment, from } = found;
  const { year, month } = yearAndMonth(moment);
  if (month === undefined) return;
  facts.month = month;
  facts.year = year;
  if (from !== undefined) evidence.set('month', from);
  if (facts.started !== undefined || moment.length < 10) return;
  facts.started = moment;
  if (from !== undefined) evidence.set('started', from);
}

/** A date, and the words that it was read from. */
interface Found {
  moment: Moment;
  from: string | undefined;
}

function statedDate(values: readonly LabelledValue[]): Found | undefined {
  const stated = [...valuesOf(values, FIELDS.date), ...valuesOf(values, FIELDS.start)];
  for (const { label, value } of stated) {
    const [date, ...others] = datesIn(value);
    if (!date) continue;
    const moment = others.length === 0 ? date.moment : date.moment.slice(0, 7);
    return { moment, from: `${label}: ${value}` };
  }
  return undefined;
}

/** The date in the title, else in the opening's sentences on the outage, else in those of the whole text. */
function toldDate({ title, opening, all }: Sentences, doubts: string[]): Found | undefined {
  for (const sentences of [[title], opening.filter(isOfOwnOutage), all.filter(isOfOwnOutage)]) {
    const found = sentences.flatMap((from) =>
      datesIn(from).map(({ moment }) => ({ moment, from })),
    );
    const [first] = found;
    if (first === undefined) continue;
    const months = new Set(found.map(({ moment }) => moment.slice(0, 7)));
    if (months.size > 1) {
      doubts.push(`it names several months: ${[...months].map(nameOf).join(', ')}`);
      return undefined;
    }
    const days = found.filter(({ moment }) => moment.length === 10);
    const [day] = days;
    const isOneDay = day !== undefined && days.every(({ moment }) => moment === day.moment);
    if (isOneDay) return beginningIn([title, ...all], day.moment) ?? day;
    return { moment: first.moment.slice(0, 7), from: first.from };
  }
  return undefined;
}

/** Where the text itself names no month, a timeline that keeps to one does. */
export function readDateOfTimeline(
  timeline: readonly TimelineEntry[],
  { facts, evidence, doubts }: FactsReading,
): void {
  const months = new Set(timeline.map(({ at }) => at.slice(0, 7)));
  const [only] = months;
  const isSettled = facts.month !== undefined || doubts.some((doubt) => doubt.includes('months'));
  if (isSettled || months.size !== 1 || only === undefined || only.length < 7) return;
  const { year, month } = yearAndMonth(only);
  facts.month = month;
  facts.year = year;
  evidence.set('month', 'the dates of the timeline');
}

/** The moment, with time and zone, at which a sentence says that the outage of this day began. */
function beginningIn(sentences: readonly string[], day: Moment): Found | undefined {
  const told = sentences.filter((sentence) =>
    /(?<!\p{L})(?:began|started|starting|beginning)(?!\p{L})/u.test(sentence),
  );
  const found = told.flatMap((from) =>
    datesIn(from).flatMap(({ start }): Found[] => {
      const moment = leadingMoment(from.slice(start))?.moment;
      return moment?.startsWith(`${day}T`) ? [{ moment, from }] : [];
    }),
  );
  return found.length === 1 ? found[0] : undefined;
}

function nameOf(moment: Moment): string {
  const { year, month } = yearAndMonth(moment);
  return monthName(month ?? 1, year);
}
