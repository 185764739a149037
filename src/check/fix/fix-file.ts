import { compileServices } from '../../archive/compile-services.ts';
import type { ContentFile } from '../../archive/read-content.ts';
import { type CompileOptions, compile } from '../../markdown/compile.ts';
import { type FixedText, fixText } from './fix-text.ts';
import { orderFields } from './order-fields.ts';

/** Mends a write-up, and puts its fields in order. */
export function fixWriteUp(
  { bytes, path }: Pick<ContentFile, 'bytes' | 'path'>,
  options: CompileOptions,
): FixedText | undefined {
  return fixText(bytes, (text) => compile(text, path, options).problems, orderFields);
}

/** Mends the file of a service. */
export function fixService(file: ContentFile): FixedText | undefined {
  return fixText(
    file.bytes,
    (text) => compileServices([{ ...file, bytes: new TextEncoder().encode(text) }]).problems,
  );
}
