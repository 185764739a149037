import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';

/** Every file below a folder, by its path within it, in order. */
export function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => statSync(join(folder, name)).isFile())
    .sort();
}

/** Every page of a site by its address. */
export function pagesIn(folder: string): { address: string; html: string }[] {
  return filesIn(folder)
    .filter((name) => name.endsWith('.html'))
    .map((name) => ({
      address: `/${relative(folder, join(folder, name))}`.replace(/index\.html$/, ''),
      html: readFileSync(join(folder, name), 'utf8'),
    }));
}
