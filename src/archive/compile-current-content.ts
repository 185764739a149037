import { join } from 'node:path';
import { todayInUtc } from '../incident/visibility.ts';
import { type Paths, resolvePaths } from '../paths.ts';
import { type CompiledContent, compileContent } from './compile-content.ts';
import { digestOfCompiler, openCompiledCache } from './compiled-cache.ts';
import { readContent } from './read-content.ts';

/**
 * Reads, compiles and checks the content folder as it is now.
 *
 * @throws where there is no content folder; bad content is told as problems instead
 */
export async function compileCurrentContent(
  paths: Paths = resolvePaths(),
): Promise<CompiledContent> {
  const cache = openCompiledCache(paths.cache, digestOfCompiler(paths.root));
  const content = await readContent(paths.content, join(paths.root, 'public'));
  return compileContent(content, { today: todayInUtc(), cache });
}
