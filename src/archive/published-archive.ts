import { todayInUtc } from '../incident/visibility.ts';
import { type Archive, buildArchive } from './archive.ts';
import type { CompiledContent } from './compile-content.ts';

/** The archive as the published site shows it, for what a build makes beside Astro's pages. */
export function publishedArchive(
  { writeUps, services }: CompiledContent,
  today = todayInUtc(),
): Archive {
  const entries = writeUps.flatMap(({ digest, writeUp: { id, path, format, facts } }) =>
    facts ? [{ id, data: { path, digest, format, facts, images: [] } }] : [],
  );
  return buildArchive(entries, services, { today, showHidden: false });
}
