import { incidentAddress } from '../archive/addresses.ts';
import type { CompiledContent } from '../archive/compile-content.ts';
import { type FileReport, toReport } from '../check/report.ts';

/** What is wrong with one file, and on which page it is shown. */
export interface PreviewFile extends FileReport {
  /** The address of its page; a file of `services/` has none. */
  address?: string;
}

/**
 * What the panel is told: each file that has problems, in order of their paths.
 *
 * @param repository the address of the project's repository, for links to the pages on problems
 */
export function previewReport(
  { writeUps, replies, problems }: CompiledContent,
  repository?: string,
): PreviewFile[] {
  const addresses = new Map([
    ...writeUps.map(({ writeUp: { path, id } }) => [path, incidentAddress(id)] as const),
    ...replies.map(({ incident, reply: { path } }) => [path, incidentAddress(incident)] as const),
  ]);
  const paths = problems.map(({ path }) => path);
  return toReport(problems, paths, { repository }).files.map((file) => {
    const address = addresses.get(file.path) ?? pageAddress(file.path);
    return address === undefined ? file : { ...file, address };
  });
}

/** The address of a page of prose, which is made from the name of its file. */
function pageAddress(path: string): string | undefined {
  const name = path.slice(path.lastIndexOf('/') + 1);
  return /\.md$/i.test(name) ? `/${name.replace(/\.md$/i, '')}/` : undefined;
}
