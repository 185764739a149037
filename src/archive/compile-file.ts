import { toProblem } from '../incident/problems.ts';
import { type CompileOptions, compile } from '../markdown/compile.ts';
import type { CompiledWriteUp } from '../markdown/compiled.ts';
import { decodeFile } from './decode-file.ts';
import type { ContentFile } from './read-content.ts';

/** A write-up's file, whether it could be read or not. */
export type WriteUpFile = Pick<ContentFile, 'path' | 'bytes' | 'failure' | 'noted'>;

/** Compiles a write-up as it lies in its file. Where that is no text, this is the only problem told of it. */
export function compileFile(file: WriteUpFile, options: CompileOptions): CompiledWriteUp {
  const { text, finding } = decodeFile(file);
  if (!finding) return compile(text, file.path, options);
  const problems = [toProblem(file.path, finding)];
  return { ...compile('', file.path, options), problems };
}
