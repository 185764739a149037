import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

/** A package that is loaded once somebody asks for it, for code that cannot wait for an `import()`. */
export function loadPackageLater<Module>(name: string): () => Module {
  return () => require(name);
}
