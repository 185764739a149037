import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { packedBeside } from './build/packed-code.ts';

const require = createRequire(import.meta.url);

/** A module that is loaded once somebody asks for it, for code that cannot wait for an `import()`. */
export function loadLater<Module>(module: URL): () => Module {
  return () => require(fileURLToPath(packedBeside(module)));
}
