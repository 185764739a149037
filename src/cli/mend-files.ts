import { Buffer } from 'node:buffer';
import { compileServices } from '../archive/compile-services.ts';
import type { Content } from '../archive/read-content.ts';
import { fixText } from '../check/fix/fix-text.ts';
import { formatChanges } from './format-changes.ts';
import { replaceFile } from './replace-file.ts';

/** Mends the included write-ups, on disk or onto standard output, and tells what was changed. */
export function mendFiles(
  content: Content,
  included: ReadonlySet<string>,
  isStandardInput: boolean,
): Content {
  const { services } = compileServices(content.services);
  const serviceNames = new Map(services.map(({ id, name }) => [id, name]));
  const writeUps = content.writeUps.map((file) => {
    if (!included.has(file.path)) return file;
    const fixed = fixText(file.bytes, file.path, { serviceNames });
    const text = fixed?.text ?? new TextDecoder().decode(file.bytes);
    if (isStandardInput) process.stdout.write(fixed?.text ?? Buffer.from(file.bytes));
    if (!fixed) return file;
    if (!isStandardInput) replaceFile(file.file, text);
    process.stderr.write(formatChanges(file.path, fixed.changes));
    return { ...file, bytes: Buffer.from(text) };
  });
  return { ...content, writeUps };
}
