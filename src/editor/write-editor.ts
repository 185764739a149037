import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SiteTree } from '../build/site-tree.ts';
import type { Paths } from '../paths.ts';
import { siteConfig } from '../site.config.ts';
import { EDITOR_ADDRESS } from './editor-page.ts';

/**
 * Writes the editor into a site whose configuration turns it on; of one that does not, no byte is even made.
 *
 * @returns the policy of its page, where there is one
 */
export async function writeEditor(tree: SiteTree, paths: Paths): Promise<{ policy: string }[]> {
  if (siteConfig.editor === undefined) return [];
  const { editorFiles } = await import('./editor-files.ts');
  const { page, policy, folder } = await editorFiles(paths, siteConfig, siteConfig.editor);
  tree.copy(folder, EDITOR_ADDRESS);
  const home = join(tree.folder, EDITOR_ADDRESS);
  mkdirSync(home, { recursive: true });
  writeFileSync(join(home, 'index.html'), page);
  return [{ policy }];
}
