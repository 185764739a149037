import {
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { AstroIntegration, SSRManifest } from 'astro';
import { type BundleNotes, notesOnBundle } from './bundle-notes.ts';
import { addPagesEntry, PAGES_ENTRY } from './pages-entry.ts';
import { spareRuntime } from './spare-runtime.ts';

/**
 * The templates of the site, bundled by Astro once and kept: code that renders pages, and the files that pages load.
 * What of Astro 7 this rests on: `setPrerenderer`; the environment `prerender`, whose files lie in `.prerender/` of the
 * output folder, among them `prerender-entry.*.mjs` with the `manifest` of all that was bundled; the modules
 * `virtual:astro:pages` and `virtual:astro:renderers`.
 */
export interface SiteBundle {
  /** The module that has all pages, and the runtime that renders them. */
  entry: string;
  /** The files that pages load, as they lie in the site; pages that Astro itself rendered are among them. */
  client: string;
  /** The names of style sheets, scripts and fonts, which hold digests of what is in them. */
  assets: string[];
  notes: BundleNotes;
}

/** The name of the notes in the folder of a bundle. */
const NOTES = 'notes.json';

const ASSET = /\.(?:css|js|woff2)$/;

/** The bundle that lies in a folder; `undefined` where there is none. */
export function readBundle(folder: string): SiteBundle | undefined {
  try {
    const client = join(folder, 'client');
    return {
      entry: pathToFileURL(join(folder, 'server', PAGES_ENTRY)).href,
      client,
      assets: readdirSync(join(client, '_astro')).filter((file) => ASSET.test(file)),
      notes: JSON.parse(readFileSync(join(folder, NOTES), 'utf8')),
    };
  } catch {
    return undefined;
  }
}

/**
 * Has Astro bundle the site into a folder, which is there once all of it is.
 *
 * @param isForAstro whether Astro renders the page of an address itself: one with images, which it makes as it renders.
 *   Without it there is no such page, and no path is asked for
 */
export async function makeBundle(
  root: string,
  folder: string,
  isForAstro?: (pathname: string) => boolean,
): Promise<void> {
  const { build } = await import('astro');
  const fresh = `${folder}.${process.pid}.new`;
  discardOld(dirname(folder));
  mkdirSync(fresh, { recursive: true });
  await build({
    root,
    outDir: join(fresh, 'client'),
    logLevel: 'warn',
    integrations: [keepBundle(fresh, isForAstro)],
  });
  rmSync(folder, { recursive: true, force: true });
  renameSync(fresh, folder);
}

function keepBundle(
  folder: string,
  isForAstro: ((pathname: string) => boolean) | undefined,
): AstroIntegration {
  return {
    name: 'keep-bundle',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({ vite: { plugins: [addPagesEntry(), ...spareRuntime()] } });
      },
      'astro:build:start': ({ setPrerenderer }) => {
        setPrerenderer((astros) => ({
          ...astros,
          async setup() {
            if (isForAstro) await astros.setup?.();
          },
          async getStaticPaths() {
            if (!isForAstro) return [];
            const paths = await astros.getStaticPaths();
            return paths.filter(({ pathname }) => isForAstro(pathname));
          },
          async teardown() {
            const server = join(folder, 'client/.prerender');
            const notes = notesOnBundle(await manifestIn(server));
            writeFileSync(join(folder, NOTES), JSON.stringify(notes));
            renameSync(server, join(folder, 'server'));
            await astros.teardown?.();
          },
        }));
      },
    },
  };
}

/** How many bundles are kept: somebody may go to and fro between two states of the code, or two records. */
const KEPT = 3;

/** Throws the oldest bundles away, and what a build left that was stopped. */
function discardOld(home: string): void {
  mkdirSync(home, { recursive: true });
  const names = readdirSync(home).map((name) => ({
    path: join(home, name),
    isUnfinished: name.endsWith('.new'),
    made: statSync(join(home, name)).mtimeMs,
  }));
  names.sort((a, b) => b.made - a.made);
  const finished = names.filter(({ isUnfinished }) => !isUnfinished);
  const unfinished = names.filter(({ isUnfinished }) => isUnfinished);
  for (const { path } of [...finished.slice(KEPT - 1), ...unfinished]) {
    rmSync(path, { recursive: true, force: true });
  }
}

/** What Astro knows of all that it has bundled, as the module tells by which it renders. */
async function manifestIn(server: string): Promise<SSRManifest> {
  const name = readdirSync(server).find((file) => /^prerender-entry\..*mjs$/.test(file));
  if (name === undefined) throw new Error(`Astro left nothing to render by in ${server}.`);
  const { manifest } = await import(pathToFileURL(join(server, name)).href);
  return manifest;
}
