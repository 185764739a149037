import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Every file below a folder, by its path in it, in order; none where there is no such folder. */
export function filesBelow(folder: string, path = ''): string[] {
  try {
    return readdirSync(join(folder, path), { withFileTypes: true })
      .sort((a, b) => (a.name < b.name ? -1 : 1))
      .flatMap((entry) => {
        const below = join(path, entry.name);
        return entry.isDirectory() ? filesBelow(folder, below) : [below];
      });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}
