import { randomUUID } from 'node:crypto';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Loader, LoaderContext } from 'astro/loaders';
import { formatProblems } from '../cli/format-problems.ts';
import { isError } from '../incident/problems.ts';
import { todayInUtc } from '../incident/visibility.ts';
import { siteConfig } from '../site.config.ts';
import { RECORD_ENTRY } from './archive.ts';
import { canBeShown } from './can-be-shown.ts';
import type { CompiledContent, CompiledFile } from './compile-content.ts';
import { currentContent } from './content-source.ts';
import { isForAstro } from './for-astro.ts';
import { providedRecord, provideRecord } from './record-source.ts';
import { incidentEntry, recordEntry, type SiteRecord, siteRecord } from './site-record.ts';

/** The names under which the dev server asks for the loaders again. */
export const LOADERS = { incidents: 'standstill-incidents', record: 'standstill-record' } as const;

/**
 * Feeds compiled write-ups into Astro's collection: all of them where Astro was started by itself, and otherwise those
 * that it has to read. What goes through the collection is copied, written, parsed and walked. A build gets none where
 * there are errors.
 */
export function incidentLoader(): Loader {
  const loader = contentLoader(LOADERS.incidents, async (content, context) => {
    if (!isPreview(context) && content.problems.some(isError)) {
      throw new Error(`The content has errors.\n${formatProblems(content.problems)}`);
    }
    const shown = content.writeUps.filter(({ writeUp }) => canBeShown(writeUp));
    const stored = isAlone(context) ? shown : shown.filter(isForAstro);
    const entries = stored.map((file) => ({ id: file.writeUp.id, ...toEntry(file, context) }));
    fill(context, isPreview(context) ? await previewed(entries, context) : entries);
  });
  return {
    ...loader,
    load(context) {
      incidentsFilled = loader.load(context);
      return incidentsFilled;
    },
  };
}

/** The record tells which reading of the content there is: it must not be there before the write-ups of that reading. */
let incidentsFilled: Promise<void> = Promise.resolve();

/**
 * Feeds what stands beside the write-ups, services and pages of prose, into Astro's collection as one entry. In a preview
 * the entry says only which reading of the content there is, by which Astro knows that pages have changed; pages are
 * handed the record itself.
 */
export function recordLoader(): Loader {
  return contentLoader(LOADERS.record, async (content, context) => {
    await incidentsFilled.catch(() => undefined);
    if (isPreview(context)) {
      const reading = randomUUID();
      provideRecord(await previewRecord(content, reading));
      fill(context, [{ id: RECORD_ENTRY, data: { reading } }]);
    } else {
      const data = { ...recordEntry(content) };
      fill(context, isAlone(context) ? [{ id: RECORD_ENTRY, data }] : []);
    }
  });
}

/** The record of a site that is being written, with what cannot be shown yet. */
async function previewRecord(content: CompiledContent, reading: string): Promise<SiteRecord> {
  // A build, which shows none, need not load what tells of problems.
  const { brokenWriteUps } = await import('./broken-write-ups.ts');
  const record = siteRecord(content, todayInUtc());
  const broken = brokenWriteUps(content, siteConfig.repository);
  return { ...record, beside: { ...record.beside, preview: true, broken, reading } };
}

/** Whether nobody but Astro hands the record to pages. */
function isAlone(context: LoaderContext): boolean {
  return !isPreview(context) && providedRecord() === undefined;
}

type Entry = Parameters<LoaderContext['store']['set']>[0];

/** A loader that stores what it makes of the compiled content. */
function contentLoader(
  name: string,
  store: (content: CompiledContent, context: LoaderContext) => void | Promise<void>,
): Loader {
  return {
    name,
    async load(context) {
      await store(await currentContent(), context);
    },
  };
}

/**
 * Only the dev server watches files. The environment would be a poor witness: Astro takes a variable of the
 * shell's named `DEV` for its own.
 */
function isPreview({ watcher }: LoaderContext): boolean {
  return watcher !== undefined;
}

function toEntry(compiled: CompiledFile, { config }: LoaderContext): Omit<Entry, 'id'> {
  const { digest, file } = compiled;
  const filePath = relative(fileURLToPath(config.root), file.file).replaceAll('\\', '/');
  const data = incidentEntry(compiled);
  const images = data.images.filter((image) => typeof image === 'string');
  return {
    data: { ...data },
    digest,
    filePath,
    assetImports: images,
    imageImports: images.map((_, index) => ['images', index]),
    ...(data.format === 'mdx' ? { deferredRender: true } : {}),
  };
}

async function previewed(entries: readonly Entry[], context: LoaderContext): Promise<Entry[]> {
  const { previewedEntry } = await import('../preview/previewed-entry.ts');
  return Promise.all(entries.map((entry) => previewedEntry(entry, context)));
}

/**
 * Makes the store hold exactly these entries. A build begins with an empty one: beside the store Astro keeps
 * lists of images and of MDX modules, which the dev server writes too, and writes them again only where an
 * entry has changed. They would lead to files that are gone.
 */
function fill(context: LoaderContext, entries: readonly Entry[]): void {
  const { store } = context;
  if (!isPreview(context)) store.clear();
  const current = new Set(entries.map(({ id }) => id));
  for (const id of store.keys()) {
    if (!current.has(id)) store.delete(id);
  }
  for (const entry of entries) store.set(entry);
}
