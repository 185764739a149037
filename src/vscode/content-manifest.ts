import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { INCIDENT_SCHEMA } from './schema-paths.ts';

/** Not the name of one of Astro's collections, whose schemas Astro itself writes to the same folder. */
const COLLECTION = 'write-up';

/**
 * Tells Astro's language server, which Astro's extension for VS Code starts, which Markdown files are write-ups and
 * what their frontmatter may hold. It reads that from `.astro/collections/`, where Astro would describe collections that
 * have the schema of their files; those of this project do not.
 *
 * @param root of the project
 * @param files every write-up, absolute
 */
export function writeContentManifest(root: string, files: readonly string[]): void {
  const schema = resolve(root, INCIDENT_SCHEMA);
  if (!existsSync(schema)) return;
  const folder = join(root, '.astro/collections');
  mkdirSync(folder, { recursive: true });
  writeIfChanged(join(folder, `${COLLECTION}.schema.json`), readFileSync(schema, 'utf8'));
  writeIfChanged(join(folder, 'collections.json'), manifestOf(files));
}

/** The language server starts afresh whenever one of the files is written. */
function writeIfChanged(file: string, text: string): void {
  if (!existsSync(file) || readFileSync(file, 'utf8') !== text) writeFileSync(file, text);
}

/** The server looks files up by their addresses, decoded and in lower case. */
function manifestOf(files: readonly string[]): string {
  const addresses = files.map((file) => decodeURIComponent(pathToFileURL(file).href).toLowerCase());
  const entries = Object.fromEntries(addresses.toSorted().map((name) => [name, COLLECTION]));
  return `${JSON.stringify({ collections: [{ name: COLLECTION, hasSchema: true }], entries }, null, 2)}\n`;
}
