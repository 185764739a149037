import { statSync } from 'node:fs';
import { compileRead } from '../archive/compile-current-content.ts';
import type { Content } from '../archive/read-content.ts';
import type { Artifact } from '../build/artifact-index.ts';
import { artifactHome, openArtifactStore } from '../build/artifact-store.ts';
import type { BundleAhead } from '../build/bundle-ahead.ts';
import { siteInputs } from '../build/site-inputs.ts';
import { type SpareSite, spareFolder } from '../build/spare-site.ts';
import type { DatabaseProcess } from '../data/database-process.ts';
import { displayPath, type Paths } from '../paths.ts';
import { replaceFolder } from './replace-folder.ts';
import { tellChecked } from './tell-checked.ts';

/** What has begun before the content is known to be right. */
export interface BegunAhead {
  /** The bundle of the templates, where it has to be made. */
  bundling?: BundleAhead | undefined;
  /** The folder of the next site. */
  spare?: Promise<SpareSite | undefined>;
  /** The process of the database. */
  database?: DatabaseProcess | undefined;
}

/** What came of a build. */
interface BuiltFrom {
  /** What was said of the content. */
  said: string;
  /** Every file of the site, with what its link leads to of all that is kept. */
  files: [path: string, linked: Artifact | undefined][];
}

/**
 * Checks what was read of the content folder, and builds the site from it.
 *
 * @returns `undefined` where errors in the content keep it from being published
 * @throws where the site cannot be built
 */
export async function buildFrom(
  read: Content,
  paths: Paths,
  { bundling, spare, database }: BegunAhead = {},
): Promise<BuiltFrom | undefined> {
  const content = await compileRead(read, paths, bundling?.ended);
  const { said, isPublishable } = tellChecked(content);
  if (!isPublishable) {
    bundling?.stop();
    database?.stop();
    console.error(`Nothing was built; ${displayPath(paths.out)} is as it was.`);
    return undefined;
  }

  // What bad content need not wait for.
  const { beginData } = await import('../data/begin-data.ts');
  const inputs = siteInputs(content, paths);
  const data = await beginData(inputs, database);
  const { buildPages, planSite } = await import('../build/build-site.ts');
  const { openSiteTree } = await import('../build/site-tree.ts');
  const { completeSite } = await import('./complete-site.ts');
  await bundling?.ended;
  // The folder of the site is not needed yet, and may still be in the making.
  const planned = await planSite(inputs, content, paths);
  let [count, rendered] = [0, 0];
  let written: BuiltFrom['files'] = [];
  const prepared = await spare;
  const fill = async (fresh: string) => {
    const inode = statSync(fresh, { throwIfNoEntry: false })?.ino;
    // Somebody else's build may have taken the folder that was prepared.
    const site = openSiteTree(fresh, inode === prepared?.inode ? prepared?.found : undefined);
    const files = openArtifactStore(artifactHome(paths.cache), prepared !== undefined);
    const pages = buildPages({ ...planned, files, data }, site, paths);
    await completeSite(site, content, pages, paths);
    ({ count, rendered } = await pages.finished);
    written = site.files();
  };
  await replaceFolder(paths.out, fill, spareFolder(paths));
  const out = displayPath(paths.out);
  const others = rendered < count ? ', the others kept' : '';
  console.log(`The site is in ${out}: ${rendered} of ${count} pages rendered${others}.`);
  return { said, files: written };
}
