import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { cp, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { incidentAddress } from '../archive/addresses.ts';
import type { CompiledContent } from '../archive/compile-content.ts';
import { readCompiled } from '../archive/compiled-files.ts';
import { hiddenBecause, todayInUtc } from '../incident/visibility.ts';
import type { Paths } from '../paths.ts';
import { siteConfig } from '../site.config.ts';
import { searchablePage } from './searchable-page.ts';

/** Where the index lies in a site. */
const FOLDER = 'pagefind';

/** What Pagefind writes for pages that take its own interface, and for languages other than the site's. */
const NOT_NEEDED = /(?:-ui\.(?:js|css)|-highlight\.js|-worker\.js)$|^wasm\.unknown\.pagefind$/;

interface SearchablePage {
  url: string;
  content: string;
}

/**
 * Makes the search index of all published write-ups and puts it into a built site. An index of the same pages is taken
 * from the cache. With `NO_SEARCH` set there is none.
 *
 * @param out the folder of the built site
 * @throws where Pagefind cannot run
 */
export async function indexSite(
  content: CompiledContent,
  paths: Paths,
  out: string,
): Promise<void> {
  if (process.env.NO_SEARCH) return;
  const pages = pagesOf(content, paths.cache);
  const home = join(paths.cache, 'search');
  const kept = join(home, digestOf(pages, paths.root));
  if (!existsSync(kept)) {
    rmSync(home, { recursive: true, force: true });
    await makeIndex(pages, `${kept}.new`);
    await rename(`${kept}.new`, kept);
  }
  await cp(kept, join(out, FOLDER), { recursive: true });
}

function pagesOf({ writeUps, services }: CompiledContent, cache: string): SearchablePage[] {
  const known = new Map(services.map((service) => [service.id, service]));
  const today = todayInUtc();
  return writeUps.flatMap(({ digest, writeUp: { id, facts } }) => {
    if (!facts || hiddenBecause(facts, today) !== undefined) return [];
    const of = facts.service.map((name) => known.get(name) ?? { id: name, name });
    const document = readCompiled(cache, digest);
    const page = searchablePage({ facts, services: of }, document, siteConfig.locale);
    return [{ url: incidentAddress(id), content: page }];
  });
}

async function makeIndex(pages: readonly SearchablePage[], folder: string): Promise<void> {
  const { createIndex, close } = await import('pagefind');
  try {
    const { index, errors } = await createIndex({ forceLanguage: siteConfig.locale });
    if (!index) throw new Error(errors.join(' '));
    for (const page of pages) refuse((await index.addHTMLFile(page)).errors);
    refuse((await index.writeFiles({ outputPath: folder })).errors);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(`The search index was not made: ${reason} NO_SEARCH=1 builds without it.`);
  } finally {
    await close();
  }
  for (const name of readdirSync(folder)) if (NOT_NEEDED.test(name)) rmSync(join(folder, name));
}

function refuse(errors: readonly string[]): void {
  if (errors.length > 0) throw new Error(errors.join(' '));
}

/** The pages themselves, and the versions of the packages that index them. */
function digestOf(pages: readonly SearchablePage[], root: string): string {
  const hash = createHash('sha256').update(readFileSync(join(root, 'package-lock.json')));
  for (const { url, content } of pages) hash.update(JSON.stringify([url, content]));
  return hash.digest('hex').slice(0, 32);
}
