import { beginningOf } from '../archive/archive.ts';
import type { PublishedWriteUp } from '../archive/published-record.ts';
import { isoDuration } from '../incident/duration.ts';
import type { ExportedIncident } from './exported-schema.ts';
import { plainText } from './plain-text.ts';

/**
 * A write-up as it is given out: its facts with their precision, every address absolute, texts without markup.
 *
 * @param site the address of the site
 */
export function toExported(
  { id, address, facts, services }: Pick<PublishedWriteUp, 'id' | 'address' | 'facts' | 'services'>,
  site: string,
): ExportedIncident {
  const { hours } = facts;
  return {
    id,
    url: new URL(address, site).href,
    title: facts.title,
    summary: facts.summary ?? null,
    services: services.map(({ id, name, operator, kind }) => ({
      id,
      name,
      operator: operator ?? null,
      kind: kind ?? null,
    })),
    year: facts.year,
    month: facts.month,
    beginning: beginningOf(facts),
    started: facts.started ?? null,
    resolved: facts.resolved ?? null,
    hours,
    duration: hours === null ? null : isoDuration(hours),
    approximate: facts.approximate === true,
    cause: facts.cause,
    category: facts.category ?? 'unknown',
    confirmed: facts.confirmed === true,
    regions: facts.regions ?? [],
    affected: facts.affected ?? [],
    figures: (facts.figures ?? []).map(({ value, label, source }) => ({
      value,
      label,
      sources: source ?? [],
    })),
    timeline: (facts.timeline ?? []).map(({ at, event, source }) => ({
      at,
      event: plainText(event),
      sources: source ?? [],
    })),
    actions: (facts.actions ?? []).map(({ action, status, source }) => ({
      action: plainText(action),
      status,
      sources: source ?? [],
    })),
    sources: (facts.sources ?? []).map(({ id, title, publisher, url, date, archived }) => ({
      id,
      title,
      publisher: publisher ?? null,
      url: url ?? null,
      date: date ?? null,
      archived: archived ?? null,
    })),
    authors: facts.authors ?? [],
    published: facts.published ?? null,
    updated: facts.updated ?? null,
    corrections: (facts.corrections ?? []).map(({ date, note }) => ({
      date,
      note: plainText(note),
    })),
  };
}
