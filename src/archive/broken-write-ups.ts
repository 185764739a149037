import { type ReportedProblem, toReport } from '../check/report.ts';
import { incidentAddress } from './addresses.ts';
import { canBeShown } from './can-be-shown.ts';
import type { CompiledContent } from './compile-content.ts';
import { decodeFile } from './decode-file.ts';
import type { ContentFile } from './read-content.ts';

/** A write-up that cannot be shown yet, and why. */
export interface BrokenWriteUp {
  id: string;
  address: string;
  /** The file it is written in, for messages. */
  path: string;
  /** What is wrong with it, from top to bottom. */
  problems: ReportedProblem[];
  /** The file's text, for excerpts; empty where it is none. */
  text: string;
}

/**
 * The write-ups that cannot be shown yet. One whose address belongs to another is left out: the address can
 * show one of them only, and the problems of the other say so.
 *
 * @param repository the address of the project's repository, for links to the pages on problems
 */
export function brokenWriteUps(
  { writeUps, problems }: CompiledContent,
  repository?: string,
): BrokenWriteUp[] {
  const taken = new Set([
    '',
    ...writeUps.filter(({ writeUp }) => canBeShown(writeUp)).map(({ writeUp }) => writeUp.id),
  ]);
  const broken = writeUps.filter(({ writeUp: { id } }) => {
    if (taken.has(id)) return false;
    taken.add(id);
    return true;
  });
  const paths = broken.map(({ writeUp }) => writeUp.path);
  const reports = new Map(
    toReport(problems, paths, { repository }).files.map((file) => [file.path, file.problems]),
  );
  return broken.map(({ file, writeUp: { id, path } }) => ({
    id,
    address: incidentAddress(id),
    path,
    problems: reports.get(path) ?? [],
    text: textOf(file),
  }));
}

function textOf(file: ContentFile): string {
  const { text, finding } = decodeFile(file);
  return finding ? '' : text;
}
