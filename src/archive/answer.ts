import { formatDay, formatDays } from '../i18n/dates.ts';
import { text } from '../i18n/text.ts';
import { momentRange } from '../incident/moment.ts';
import { capitalise, formatList, formatMonth, sayLength } from '../incident/tokens.ts';
import type { Incident, ListedFacts } from './archive.ts';

/** A stretch of the answer; the strong ones are what the reader came for. */
export interface Phrase {
  text: string;
  strong?: boolean;
}

const MS_PER_HOUR = 3_600_000;

/** The answer to "when, how long, why" in two sentences, as phrases to set one after the other. */
export function answer({ facts, services }: Incident): Phrase[] {
  const { hours, cause, regions } = facts;
  const verb = services.length > 1 ? text.answer.were : text.answer.was;
  const length: Phrase[] =
    hours === null
      ? []
      : [{ text: ` ${text.answer.for} ` }, { text: lengthOf(facts) ?? '', strong: true }];
  const everywhere = regions?.length === 1 && regions[0]?.toLowerCase() === 'worldwide';
  const [preposition, day] = dayOf(facts);
  return [
    { text: `${serviceNames(services)} ${verb}` },
    ...length,
    { text: ` ${preposition} ` },
    { text: day, strong: true },
    { text: everywhere ? `, ${text.answer.worldwide}.` : '.' },
    { text: hours === null ? ` ${text.answer.lengthUnknown}` : '' },
    { text: cause === null ? ` ${text.answer.causeUnknown}` : ` ${text.answer.cause} ${cause}.` },
  ].filter((phrase) => phrase.text !== '');
}

/** The length in words, "about" included; `undefined` where nobody has said. */
export function lengthOf({ hours, approximate }: ListedFacts): string | undefined {
  return hours === null ? undefined : sayLength(hours, approximate === true);
}

/** "Facebook and Instagram". */
export function serviceNames(services: Incident['services']): string {
  return formatList(services.map(({ name }) => name));
}

/** The cause as it stands by itself, with a capital. */
export function causeOf({ cause }: ListedFacts): string {
  return cause === null ? text.facts.causeUnknown : capitalise(cause);
}

function dayOf({ started, resolved, year, month, hours }: ListedFacts): [string, string] {
  if (started === undefined) return [text.answer.in, formatMonth(month, year)];
  if (resolved !== undefined && resolved.slice(0, 10) !== started.slice(0, 10)) {
    return [text.answer.on, formatDays(started, resolved)];
  }
  const end = momentRange(started).earliest + (hours ?? 0) * MS_PER_HOUR;
  const endsLater = new Date(end).toISOString().slice(0, 10) !== started.slice(0, 10);
  const beginsThere = resolved === undefined && endsLater;
  return [beginsThere ? text.answer.from : text.answer.on, formatDay(started)];
}
