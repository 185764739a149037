import { getCollection } from 'astro:content';
import { todayInUtc } from '../incident/visibility.ts';
import type { CompiledPage } from '../markdown/compile-page.ts';
import { type Archive, buildArchive } from './archive.ts';
import type { BrokenWriteUp } from './broken-write-ups.ts';
import { providedRecord } from './record-source.ts';
import type { SiteRecord } from './site-record.ts';

/** The record and the pages of prose beside it. */
export interface LoadedArchive extends Archive {
  pages: CompiledPage[];
  /** The digests of the replies to each write-up, by its id, in time order. */
  replies: ReadonlyMap<string, readonly string[]>;
  /** The write-ups that cannot be shown yet, in the dev server only. */
  broken: BrokenWriteUp[];
}

let loaded: Promise<LoadedArchive> | undefined;

/**
 * The archive: what every page asks. Nothing else calls `getCollection`, since a call walks every entry. A
 * build loads it once; the dev server asks for each page which reading of the content there is.
 */
export function getArchive(): Promise<LoadedArchive> {
  if (import.meta.env.DEV) return loadArchive();
  loaded ??= loadArchive();
  return loaded;
}

async function loadArchive(): Promise<LoadedArchive> {
  const provided = await providedRecord();
  return provided ? loadProvided(provided) : loadCollections();
}

/** The archive of the dev server, by the reading of the content and the day that it is of. */
let previewed: { of: string; archive: LoadedArchive } | undefined;

async function loadCollections(): Promise<LoadedArchive> {
  const [record] = await getCollection('record');
  const beside = record?.data ?? { services: [], pages: [], preview: false };
  const today = todayInUtc();
  const of = `${beside.reading} ${today}`;
  if (beside.reading !== undefined && previewed?.of === of) return previewed.archive;
  const archive = toArchive({ incidents: await getCollection('incidents'), beside, today });
  previewed = { of, archive };
  return archive;
}

/** Images alone come from the collection: Astro has read them. */
async function loadProvided({ incidents, ...rest }: SiteRecord): Promise<LoadedArchive> {
  const hasImages = incidents.some(({ data }) => data.images.length > 0);
  const stored = new Map(
    (hasImages ? await getCollection('incidents') : []).map(({ id, data }) => [id, data.images]),
  );
  return toArchive({
    incidents: incidents.map(({ id, data }) => ({
      id,
      data: { ...data, images: stored.get(id) ?? data.images },
    })),
    ...rest,
  });
}

function toArchive({ incidents, beside, today }: SiteRecord): LoadedArchive {
  const { services, pages, replies, broken = [], preview } = beside;
  const archive = buildArchive(incidents, services, { today, showHidden: preview });
  return { ...archive, pages, replies: new Map(replies), broken };
}
