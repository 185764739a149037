import { join } from 'node:path';
import { todayInUtc } from '../incident/visibility.ts';
import { type Paths, resolvePaths } from '../paths.ts';
import { compileAhead } from './compile-ahead.ts';
import { type CompiledContent, compileContent } from './compile-content.ts';
import { type CompiledCache, digestOfCompiler, openCompiledCache } from './compiled-cache.ts';
import type { Purpose } from './compiled-store.ts';
import { type Content, readContent, seenFiles } from './read-content.ts';

/** Reads the content folder as it is now. */
export function readCurrentContent(paths: Paths): Promise<Content> {
  return readContent(paths.content, join(paths.root, 'public'));
}

/** Opens the cache of compiled write-ups for the compiler as it is now. Throws where it may not write there. */
export function openCurrentCache(
  { cache, root }: Paths,
  purpose?: Purpose | ((path: string) => Purpose),
): CompiledCache {
  return openCompiledCache(cache, digestOfCompiler(root), purpose);
}

/**
 * Reads, compiles and checks the content folder as it is now.
 *
 * @throws where there is no content folder; bad content is told as problems instead
 */
export async function compileCurrentContent(
  paths: Paths = resolvePaths(),
): Promise<CompiledContent> {
  return compileRead(await readCurrentContent(paths), paths);
}

/**
 * Compiles and checks the content folder again and again, as the dev server does: what has not changed since the last
 * time is neither read nor looked up.
 *
 * @returns gives the content as it is when it is asked
 * @throws when it is asked where there is no content folder
 */
export function followCurrentContent(paths: Paths): () => Promise<CompiledContent> {
  const seen = seenFiles();
  let cache: CompiledCache | undefined;
  return async () => {
    const content = await readContent(paths.content, join(paths.root, 'public'), seen);
    if (!cache?.isThere()) cache = openCurrentCache(paths);
    return compileWith(cache, content, paths);
  };
}

/** Compiles and checks what was read of the content folder. */
export async function compileRead(
  content: Content,
  paths: Paths,
  busy?: Promise<void>,
): Promise<CompiledContent> {
  const cache = openCurrentCache(paths);
  const compiled = await compileWith(cache, content, paths, busy);
  cache.discardUnused();
  return compiled;
}

/**
 * Compiles and checks what was read of the content folder, some of it with its text and all else for its facts alone.
 *
 * @param withText the paths of the write-ups whose text is asked for
 */
export async function compilePartly(
  content: Content,
  withText: ReadonlySet<string>,
  paths: Paths,
  busy?: Promise<void>,
): Promise<CompiledContent> {
  const purposeOf = (path: string): Purpose => (withText.has(path) ? 'pages' : 'check');
  const cache = openCurrentCache(paths, purposeOf);
  for (const purpose of ['pages', 'check'] as const) {
    const writeUps = content.writeUps.filter(({ path }) => purposeOf(path) === purpose);
    await compileAhead({ ...content, writeUps }, cache, paths, purpose, busy);
  }
  const compiled = compileAndKeep(content, cache);
  cache.discardUnused();
  return compiled;
}

async function compileWith(
  cache: CompiledCache,
  content: Content,
  paths: Paths,
  busy?: Promise<void>,
): Promise<CompiledContent> {
  await compileAhead(content, cache, paths, 'pages', busy);
  return compileAndKeep(content, cache);
}

function compileAndKeep(content: Content, cache: CompiledCache): CompiledContent {
  const compiled = compileContent(content, { today: todayInUtc(), cache });
  cache.save();
  return compiled;
}
