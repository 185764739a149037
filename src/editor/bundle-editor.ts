import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { digestOfCode } from '../build/code-digest.ts';
import type { Paths } from '../paths.ts';
import { EDITOR_ADDRESS } from './editor-page.ts';

/** The scripts, fonts and images of the editor. */
export interface EditorBundle {
  /** The folder they lie in. */
  folder: string;
  /** The name of the script that starts it. */
  script: string;
}

/**
 * Libraries for fields that no form here has, code and maps; without them the editor is half as large. Nothing of it
 * asks for them then.
 */
const LEFT_OUT = /^(?:@shikijs\/(?:langs|themes)\/|leaflet\b|terra-draw\b)/;

/** Bundles the editor for browsers, or takes the bundle of the time before, where the code is the same. */
export async function bundleEditor({ root, cache }: Paths): Promise<EditorBundle> {
  const home = join(cache, 'editor');
  const folder = join(home, digestOfCode(root));
  if (!existsSync(folder)) {
    const fresh = `${folder}.${process.pid}.new`;
    rmSync(home, { recursive: true, force: true });
    mkdirSync(home, { recursive: true });
    await bundleInto(fresh, root);
    renameSync(fresh, folder);
  }
  const script = readdirSync(folder).find((name) => /^start-.*\.js$/.test(name));
  if (script === undefined)
    throw new Error(`${folder} is not whole. \`npm run clean\` removes it.`);
  return { folder, script };
}

async function bundleInto(folder: string, root: string): Promise<void> {
  const { build } = await import('vite');
  await build({
    configFile: false,
    root,
    base: EDITOR_ADDRESS,
    mode: 'production',
    logLevel: 'error',
    publicDir: false,
    plugins: [leaveOut(), ownFonts()],
    build: {
      outDir: folder,
      target: 'esnext',
      assetsInlineLimit: 0,
      modulePreload: false,
      reportCompressedSize: false,
      chunkSizeWarningLimit: 4096,
      rolldownOptions: {
        input: { start: join(import.meta.dirname, 'start.ts') },
        output: {
          entryFileNames: '[name]-[hash].js',
          chunkFileNames: '[name]-[hash].js',
          assetFileNames: '[name]-[hash][extname]',
        },
      },
    },
  });
}

function leaveOut(): Plugin {
  const NOTHING = '\0nothing';
  return {
    name: 'leave-out',
    enforce: 'pre',
    resolveId: { filter: { id: LEFT_OUT }, handler: () => NOTHING },
    load: { filter: { id: /^\0nothing$/ }, handler: () => 'export default [];' },
  };
}

/** The fonts of the editor's style sheet, which lie elsewhere. It brings the same, and adds them as it starts. */
const FONTS_ELSEWHERE = /url\(https:\/\/cdn\.[^)]+\)(?:\s*format\([^)]*\))?/g;

function ownFonts(): Plugin {
  return {
    name: 'own-fonts',
    transform: {
      filter: { id: /@sveltia\/cms\/npm\/index\.js$/ },
      handler: (code) => ({ code: code.replaceAll(FONTS_ELSEWHERE, "local('')"), map: null }),
    },
  };
}
