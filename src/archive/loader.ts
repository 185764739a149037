import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Loader, LoaderContext } from 'astro/loaders';
import { formatProblems } from '../cli/format-problems.ts';
import { isError } from '../incident/problems.ts';
import { resolvePaths } from '../paths.ts';
import { type IncidentEntry, listedFacts, RECORD_ENTRY } from './archive.ts';
import type { CompiledContent, CompiledFile } from './compile-content.ts';
import { currentContent } from './content-source.ts';

const paths = resolvePaths();

/** Feeds compiled write-ups into Astro's collection. */
export function incidentLoader(): Loader {
  return contentLoader('standstill-incidents', (content, context) => {
    for (const problem of content.problems.filter(isError)) {
      if (!context.watcher)
        throw new Error(`The content has errors.\n${formatProblems(content.problems)}`);
      context.logger.error(formatProblems([problem]));
    }
    fill(
      context,
      content.writeUps
        .filter(({ writeUp }) => writeUp.facts !== undefined)
        .map((file) => ({ id: file.writeUp.id, ...toEntry(file, context) })),
    );
  });
}

/** Feeds what stands beside the write-ups, services and pages of prose, into Astro's collection as one entry. */
export function recordLoader(): Loader {
  return contentLoader('standstill-record', ({ services, pages }, context) => {
    // Only the dev server watches files. The environment would be a poor witness: Astro takes a variable
    // of the shell's named `DEV` for its own.
    const preview = context.watcher !== undefined;
    fill(context, [{ id: RECORD_ENTRY, data: { services, pages, preview } }]);
  });
}

type Entry = Parameters<LoaderContext['store']['set']>[0];

/** A loader that stores what it makes of the compiled content, in the dev server after each change too. */
function contentLoader(
  name: string,
  store: (content: CompiledContent, context: LoaderContext) => void,
): Loader {
  return {
    name,
    async load(context) {
      const run = async () => store(await currentContent(), context);
      await run();
      context.watcher?.add(paths.content);
      context.watcher?.on('all', async (_event, file) => {
        if (!file.startsWith(paths.content)) return;
        try {
          await run();
        } catch (error) {
          context.logger.error((error as Error).message);
        }
      });
    },
  };
}

function toEntry(
  { digest, file, writeUp }: CompiledFile,
  { config }: LoaderContext,
): Omit<Entry, 'id'> {
  const filePath = relative(fileURLToPath(config.root), file.file).replaceAll('\\', '/');
  const images = writeUp.claims.images.map(({ value }) =>
    value.startsWith('.') ? value : `./${value}`,
  );
  const { facts } = writeUp;
  if (!facts) throw new Error(`${writeUp.path} has no facts to store.`);
  const data: IncidentEntry = {
    path: writeUp.path,
    digest,
    format: writeUp.format,
    facts: listedFacts(facts),
    images,
  };
  return {
    data: { ...data },
    digest,
    filePath,
    assetImports: images,
    imageImports: images.map((_, index) => ['images', index]),
    ...(writeUp.format === 'mdx' ? { deferredRender: true } : {}),
  };
}

/** Makes the store hold exactly these entries. */
function fill({ store }: LoaderContext, entries: readonly Entry[]): void {
  const current = new Set(entries.map(({ id }) => id));
  for (const id of store.keys()) {
    if (!current.has(id)) store.delete(id);
  }
  for (const entry of entries) store.set(entry);
}
