// Begins `build.ts` with the code that an earlier build has kept compiled: without this, Node would load its compiler of
// TypeScript first, for that one file, which takes a quiet build a tenth of its time.
import { existsSync } from 'node:fs';
import { enableCompileCache } from 'node:module';

if (existsSync('.standstill/code'))
  enableCompileCache(process.env.NODE_COMPILE_CACHE ?? '.standstill/code');
await import('./build.ts');
