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
import type { AstroIntegration } from 'astro';

/**
 * The templates of the site, bundled by Astro once and kept: code that renders pages, and the files that pages load.
 * What of Astro 7 this rests on: `setPrerenderer` and the pages of `astro:build:setup`, whose style sheets are known
 * once the bundle is made; the entry `prerender-entry.*.mjs` in `.prerender/` of the output folder, with the `app` that Astro's own
 * prerenderer drives (`astro/dist/core/build/default-prerenderer.js`).
 */
export interface SiteBundle {
  /** The module that renders. */
  entry: string;
  /** The files that pages load, as they lie in the site; pages that Astro itself rendered are among them. */
  client: string;
  /** The names of style sheets, scripts and fonts, which hold digests of what is in them. */
  assets: string[];
  /** The style sheets of each page, by Astro's keys. */
  styles: [page: string, data: object][];
}

const ASSET = /\.(?:css|js|woff2)$/;

/** The bundle that lies in a folder; `undefined` where there is none. */
export function readBundle(folder: string): SiteBundle | undefined {
  const server = join(folder, 'server');
  try {
    const name = readdirSync(server).find((file) => /^prerender-entry\..*mjs$/.test(file));
    if (name === undefined) return undefined;
    const client = join(folder, 'client');
    return {
      entry: pathToFileURL(join(server, name)).href,
      client,
      assets: readdirSync(join(client, '_astro')).filter((file) => ASSET.test(file)),
      styles: JSON.parse(readFileSync(join(folder, 'styles.json'), 'utf8')),
    };
  } catch {
    return undefined;
  }
}

/**
 * Has Astro bundle the site into a folder, which is there once all of it is.
 *
 * @param isForAstro whether Astro renders the page of an address itself: one with images, which it makes as it renders.
 *   Without it there is no such page, and the bundle is not even loaded
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
  let pages: Map<string, object>;
  return {
    name: 'keep-bundle',
    hooks: {
      'astro:build:setup': (setup) => {
        pages = setup.pages as unknown as typeof pages;
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
            renameSync(join(folder, 'client/.prerender'), join(folder, 'server'));
            const styles = [...pages].map(([key, data]) => [key, { styles: stylesOf(data) }]);
            writeFileSync(join(folder, 'styles.json'), JSON.stringify(styles));
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

function stylesOf(page: object): unknown {
  return 'styles' in page ? page.styles : [];
}
