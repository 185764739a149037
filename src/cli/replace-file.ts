import { chmodSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';

/**
 * Writes a file anew in one step: it holds the old text or the new one, whatever happens, and keeps its
 * permissions. A link is followed.
 *
 * @throws where it cannot be written; the old text is still there then
 */
export function replaceFile(file: string, text: string): void {
  const target = realpathSync(file);
  const draft = `${target}.${process.pid}.part`;
  try {
    writeFileSync(draft, text, { flag: 'wx' });
    chmodSync(draft, statSync(target).mode);
    renameSync(draft, target);
  } catch (error) {
    rmSync(draft, { force: true });
    throw error;
  }
}
