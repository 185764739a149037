import { fork } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { bytesAsText } from '../archive/bytes-as-text.ts';
import type { Content, ContentFile } from '../archive/read-content.ts';
import type { Paths } from '../paths.ts';
import { bundleFolder, keyOfTemplates } from './bundle-folder.ts';
import type { BundleJob } from './bundle-process.ts';
import { digestOfCode } from './code-digest.ts';
import { packAside } from './pack-aside.ts';

/** A bundle that is being made while write-ups are compiled. */
export interface BundleAhead {
  /** Resolves once it is there, or has failed: then it is made again where it is needed, and tells why. */
  ended: Promise<void>;
  stop(): void;
}

/** Without these a text in Markdown has no image. */
const IMAGE = /!\[|<img|\bcover\b/i;

/** Whether Astro may have to read a write-up, as far as its text tells before it is compiled. */
export function mayBeForAstro({ path, bytes }: ContentFile): boolean {
  return !path.endsWith('.md') || IMAGE.test(bytesAsText(bytes));
}

/**
 * Begins to bundle the templates, where no write-up can be in need of Astro and there is no such bundle yet. A process
 * of its own gives back the memory that Vite took, which a thread leaves behind. Whether a write-up is in need of Astro
 * after all shows in the key of the bundle that the build looks for.
 */
export function bundleAhead(content: Content, paths: Paths): BundleAhead | undefined {
  const folder = bundleFolder(paths, keyOfTemplates(digestOfCode(paths.root)));
  if (existsSync(folder) || content.writeUps.some(mayBeForAstro)) return undefined;
  const job: BundleJob = { root: paths.root, folder };
  const program = fileURLToPath(new URL('./bundle-process.ts', import.meta.url));
  const child = fork(program, [JSON.stringify(job)], {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  const ended = once(child, 'exit').then(
    ([code]) => {
      if (code === 0) packAside(content.writeUps.length, paths);
    },
    () => undefined,
  );
  return { ended, stop: () => void child.kill() };
}
