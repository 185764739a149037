import { formatShortDay } from '../i18n/dates.ts';
import { text } from '../i18n/text.ts';
import { isoDuration } from '../incident/duration.ts';
import { causeOf, lengthOf, serviceNames } from './answer.ts';
import { beginningOf, type Incident } from './archive.ts';
import { keysOf, type RowKeys } from './row-filter.ts';

/** What a row of the table says of an outage, and the machine values beside it. */
export interface RecordRow {
  address: string;
  title: string;
  /** When it began, as exactly as it is known. Sorts as text. */
  at: string;
  when: string;
  services: string;
  cause: string;
  length: string;
  /** Length in hours; `null` where nobody has said. */
  hours: number | null;
  /** The length as an ISO 8601 duration, where it is known. */
  duration?: string;
  /** In a preview: why it is not part of the published site, in a word and in a sentence. */
  hidden?: { mark: string; title: string };
}

/** A row together with what filters go by. */
export interface FilterableRow extends RecordRow {
  keys: RowKeys;
}

type RowOf = Pick<Incident, 'address' | 'facts' | 'services' | 'hidden'>;

/** An outage as a row of the table. */
export function toRow({ address, facts, services, hidden }: RowOf): RecordRow {
  const { hours, title } = facts;
  return {
    address,
    title,
    at: beginningOf(facts),
    when: formatShortDay(beginningOf(facts)),
    services: serviceNames(services),
    cause: causeOf(facts),
    length: lengthOf(facts) ?? text.facts.lengthUnknown,
    hours,
    ...(hours === null ? {} : { duration: isoDuration(hours) }),
    ...(hidden ? { hidden: { mark: text.record.marks[hidden], title: text.hidden[hidden] } } : {}),
  };
}

/** An outage as a row that can be filtered, for the script of the table. */
export function toFilterableRow(incident: RowOf): FilterableRow {
  return { ...toRow(incident), keys: keysOf(incident.facts) };
}
