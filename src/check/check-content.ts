import { type CompileContentOptions, compileContent } from '../archive/compile-content.ts';
import { type Content, filesOf } from '../archive/read-content.ts';
import { type Report, toReport } from './report.ts';

export interface CheckOptions extends CompileContentOptions {
  /** The address of the project's repository, for links to the pages on problems. */
  repository?: string | undefined;
  /** Which files the report is about; all of them by default. The whole record is read in any case. */
  includes?: (path: string) => boolean;
}

/**
 * Checks a record: every file by itself, then all of them against each other. The build's gate is the same
 * `compileContent`. Pure but for the cache it may be given; nothing is thrown for bad content.
 */
export function checkContent(content: Content, options: CheckOptions): Report {
  const { repository, includes = () => true } = options;
  const { problems, excepted } = compileContent(content, options);
  const paths = filesOf(content).map(({ path }) => path);
  return toReport(problems, paths.filter(includes), { repository, excepted });
}
