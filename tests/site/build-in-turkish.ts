import { buildFork } from './build-fork.ts';
import type { Build } from './build-in.ts';

/** Builds a site as a fork that speaks Turkish would. */
export function buildInTurkish(content: string): Build {
  return buildFork(content, { "locale: 'en'": "locale: 'tr'" });
}
