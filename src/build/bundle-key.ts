import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { articleRestsOn, type RepliedArchive } from '../archive/article-parts.ts';
import type { CompiledFile } from '../archive/compile-content.ts';
import { isForAstro } from '../archive/for-astro.ts';
import { keyOfTemplates } from './bundle-folder.ts';
import { digestOf, digestOfBytes } from './digest.ts';
import { filesBelow } from './files-below.ts';

/** The content, as far as Astro may have to read it. */
export interface ReadByAstro {
  writeUps: readonly CompiledFile[];
  archive: RepliedArchive;
  /** What the frame of every page rests on. */
  frame: unknown;
  /** The content folder. */
  content: string;
}

/** Files that the content holds beside texts: images, and what write-ups in MDX may bring along. */
const TEXT = /\.(?:mdx?|ya?ml)$/i;

/**
 * The digest of all that a bundle rests on: the code, the write-ups that Astro reads itself, with the files beside
 * them, and the pages that it renders itself.
 *
 * @param code the digest of the code
 * @param read what Astro may have to read
 */
export function bundleKey(code: string, read: ReadByAstro): string {
  const own = read.writeUps.filter(isForAstro);
  if (own.length === 0) return keyOfTemplates(code);
  const { archive, frame, content } = read;
  const restOn = own.map(({ digest, writeUp: { id } }) => {
    const incident = rendersItself(id, archive);
    return [id, digest, incident ? articleRestsOn(incident, archive) : ''];
  });
  return digestOf(code, content, frame, restOn, filesBeside(content));
}

/** The write-up whose page Astro has to render itself, since it makes images as it renders; else `undefined`. */
export function rendersItself(id: string, { byId }: RepliedArchive) {
  const incident = byId.get(id);
  return incident && incident.images.length > 0 ? incident : undefined;
}

function filesBeside(folder: string): [string, string][] {
  return filesBelow(folder)
    .filter((path) => !TEXT.test(path))
    .map((path) => [path, digestOfBytes(readFileSync(join(folder, path)))]);
}
