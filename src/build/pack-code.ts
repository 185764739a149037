import { readdirSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Plugin } from 'vite';
import type { Paths } from '../paths.ts';
import { packedFolder } from './packed-code.ts';

/** What begins a build, what its processes begin with, and what they load late, by their paths in `src/`. */
const ENTRIES = [
  'cli/build-command.ts',
  'archive/compile-worker.ts',
  'build/spare-worker.ts',
  'data/database-worker.ts',
  'data/body-markdown.ts',
  'incident/yaml-positions.ts',
];

/** The packages that stay where they are: code of the machine, what looks for files beside itself, what builds sites. */
const LEFT_OUT = [
  '@astrojs/markdown-remark',
  '@astrojs/mdx',
  '@bruits/satteri-wasm32-wasi',
  '@resvg/resvg-js',
  'astro',
  'pagefind',
  'satori',
  'sharp',
  'vite',
];

/** Where a module would say that it lies itself, though it has been packed. */
const PLACES = /\bimport\.meta\.(url|dirname|filename)\b/g;

/** Packs the code of builds into the folder of all that can be made again, in the place of an older one. */
export async function packCode(paths: Pick<Paths, 'root' | 'cache'>): Promise<void> {
  const { build } = await import('vite');
  const folder = packedFolder(paths);
  const fresh = `${folder}.${process.pid}.new`;
  const input = ENTRIES.map((path) => [basename(path, '.ts'), join(paths.root, 'src', path)]);
  await build({
    configFile: false,
    root: paths.root,
    envDir: false,
    mode: 'production',
    logLevel: 'error',
    publicDir: false,
    ssr: { noExternal: true, external: LEFT_OUT },
    plugins: [keepPlaces()],
    build: {
      ssr: true,
      outDir: fresh,
      emptyOutDir: true,
      minify: false,
      target: 'esnext',
      reportCompressedSize: false,
      rolldownOptions: {
        input: Object.fromEntries(input),
        output: { entryFileNames: '[name].js', chunkFileNames: 'shared/[name]-[hash].js' },
      },
    },
  });
  const home = dirname(folder);
  for (const name of readdirSync(home)) {
    if (join(home, name) !== fresh) rmSync(join(home, name), { recursive: true, force: true });
  }
  renameSync(fresh, folder);
}

/** Has each module name the place of its source, beside which lies what it asks for. */
function keepPlaces(): Plugin {
  return {
    name: 'keep-places',
    enforce: 'pre',
    transform(code, id) {
      if (id.endsWith('/packed-code.ts')) return undefined;
      const places = { url: pathToFileURL(id).href, dirname: dirname(id), filename: id };
      return code.replaceAll(PLACES, (_, name: keyof typeof places) =>
        JSON.stringify(places[name]),
      );
    },
  };
}
