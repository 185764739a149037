import type { ImageMetadata } from 'astro';
import type { Category } from '../incident/categories.ts';
import type { Moment } from '../incident/moment.ts';
import type { Service } from '../incident/service.ts';
import { type Hidden, hiddenBecause } from '../incident/visibility.ts';
import type { CompiledPage } from '../markdown/compile-page.ts';
import { incidentAddress } from './addresses.ts';
import type { BrokenWriteUp } from './broken-write-ups.ts';
import type { ListedFacts } from './kept-write-up.ts';

/** What the collection holds of a write-up: the facts that lists need, and where the rest lies. */
export interface IncidentEntry {
  /** The file it was written in, for messages. */
  path: string;
  /** Under which the compiled write-up is kept. */
  digest: string;
  format: 'md' | 'mdx';
  facts: ListedFacts;
  /** The local images of the body, then the cover: paths on their way in, metadata once Astro has read them. */
  images: (string | ImageMetadata)[];
}

/** What the other collection holds: all that stands beside the write-ups, in its only entry. */
export interface RecordEntry {
  services: Service[];
  pages: CompiledPage[];
  /**
   * The digests of the replies to each write-up, by its id, in time order. Absent where the site has no replies.
   */
  replies?: [incident: string, digests: string[]][];
  /** The site is being written, not published: drafts and scheduled write-ups are shown. */
  preview: boolean;
  /** In a preview: the write-ups that cannot be shown yet. */
  broken?: BrokenWriteUp[];
  /** In a preview: which reading of the content this is. */
  reading?: string;
}

/** The id of that entry. */
export const RECORD_ENTRY = 'record';

/** A write-up as the site sees it. */
export interface Incident extends IncidentEntry {
  id: string;
  address: string;
  services: Service[];
  /** Why it is shown in the dev server only. */
  hidden?: Hidden;
}

/** The whole record, indexed once. Lists run from the newest outage to the oldest. */
export interface Archive {
  incidents: Incident[];
  services: Map<string, Service>;
  byId: Map<string, Incident>;
  byService: Map<string, Incident[]>;
  byCategory: Map<Category, Incident[]>;
  byYear: Map<number, Incident[]>;
  /** By the day of its start in UTC, `YYYY-MM-DD`, where that is known. */
  byDay: Map<string, Incident[]>;
}

export interface ArchiveOptions {
  /** The day of the build, `YYYY-MM-DD` in UTC. */
  today: string;
  /** Drafts and scheduled write-ups are part of the archive, marked. */
  showHidden: boolean;
}

/** Builds the archive from what the collections hold: applies the rule of visibility, sorts, indexes. */
export function buildArchive(
  entries: readonly { id: string; data: IncidentEntry }[],
  services: readonly Service[],
  { today, showHidden }: ArchiveOptions,
): Archive {
  const known = new Map(services.map((service) => [service.id, service]));
  const incidents = entries
    .map(({ id, data }): Incident => {
      const hidden = hiddenBecause(data.facts, today);
      return {
        ...data,
        id,
        address: incidentAddress(id),
        services: servicesOf(data.facts, known),
        ...(hidden === undefined ? {} : { hidden }),
      };
    })
    .filter(({ hidden }) => showHidden || hidden === undefined)
    .sort(newestFirst);
  return {
    incidents,
    services: known,
    byId: new Map(incidents.map((incident) => [incident.id, incident])),
    byService: groupBy(incidents, ({ facts }) => facts.service),
    byCategory: groupBy(incidents, ({ facts }) => [facts.category ?? 'unknown']),
    byYear: groupBy(incidents, ({ facts }) => [facts.year]),
    byDay: groupBy(incidents, ({ facts }) => (facts.started ? [dayOf(facts.started)] : [])),
  };
}

/** The services that a write-up is about; one that has no file is called by its id. */
export function servicesOf(
  { service }: Pick<ListedFacts, 'service'>,
  known: ReadonlyMap<string, Service>,
): Service[] {
  return service.map((id) => known.get(id) ?? { id, name: id });
}

/** The order of every list of the archive; among equals by id. */
function newestFirst(a: Incident, b: Incident): number {
  const [first, second] = [beginningOf(a.facts), beginningOf(b.facts)];
  if (first !== second) return first < second ? 1 : -1;
  return a.id < b.id ? -1 : 1;
}

/** When the outage began, as exactly as it is known: its start, or its month. Sorts as text. */
export function beginningOf({ started, year, month }: ListedFacts): Moment {
  return started ?? `${year}-${String(month).padStart(2, '0')}`;
}

/** The day of a moment that names one, `YYYY-MM-DD` in UTC. */
export function dayOf(moment: Moment): string {
  return moment.slice(0, 10);
}

function groupBy<Key>(
  incidents: readonly Incident[],
  keysOf: (incident: Incident) => readonly Key[],
): Map<Key, Incident[]> {
  const groups = new Map<Key, Incident[]>();
  for (const incident of incidents) {
    for (const key of keysOf(incident)) {
      const group = groups.get(key);
      if (group) group.push(incident);
      else groups.set(key, [incident]);
    }
  }
  return groups;
}
