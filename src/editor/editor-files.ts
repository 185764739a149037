import { existsSync, readFileSync } from 'node:fs';
import { basename, isAbsolute, join, relative } from 'node:path';
import { filesBelow } from '../build/files-below.ts';
import type { Paths } from '../paths.ts';
import type { SiteConfig } from '../site.config.ts';
import { INCIDENT_SCHEMA, SERVICE_SCHEMA } from '../vscode/schema-paths.ts';
import { bundleEditor } from './bundle-editor.ts';
import { type EditorBackend, forgeInterface } from './editor-backend.ts';
import { editorConfig } from './editor-config.ts';
import { editorPage, editorPolicy } from './editor-page.ts';
import { fieldHints } from './field-hints.ts';

/** The editor of a site: its page, and the folder of all that the page loads. */
export interface EditorFiles {
  page: string;
  /** The policy that the page carries. */
  policy: string;
  folder: string;
}

/**
 * Makes the editor of a site.
 *
 * @param backend the repository it writes into; without one, it writes into a folder on the editor's machine
 */
export async function editorFiles(
  paths: Paths,
  { name }: Pick<SiteConfig, 'name'>,
  backend?: EditorBackend,
): Promise<EditorFiles> {
  const { folder, script } = await bundleEditor(paths);
  const config = editorConfig({
    name,
    content: pathInRepository(paths),
    hasMdx: filesBelow(paths.content).some((file) => /\.mdx$/i.test(file)),
    hints: {
      'write-up': hintsIn(paths, INCIDENT_SCHEMA),
      service: hintsIn(paths, SERVICE_SCHEMA),
    },
    // The editor wants one in any case, and offers the folder first. Of this forge it does not ask how it fares.
    backend: backend ?? { forge: 'gitea', repository: nameOf(paths), branch: 'main' },
  });
  const policy = editorPolicy(backend && new URL(forgeInterface(backend)).origin);
  return { page: editorPage(config, script, policy), policy, folder };
}

/** The content folder from the root of its repository; one outside the project is taken for a repository's own. */
function pathInRepository({ root, content }: Paths): string {
  const path = relative(root, content);
  const isOutside = path === '' || path.startsWith('..') || isAbsolute(path);
  return isOutside ? basename(content) : path.replaceAll('\\', '/');
}

/** What the schema that code editors read says of fields; nothing where a fork has done without it. */
function hintsIn({ root }: Paths, schema: string): Map<string, string> {
  const file = join(root, schema);
  return existsSync(file) ? fieldHints(JSON.parse(readFileSync(file, 'utf8'))) : new Map();
}

function nameOf({ root }: Paths): string {
  const name = basename(root).replaceAll(/[^\w.-]/g, '-');
  return `${name}/${name}`;
}
