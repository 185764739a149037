import { readFile, stat } from 'node:fs/promises';
import { imageMetadata } from 'astro/assets/utils';

/** What there is to be made of an image: nothing where its file is missing, or is no image that Astro can read. */
export type ImageState = 'readable' | 'unreadable' | 'missing';

const known = new Map<string, { modified: number; size: number; state: ImageState }>();

/** The state of an image's file now. A file is read again only once it has changed. */
export async function imageState(file: string): Promise<ImageState> {
  try {
    const { mtimeMs: modified, size } = await stat(file);
    const before = known.get(file);
    if (before?.modified === modified && before.size === size) return before.state;
    const state = await read(file);
    known.set(file, { modified, size, state });
    return state;
  } catch {
    return 'missing';
  }
}

async function read(file: string): Promise<ImageState> {
  const bytes = await readFile(file);
  return imageMetadata(bytes, file).then(
    () => 'readable',
    () => 'unreadable',
  );
}
