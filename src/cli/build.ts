import { resolvePaths } from '../paths.ts';
import { keepCompiledCode } from './keep-compiled-code.ts';

// Before any of the code is loaded that it can keep.
keepCompiledCode(resolvePaths());
const { build } = await import('./build-command.ts');
process.exitCode = await build();
