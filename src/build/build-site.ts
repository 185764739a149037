import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Incident } from '../archive/archive.ts';
import type { RepliedArchive } from '../archive/article-parts.ts';
import type { CompiledContent } from '../archive/compile-content.ts';
import { provideContent } from '../archive/content-source.ts';
import { frameRestsOn } from '../archive/prose-pages.ts';
import { provideRecord } from '../archive/record-source.ts';
import type { SiteRecord } from '../archive/site-record.ts';
import type { BegunData } from '../data/begin-data.ts';
import { once } from '../memoise.ts';
import type { Paths } from '../paths.ts';
import { siteConfig } from '../site.config.ts';
import { type ArtifactStore, artifactHome } from './artifact-store.ts';
import { bundleFolder } from './bundle-folder.ts';
import { bundleKey, rendersItself } from './bundle-key.ts';
import { digestOf, digestOfBytes } from './digest.ts';
import { filesBelow } from './files-below.ts';
import { packAside } from './pack-aside.ts';
import { keptNotes, notesOn, type PageNotes } from './page-notes.ts';
import { openRenderer, type SitePage } from './page-renderer.ts';
import type { KeyedPage } from './render-job.ts';
import { renderPages } from './render-pages.ts';
import { makeBundle, readBundle, type SiteBundle } from './site-bundle.ts';
import type { SiteInputs } from './site-inputs.ts';
import type { SiteTree } from './site-tree.ts';

/** What is known of the pages once they are in the site. */
export interface PagesInSite {
  /** What was read off them. */
  notes: PageNotes[];
  /** How many there are, those aside that came with the bundle. */
  count: number;
  /** How many of these were rendered; the others were kept. */
  rendered: number;
}

/** All that pages are rendered from, and the key of each. */
export interface PlannedSite extends SiteInputs {
  /** The digests of all that the pages of write-ups rest on, by their addresses. */
  keys: ReadonlyMap<string, string>;
  bundle: SiteBundle;
  /** The key under which the bundle is kept. */
  bundled: string;
  /** The pages, but for those that came with the bundle. */
  pages: KeyedPage[];
  /** The write-up whose page it is; `undefined` for a page of any other kind. */
  incidentOf(page: SitePage): Incident | undefined;
}

/** The pages of a site, and what all beside them is made from. */
export interface SitePages extends PlannedSite {
  /** Where what is finished of the site is kept. */
  files: ArtifactStore;
  data: BegunData;
  /** Resolves once all pages are in the site. */
  finished: Promise<PagesInSite>;
}

/** Finds out which pages there are and what each rests on, having the templates bundled where they are not. */
export async function planSite(
  inputs: SiteInputs,
  content: CompiledContent,
  paths: Paths,
): Promise<PlannedSite> {
  const { record, forPages, code } = inputs;
  const archive = { ...record.archive, replies: new Map(forPages.beside.replies) };
  const frame = frameRestsOn(forPages.beside.pages);
  provideContent(async () => content);
  // Astro reads the images of those that have any.
  const hasImages = record.archive.incidents.some(({ images }) => images.length > 0);
  provideRecord(forPages, hasImages ? undefined : record.archive);
  const bundled = bundleKey(code, {
    writeUps: content.writeUps,
    archive,
    frame,
    content: paths.content,
  });
  const bundle = await bundleOf(bundled, archive, paths);
  const { plan, shared } = await openRenderer(bundle, siteConfig.address);
  const whole = once(() => digestOfWhole(forPages));
  const all = digestOf(code, frame, shared);
  const pages = (await plan())
    .filter((page) => !isAstros(page, archive))
    .map(({ restsOn, ...page }) => {
      // A page of MDX is part of the bundle.
      const own = isOfMdx(page, archive) ? bundled : '';
      // None of the first three has a line break in it.
      const text = [all, own, page.pathname, restsOn ?? whole()].join('\n');
      return { ...page, key: digestOfBytes(text) };
    });
  return {
    ...inputs,
    bundle,
    bundled,
    pages,
    incidentOf: (page) => incidentOf(page, archive),
    keys: new Map([
      ...record.writeUps.map(({ address }) => [address, bundled] as const),
      ...pages.map((page) => [page.pathname.replace(/\/?$/, '/'), page.key] as const),
    ]),
  };
}

/**
 * Renders those of some pages that are not kept.
 *
 * @returns how many these were
 */
export async function keepPages(
  pages: readonly KeyedPage[],
  { bundle, forPages, files }: Pick<SitePages, 'bundle' | 'forPages' | 'files'>,
  paths: Paths,
): Promise<number> {
  const missing = pages.filter((page) => files.find(page.key) === undefined);
  const store = artifactHome(paths.cache);
  const job = { bundle, record: forPages, address: siteConfig.address, store };
  for (const [made, artifact] of await renderPages(missing, job)) files.adopt(made, artifact);
  return missing.length;
}

/**
 * Puts the pages into a site: those that rest on what has changed are rendered, all others are
 * links to what was rendered before.
 */
export function buildPages(
  planned: PlannedSite & Pick<SitePages, 'files' | 'data'>,
  site: SiteTree,
  paths: Paths,
): SitePages {
  const { bundle, pages, files } = planned;
  site.copy(bundle.client);
  const finish = async () => {
    const rendered = await keepPages(pages, planned, paths);
    for (const page of pages) site.place(files, page.key, page.file);
    const notes = pages.flatMap(({ key }) => {
      const artifact = files.find(key);
      return (artifact && keptNotes(artifact)) ?? [];
    });
    return { notes: [...notes, ...notesOfAstros(bundle)], count: pages.length, rendered };
  };
  const finished = finish();
  // Whoever waits for it is told; until somebody does, a failure must not end the process.
  finished.catch(() => undefined);
  return { ...planned, finished };
}

async function bundleOf(key: string, archive: RepliedArchive, paths: Paths): Promise<SiteBundle> {
  const folder = bundleFolder(paths, key);
  const kept = readBundle(folder);
  if (kept) return kept;
  await makeBundle(paths.root, folder, (pathname) => isAstros({ pathname }, archive));
  packAside(archive.incidents.length, paths);
  const made = readBundle(folder);
  if (!made) throw new Error(`Astro left no bundle in ${folder}.`);
  return made;
}

/** Whether Astro has rendered a page itself. */
function isAstros(page: Pick<SitePage, 'pathname'>, archive: RepliedArchive): boolean {
  const incident = incidentOf(page, archive);
  return incident !== undefined && rendersItself(incident.id, archive) !== undefined;
}

/** The digest of the record as pages show it that show all of it: without the texts of write-ups. */
function digestOfWhole({ incidents, beside, today }: SiteRecord): string {
  const facts = incidents.map(({ id, data }) => [id, { ...data, digest: '' }]);
  return digestOf(facts, beside, today);
}

function isOfMdx(page: SitePage, archive: RepliedArchive): boolean {
  return incidentOf(page, archive)?.format === 'mdx';
}

function incidentOf({ pathname }: Pick<SitePage, 'pathname'>, { byId }: RepliedArchive) {
  const [, id] = /^\/incidents\/([^/]+)\/?$/.exec(pathname) ?? [];
  return id === undefined ? undefined : byId.get(id);
}

function notesOfAstros({ client }: SiteBundle): PageNotes[] {
  return filesBelow(client)
    .filter((name) => name.endsWith('.html'))
    .map((name) => notesOn(readFileSync(join(client, name), 'utf8')));
}
