import { dirname, resolve } from 'node:path';
import type { LoaderContext } from 'astro/loaders';
import { imageState } from './image-state.ts';

type Entry = Parameters<LoaderContext['store']['set']>[0];

/**
 * An entry without the images that cannot be read now, since every page would fail with them, and without the digest,
 * by which Astro knows an entry that it has already: it says nothing of images, which come and go as a site is written.
 */
export async function previewedEntry(
  { digest: _, ...entry }: Entry,
  { logger }: LoaderContext,
): Promise<Entry> {
  const { filePath = '', assetImports: images = [] } = entry;
  const states = await Promise.all(
    images.map((image) => imageState(resolve(dirname(filePath), image))),
  );
  for (const [index, image] of images.entries()) {
    if (states[index] !== 'unreadable') continue;
    logger.error(
      `${image}, which ${filePath} shows, is no image that can be read.\n  Put a whole one in its place.`,
    );
  }
  const isReadable = (_image: string, index: number) => states[index] === 'readable';
  return {
    ...entry,
    assetImports: images.filter(isReadable),
    imageImports: images.flatMap((image, index) =>
      isReadable(image, index) ? [['images', index]] : [],
    ),
  };
}
