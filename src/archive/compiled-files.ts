import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CompiledReply } from '../markdown/compile-reply.ts';
import type { CompiledWriteUp } from '../markdown/compiled.ts';

/** The folder of compiled write-ups within the folder of all that can be made again. */
export function compiledFolder(cache: string): string {
  return join(cache, 'compiled');
}

/** The file of the compiled write-up with the given digest. */
export function compiledFile(cache: string, digest: string): string {
  return join(compiledFolder(cache), `${digest}.json`);
}

/**
 * Reads a compiled write-up. Pages read through here alone, so that they do not carry the compiler with them.
 *
 * @throws where there is no such write-up, or its file is broken
 */
export function readCompiled(cache: string, digest: string): CompiledWriteUp {
  return JSON.parse(readFileSync(compiledFile(cache, digest), 'utf8')) as CompiledWriteUp;
}

/** {@link readCompiled} for a reply. */
export function readCompiledReply(cache: string, digest: string): CompiledReply {
  return JSON.parse(readFileSync(compiledFile(cache, digest), 'utf8')) as CompiledReply;
}
