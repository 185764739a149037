import { formatDuration } from './duration.ts';
import { hasTime, isAfterDay, type Moment, momentRange, yearAndMonth } from './moment.ts';
import { monthName } from './months.ts';
import type { Finding } from './problems.ts';
import type { PartialFacts } from './schema.ts';
import { suggest } from './suggest.ts';
import type { FieldPath, YamlSource } from './yaml-source.ts';

const MS_PER_HOUR = 3_600_000;
const QUARTER_HOUR = 0.25;

/**
 * Checks the facts of one write-up against each other. What needs today's date or other files is checked
 * elsewhere.
 */
export function checkConsistency(facts: PartialFacts, yaml: YamlSource): Finding[] {
  return [
    ...checkMonthAndYear(facts, yaml),
    ...checkLength(facts, yaml),
    ...checkTimelineOrder(facts, yaml),
    ...checkSources(facts, yaml),
    ...checkPublication(facts, yaml),
  ];
}

function checkMonthAndYear({ started, month, year }: PartialFacts, yaml: YamlSource): Finding[] {
  if (started === undefined) return [];
  const start = yearAndMonth(started);
  const startMonth = monthName(start.month ?? 1, start.year);
  const mismatch = (field: 'month' | 'year', found: string): Finding => ({
    code: 'date-mismatch',
    place: yaml.placeOfValue([field]),
    message: `\`${field}\` is ${found}, but \`started\` (${started}) lies in ${startMonth} UTC.`,
    hint: `Make \`${field}\` and \`started\` agree; both are in UTC.`,
  });
  const findings: Finding[] = [];
  if (month !== undefined && month !== start.month)
    findings.push(mismatch('month', monthName(month)));
  if (year !== undefined && year !== start.year) findings.push(mismatch('year', String(year)));
  return findings;
}

/**
 * `hours` may differ from the span between `started` and `resolved` by 10 % or a quarter of an hour,
 * whichever is more, and by 25 % where it is an estimate. Dates alone leave room for every hour of the day.
 */
function checkLength(facts: PartialFacts, yaml: YamlSource): Finding[] {
  const { started, resolved, hours, approximate } = facts;
  if (started === undefined || resolved === undefined) return [];
  const start = momentRange(started);
  const end = momentRange(resolved);
  const longest = (end.latest - start.earliest) / MS_PER_HOUR;
  const shortest = Math.max(0, (end.earliest - start.latest) / MS_PER_HOUR);
  if (longest < 0 || (longest === 0 && hasTime(started) && hasTime(resolved))) {
    return [
      {
        code: 'resolved-before-started',
        place: yaml.placeOfValue(['resolved']),
        message: `\`resolved\` (${resolved}) is not after \`started\` (${started}).`,
        hint: 'Correct the two; an outage ends after it begins.',
      },
    ];
  }
  if (hours === undefined || hours === null) return [];
  const share = approximate ? 0.25 : 0.1;
  const margin = (span: number) => Math.max(span * share, QUARTER_HOUR) + 1e-9;
  if (hours >= shortest - margin(shortest) && hours <= longest + margin(longest)) return [];
  const span = hours < shortest ? shortest : longest;
  return [
    {
      code: 'length-mismatch',
      place: yaml.placeOfValue(['hours']),
      message: `\`hours\` is ${hours}, but from \`started\` to \`resolved\` it is ${formatDuration(span)} (${round(span)} hours).`,
      hint: `Correct one of the three${approximate ? '' : ', or say `approximate: true` where `hours` is an estimate'}.`,
    },
  ];
}

function round(hours: number): string {
  return String(Math.round(hours * 100) / 100);
}

function checkTimelineOrder({ timeline }: PartialFacts, yaml: YamlSource): Finding[] {
  const findings: Finding[] = [];
  let latest: { at: Moment } | undefined;
  for (const [index, entry] of (timeline ?? []).entries()) {
    const before = latest;
    const begins = momentRange(entry.at).earliest;
    if (!latest || begins > momentRange(latest.at).earliest) latest = entry;
    if (!before || momentRange(entry.at).latest >= momentRange(before.at).earliest) continue;
    findings.push({
      code: 'timeline-order',
      place: yaml.placeOfValue(['timeline', index, 'at']),
      message: `This entry (${entry.at}) lies before the one above it (${before.at}).`,
      hint: 'Put the timeline in the order in which things happened.',
    });
  }
  return findings;
}

function checkSources(facts: PartialFacts, yaml: YamlSource): Finding[] {
  const ids = sourceIds(yaml.data);
  const findings: Finding[] = [];
  for (const [index, id] of ids.entries()) {
    if (ids.indexOf(id) === index) continue;
    findings.push({
      code: 'source-repeated',
      place: yaml.placeOfValue(['sources', index, 'id']),
      message: `There are two sources with the id \`${id}\`.`,
      hint: 'Give each source an id of its own.',
    });
  }
  for (const list of ['figures', 'timeline', 'actions'] as const) {
    for (const [index, { source }] of (facts[list] ?? []).entries()) {
      for (const id of (source ?? []).filter((cited) => !ids.includes(cited))) {
        findings.push({
          code: 'source-unknown',
          place: yaml.placeOfValue([list, index, 'source']),
          message: `\`${id}\` is not the id of a source.`,
          hint: suggest(id, ids),
        });
      }
    }
  }
  return findings;
}

/** The ids of the sources as written, those included whose other fields are wrong. */
export function sourceIds(data: unknown): string[] {
  const list = (data as { sources?: unknown } | null | undefined)?.sources;
  if (!Array.isArray(list)) return [];
  return list
    .map((source: unknown) => (source as { id?: unknown } | null | undefined)?.id)
    .filter((id) => typeof id === 'string');
}

function checkPublication({ published, updated }: PartialFacts, yaml: YamlSource): Finding[] {
  if (published === undefined || updated === undefined || updated >= published) return [];
  return [
    {
      code: 'date-mismatch',
      place: yaml.placeOfValue(['updated']),
      message: `\`updated\` (${updated}) lies before \`published\` (${published}).`,
      hint: 'Correct one of the two, or leave `updated` out until something changes.',
    },
  ];
}

/** A fact that may not lie in the future, and where it stands. */
export interface DatedField {
  path: FieldPath;
  moment: Moment;
}

/** Every moment of the facts that must have come to pass by the day of a build. */
export function datedFields(facts: PartialFacts): DatedField[] {
  const { year, month, started, resolved, published, updated } = facts;
  const fields: (DatedField | undefined)[] = [
    year === undefined ? undefined : { path: ['year'], moment: String(year) },
    year === undefined || month === undefined
      ? undefined
      : { path: ['month'], moment: `${year}-${String(month).padStart(2, '0')}` },
    started === undefined ? undefined : { path: ['started'], moment: started },
    resolved === undefined ? undefined : { path: ['resolved'], moment: resolved },
    // A write-up that waits for its day may already carry the date of its last change before that day.
    updated === undefined || updated === published
      ? undefined
      : { path: ['updated'], moment: updated },
    ...list('timeline', facts.timeline, (entry) => entry.at, 'at'),
    ...list('sources', facts.sources, (source) => source.date, 'date'),
    ...list('corrections', facts.corrections, (correction) => correction.date, 'date'),
  ];
  return fields.filter((field) => field !== undefined);
}

/** The latest of some moments. Where it lies after no day, none of them does. */
export function latestOf(fields: readonly DatedField[]): Moment | undefined {
  // Moments are of one form as far as they go, see `isAfterDay`.
  return fields
    .map(({ moment }) => moment)
    .sort()
    .at(-1);
}

function list<Item>(
  name: string,
  items: readonly Item[] | undefined,
  moment: (item: Item) => Moment | undefined,
  field: string,
): DatedField[] {
  return (items ?? []).flatMap((item, index) => {
    const value = moment(item);
    return value === undefined ? [] : [{ path: [name, index, field], moment: value }];
  });
}

/** Which of the fields lie after the given day (`YYYY-MM-DD`, UTC); of year and month only the year where both do. */
export function fieldsInFuture(fields: readonly DatedField[], today: string): DatedField[] {
  const late = fields.filter(({ moment }) => isAfterDay(moment, today));
  return late.some(({ path }) => path[0] === 'year')
    ? late.filter(({ path }) => path[0] !== 'month')
    : late;
}
