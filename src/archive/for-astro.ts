import type { CompiledFile } from './compile-content.ts';

/** Whether Astro has to read a write-up: for its components or its images. */
export function isForAstro({ writeUp }: Pick<CompiledFile, 'writeUp'>): boolean {
  return writeUp.format === 'mdx' || writeUp.claims.images.length > 0;
}
