import { existsSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import { decodeFile } from '../archive/decode-file.ts';
import type { Content, ContentFile } from '../archive/read-content.ts';
import type { Paths } from '../paths.ts';
import { bundleFolder, bundleKey } from './bundle-key.ts';
import type { BundleJob } from './bundle-worker.ts';
import { digestOfCode } from './code-digest.ts';

/** A bundle that is being made while write-ups are compiled. */
export interface BundleAhead {
  /** Resolves once it is there, or has failed: then it is made again where it is needed, and tells why. */
  ended: Promise<void>;
  stop(): Promise<unknown>;
}

/** Without these a text in Markdown has no image. */
const IMAGE = /!\[|<img|\bcover\b/i;

function mayBeForAstro(file: ContentFile): boolean {
  return !file.path.endsWith('.md') || IMAGE.test(decodeFile(file).text);
}

/**
 * Begins to bundle the templates in a thread, where no write-up can be in need of Astro and there is no such bundle
 * yet. Whether one is after all shows in the key of the bundle that the build looks for.
 */
export function bundleAhead(content: Content, paths: Paths): BundleAhead | undefined {
  const folder = bundleFolder(paths, bundleKey(digestOfCode(paths.root)));
  if (existsSync(folder) || content.writeUps.some(mayBeForAstro)) return undefined;
  const worker = new Worker(new URL('./bundle-worker.ts', import.meta.url), {
    workerData: { root: paths.root, folder } satisfies BundleJob,
  });
  const ended = new Promise<void>((resolve) => {
    worker.once('exit', () => resolve());
    worker.once('error', () => resolve());
  });
  return { ended, stop: () => worker.terminate() };
}
