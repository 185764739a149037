import { readFile } from 'node:fs/promises';
import { dirname, relative, resolve, sep } from 'node:path';
import type { Content, ContentFile } from '../archive/read-content.ts';
import { displayPath, type Paths } from '../paths.ts';
import { outside, type Selection } from './select-files.ts';

/** The content with those selected files that lie elsewhere, read as write-ups. */
export async function withOutside(
  content: Content,
  paths: Paths,
  selection: Selection,
): Promise<Content> {
  const files = outside(paths.content, selection);
  const more = await Promise.all(
    files.map(async (file) => ({ path: displayPath(file), file, bytes: await readFile(file) })),
  );
  return { ...content, writeUps: [...content.writeUps, ...more] };
}

/** The content with standard input in the place of a file, or beside the others as a new one. */
export function withStandardInput(
  content: Content,
  paths: Paths,
  { file, bytes }: Pick<ContentFile, 'file' | 'bytes'>,
): Content {
  const input = { path: displayPath(file), file, bytes };
  const [folder = ''] = relative(paths.content, file).split(sep);
  const isNested = dirname(file) !== resolve(paths.content, folder);
  const name =
    folder === 'replies' || (!isNested && (folder === 'services' || folder === 'pages'))
      ? folder
      : 'writeUps';
  const others = content[name].filter((other) => other.file !== file);
  return { ...content, [name]: [...others, input] };
}
