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

/** Astro's collections, loaded where they are asked for: most builds know the record already. */
const collections = () => import('astro:content');

let loaded: Promise<LoadedArchive> | undefined;

/**
 * The archive: what every page asks. Nothing else calls `getCollection`, since a call walks every entry. A
 * build loads it once; the dev server puts it together once for each reading of the content and each day.
 */
export function getArchive(): Promise<LoadedArchive> {
  if (import.meta.env.DEV) return loadPreview();
  loaded ??= loadArchive();
  return loaded;
}

async function loadArchive(): Promise<LoadedArchive> {
  const provided = providedRecord();
  if (!provided) return loadCollections();
  const { record, archive } = provided;
  return archive ? withBeside(archive, record) : loadProvided(record);
}

let previewed: { record: SiteRecord; today: string; archive: LoadedArchive } | undefined;

async function loadPreview(): Promise<LoadedArchive> {
  const { record } = providedRecord() ?? {};
  if (!record) return loadCollections();
  const today = todayInUtc();
  if (previewed?.record === record && previewed.today === today) return previewed.archive;
  // As long as Astro is storing this reading, its images are those of the one before.
  const { getCollection } = await collections();
  const [stored] = await getCollection('record');
  const archive = await loadProvided({ ...record, today });
  if (stored?.data.reading === record.beside.reading) previewed = { record, today, archive };
  return archive;
}

async function loadCollections(): Promise<LoadedArchive> {
  const { getCollection } = await collections();
  const [record] = await getCollection('record');
  const beside = record?.data ?? { services: [], pages: [], preview: false };
  return toArchive({ incidents: await getCollection('incidents'), beside, today: todayInUtc() });
}

/** Images alone come from the collection: Astro has read them. */
async function loadProvided({ incidents, ...rest }: SiteRecord): Promise<LoadedArchive> {
  if (incidents.every(({ data }) => data.images.length === 0)) {
    return toArchive({ incidents, ...rest });
  }
  const { getCollection } = await collections();
  const stored = new Map(
    (await getCollection('incidents')).map(({ id, data }) => [id, data.images]),
  );
  return toArchive({
    incidents: incidents.map(({ id, data }) => ({
      id,
      data: { ...data, images: stored.get(id) ?? data.images },
    })),
    ...rest,
  });
}

function toArchive(record: SiteRecord): LoadedArchive {
  const { incidents, beside, today } = record;
  const { services, preview } = beside;
  return withBeside(buildArchive(incidents, services, { today, showHidden: preview }), record);
}

function withBeside(archive: Archive, { beside }: SiteRecord): LoadedArchive {
  const { pages, replies, broken = [] } = beside;
  return { ...archive, pages, replies: new Map(replies), broken };
}
