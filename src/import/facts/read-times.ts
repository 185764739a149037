import { momentRange } from '../../incident/moment.ts';
import type { Article } from '../article.ts';
import type { LabelledValue } from '../labels.ts';
import { statedZone, wholeMoment } from '../written-moments.ts';
import { FIELDS, valuesOf } from './fact-labels.ts';
import type { FactsReading } from './facts-reading.ts';
import { spanOf } from './span.ts';

/** Reads when the outage began and ended. Where it ends before it begins, neither is taken. */
export function readTimes(
  article: Article,
  values: readonly LabelledValue[],
  reading: FactsReading,
): void {
  const { facts, evidence } = reading;
  const { started, resolved } = article.stated;
  if (started !== undefined) facts.started = started;
  if (resolved !== undefined) facts.resolved = resolved;
  for (const [field, label] of [
    ['started', FIELDS.start],
    ['resolved', FIELDS.end],
  ] as const) {
    const [found] = valuesOf(values, label);
    if (facts[field] !== undefined || found === undefined) continue;
    const moment = wholeMoment(found.value, statedZone(found.label));
    if (moment === undefined || moment.length < 10) continue;
    facts[field] = moment;
    evidence.set(field, `${found.label}: ${found.value}`);
  }
  if (facts.started === undefined || facts.resolved === undefined) return;
  const isTurned =
    momentRange(facts.resolved).latest < momentRange(facts.started).earliest || spanOf(facts) === 0;
  if (!isTurned) return;
  reading.doubts.push(`it starts at ${facts.started} and ends at ${facts.resolved}`);
  delete facts.started;
  delete facts.resolved;
}
