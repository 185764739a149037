import { createHash } from 'node:crypto';
import { cpSync, existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { rename } from 'node:fs/promises';
import { join } from 'node:path';
import type { PublishedRecord, PublishedWriteUp } from '../archive/published-record.ts';
import type { Service } from '../incident/service.ts';
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
 * Makes the search index of all published write-ups. One of the same write-ups is taken from the cache. With `NO_SEARCH`
 * set there is none. Pagefind runs in a process of its own, one page at a time, while others render.
 *
 * @returns puts the index into a built site, whose folder it is given, once it is made; throws where Pagefind cannot run
 */
export function indexWriteUps(
  record: PublishedRecord,
  paths: Paths,
): (site: string) => Promise<void> {
  if (process.env.NO_SEARCH) return async () => undefined;
  const made = keptOrMade(record, paths);
  // Whoever waits for it is told; until somebody does, a failure must not end the process.
  made.catch(() => undefined);
  return async (site) => cpSync(await made, join(site, FOLDER), { recursive: true });
}

/** The folder in which the index is kept. */
async function keptOrMade({ archive, writeUps }: PublishedRecord, paths: Paths): Promise<string> {
  const home = join(paths.cache, 'search');
  const kept = join(home, digestOf(writeUps, [...archive.services.values()], paths.root));
  if (!existsSync(kept)) {
    rmSync(home, { recursive: true, force: true });
    await makeIndex(writeUps, `${kept}.new`);
    await rename(`${kept}.new`, kept);
  }
  return kept;
}

function pageOf(writeUp: PublishedWriteUp): SearchablePage {
  const content = searchablePage(writeUp, writeUp.compiled(), siteConfig.locale);
  return { url: writeUp.address, content };
}

async function makeIndex(writeUps: readonly PublishedWriteUp[], folder: string): Promise<void> {
  const { createIndex, close } = await import('pagefind');
  try {
    const { index, errors } = await createIndex({ forceLanguage: siteConfig.locale });
    if (!index) throw new Error(errors.join(' '));
    for (const writeUp of writeUps) refuse((await index.addHTMLFile(pageOf(writeUp))).errors);
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

/** What turns compiled write-ups into pages to index, beside the compiler, which their own digests stand for. */
const SOURCES = ['src/search', 'src/archive'];

/** The digest of all that decides what the index holds; no compiled write-up is read for it. */
function digestOf(
  writeUps: readonly PublishedWriteUp[],
  services: readonly Service[],
  root: string,
): string {
  const hash = createHash('sha256').update(readFileSync(join(root, 'package-lock.json')));
  for (const folder of SOURCES) {
    for (const name of readdirSync(join(root, folder)).sort()) {
      hash.update(readFileSync(join(root, folder, name)));
    }
  }
  hash.update(JSON.stringify(services));
  hash.update(JSON.stringify(writeUps.map(({ id, digest }) => [id, digest])));
  return hash.digest('hex').slice(0, 32);
}
