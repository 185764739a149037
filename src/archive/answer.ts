import { formatDay, formatDays } from '../i18n/dates.ts';
import type { Phrase, WhenDown } from '../i18n/phrase.ts';
import { text } from '../i18n/text.ts';
import { isWorldwide } from '../i18n/worldwide.ts';
import { momentRange } from '../incident/moment.ts';
import type { Service } from '../incident/service.ts';
import { capitalise, formatList, formatMonth, sayLength } from '../incident/tokens.ts';
import { dayOf, type Incident } from './archive.ts';
import type { ListedFacts } from './kept-write-up.ts';

const MS_PER_HOUR = 3_600_000;

/** The answer to "when, how long, why" in two sentences, as phrases to set one after the other. */
export function answer({ facts, services }: Incident): Phrase[] {
  const { cause, regions } = facts;
  const everywhere = regions?.length === 1 && isWorldwide(regions[0] ?? '');
  return [
    ...text.answer.down({
      services: serviceNames(services),
      several: services.length > 1,
      length: lengthOf(facts),
      worldwide: everywhere,
      ...whenDown(facts),
    }),
    { text: ' ' },
    { text: cause === null ? text.answer.causeUnknown : text.answer.cause(cause) },
  ];
}

/** When a service was last down, and for how long. */
export function lastDown({ name }: Pick<Service, 'name'>, { facts }: Incident): Phrase[] {
  return text.answer.lastDown({ services: name, length: lengthOf(facts), ...whenDown(facts) });
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

function whenDown({ started, resolved, year, month, hours }: ListedFacts): WhenDown {
  if (started === undefined) return { when: 'in', day: formatMonth(month, year) };
  if (resolved !== undefined && dayOf(resolved) !== dayOf(started)) {
    return { when: 'over', day: formatDays(started, resolved) };
  }
  const end = momentRange(started).earliest + (hours ?? 0) * MS_PER_HOUR;
  const endsLater = dayOf(new Date(end).toISOString()) !== dayOf(started);
  const beginsThere = resolved === undefined && endsLater;
  return { when: beginsThere ? 'from' : 'on', day: formatDay(started) };
}
