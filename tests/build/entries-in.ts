import { readdirSync } from 'node:fs';

/** Every file and folder below a folder, by its path within it, in order. */
export function entriesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
}
