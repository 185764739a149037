import type { CompiledContent } from './compile-content.ts';

/** Gives the content as it is now, compiled and checked. */
export type ContentSource = () => Promise<CompiledContent>;

const KEY = Symbol.for('standstill.content-source');
const shared = globalThis as { [KEY]?: ContentSource };

/**
 * Hands the content to the loaders. Astro loads them through a module graph of its own, so that what a
 * command has compiled reaches them only through the global object; without it they would read, compile
 * and even transform the compiler's modules a second time.
 */
export function provideContent(source: ContentSource): void {
  shared[KEY] = source;
}

let pending: Promise<CompiledContent> | undefined;

/**
 * The content that the command provides; compiled here where Astro was started by itself. Loaders that ask
 * at the same time get the same answer.
 */
export function currentContent(): Promise<CompiledContent> {
  pending ??= (shared[KEY] ?? compileHere)().finally(() => {
    pending = undefined;
  });
  return pending;
}

async function compileHere(): Promise<CompiledContent> {
  const { compileCurrentContent } = await import('./compile-current-content.ts');
  return compileCurrentContent();
}
