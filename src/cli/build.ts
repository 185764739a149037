import { packedOrSelf } from '../build/packed-code.ts';
import { resolvePaths } from '../paths.ts';
import { keepCompiledCode } from './keep-compiled-code.ts';

const paths = resolvePaths();
// Before any of the code is loaded that it can keep.
keepCompiledCode(paths);
const command = packedOrSelf(new URL('./build-command.ts', import.meta.url), paths);
const { build }: typeof import('./build-command.ts') = await import(command.href);
process.exitCode = await build();
