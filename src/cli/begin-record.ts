import {
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { replaceFile } from './replace-file.ts';

/** Where the write-ups go that a clone came with: the tests of the program rest on them. */
export const OUR_RECORD = 'tests/standstill/content';

/**
 * Puts a record of one's own into a project: its content in the place of the one that stands there, which moves to
 * {@link OUR_RECORD}, and the files that are about it. All of it is done, or none.
 *
 * @param root the folder of the project
 * @param content the files of the content folder, by path within it
 * @param others texts of files that exist, by path from the root
 * @throws where something cannot be written; everything is then as it was
 */
export function beginRecord(
  root: string,
  content: Readonly<Record<string, string>>,
  others: Readonly<Record<string, string>>,
): void {
  const at = (path: string) => join(root, path);
  const fresh = at(`content.${process.pid}.part`);
  const undo: (() => void)[] = [];
  const step = (take: () => void, back: () => void) => {
    take();
    undo.push(back);
  };
  try {
    undo.push(() => rmSync(fresh, { recursive: true, force: true }));
    for (const [path, text] of Object.entries(content)) {
      mkdirSync(dirname(join(fresh, path)), { recursive: true });
      writeFileSync(join(fresh, path), text, { flag: 'wx' });
    }
    const folder = dirname(at(OUR_RECORD));
    if (!existsSync(folder))
      step(
        () => mkdirSync(folder),
        () => rmdirSync(folder),
      );
    move(at('content'), at(OUR_RECORD));
    move(fresh, at('content'));
    for (const [path, text] of Object.entries(others)) {
      const before = readFileSync(at(path), 'utf8');
      step(
        () => replaceFile(at(path), text),
        () => replaceFile(at(path), before),
      );
    }
  } catch (error) {
    for (const back of undo.reverse()) back();
    throw error;
  }

  function move(from: string, to: string): void {
    step(
      () => renameSync(from, to),
      () => renameSync(to, from),
    );
  }
}
