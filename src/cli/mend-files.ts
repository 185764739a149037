import { Buffer } from 'node:buffer';
import { compileServices } from '../archive/compile-services.ts';
import type { Content, ContentFile } from '../archive/read-content.ts';
import { fixService, fixWriteUp } from '../check/fix/fix-file.ts';
import type { FixedText } from '../check/fix/fix-text.ts';
import { formatChanges } from './format-changes.ts';
import { replaceFile } from './replace-file.ts';

/**
 * Mends files on disk and tells on standard error what was changed.
 *
 * @param included the paths of those that may be changed
 * @param toStandardOutput where standard input is checked, its mended text is printed instead
 * @returns the content with the mended texts
 */
export function mendFiles(
  content: Content,
  included: ReadonlySet<string>,
  toStandardOutput: boolean,
): Content {
  const mend = (fix: (file: ContentFile) => FixedText | undefined) => (file: ContentFile) => {
    if (!included.has(file.path)) return file;
    const fixed = fix(file);
    const bytes = fixed ? Buffer.from(fixed.text) : file.bytes;
    if (toStandardOutput) process.stdout.write(bytes);
    else if (fixed) replaceFile(file.file, fixed.text);
    if (fixed) process.stderr.write(formatChanges(file.path, fixed.changes));
    return { ...file, bytes };
  };
  const services = content.services.map(mend(fixService));
  const names = compileServices(services).services.map(({ id, name }) => [id, name] as const);
  const serviceNames = new Map(names);
  return {
    ...content,
    services,
    writeUps: content.writeUps.map(mend((file) => fixWriteUp(file, { serviceNames }))),
    pages: content.pages.map(mend(() => undefined)),
    replies: content.replies.map(mend(() => undefined)),
  };
}
