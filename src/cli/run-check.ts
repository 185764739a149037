import { resolve } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { compileAhead } from '../archive/compile-ahead.ts';
import { openCurrentCache, readCurrentContent } from '../archive/compile-current-content.ts';
import type { CompiledCache } from '../archive/compiled-cache.ts';
import { type Content, filesOf } from '../archive/read-content.ts';
import { checkContent } from '../check/check-content.ts';
import type { Report } from '../check/report.ts';
import { isReporterName, REPORTERS } from '../check/reporters/reporters.ts';
import { decodeUtf8 } from '../incident/utf8.ts';
import { todayInUtc } from '../incident/visibility.ts';
import type { Paths } from '../paths.ts';
import { siteConfig } from '../site.config.ts';
import { withOutside, withStandardInput } from './checked-content.ts';
import { mendFiles } from './mend-files.ts';
import { isSelected, type Selection, selectFiles } from './select-files.ts';
import { watchAndRun } from './watch-and-run.ts';

/** What `npm run check` was asked for. */
export interface CheckRequest {
  /** Files, folders and patterns; none means everything. */
  names: readonly string[];
  format: string;
  fix: boolean;
  watch: boolean;
  /** Where standard input would stand, if it is what is checked. */
  stdinPath?: string;
  paths: Paths;
  /** The folder in which the command was typed. */
  typedIn: string;
}

/**
 * Checks, prints and, where asked to, mends.
 *
 * @returns the exit status: 0, or 1 where there are errors
 * @throws where it cannot run: no content folder, files that are not there, options that do not exist
 */
export async function runCheck(request: CheckRequest): Promise<number> {
  const { format, names, stdinPath, paths, typedIn } = request;
  if (!isReporterName(format)) {
    const known = Object.keys(REPORTERS).join(', ');
    throw new Error(`There is no format \`${format}\`; expected ${known}.`);
  }
  if (stdinPath !== undefined && (names.length > 0 || request.watch)) {
    throw new Error('`--stdin-path` checks standard input alone, without files or `--watch`.');
  }
  const run = async () => {
    const selection = select(names, [typedIn, paths.root]);
    const content =
      stdinPath === undefined
        ? await withOutside(await readCurrentContent(paths), paths, selection)
        : withStandardInput(await readCurrentContent(paths), paths, {
            file: resolve(typedIn, stdinPath),
            bytes: await buffer(process.stdin),
          });
    const cache = stdinPath === undefined ? cacheOf(paths) : undefined;
    if (cache) await compileAhead(content, cache, paths, 'check');
    const status = checkOnce(content, selection, { ...request, format, cache });
    keep(cache);
    return status;
  };
  if (!request.watch) return run();
  await watchAndRun(paths.content, run);
  return 0;
}

function select(names: readonly string[], folders: readonly string[]): Selection {
  const selection = selectFiles(names, folders);
  if (selection.unmatched.length > 0) {
    throw new Error(
      `There is no file ${selection.unmatched.map((name) => `\`${name}\``).join(', ')}.`,
    );
  }
  return selection;
}

function checkOnce(
  content: Content,
  selection: Selection,
  {
    format,
    fix,
    stdinPath,
    typedIn,
    cache,
  }: CheckRequest & { format: keyof typeof REPORTERS; cache: CompiledCache | undefined },
): number {
  const files = filesOf(content);
  const included = new Set(
    files
      .filter(({ file }) =>
        stdinPath === undefined
          ? selection.paths.length === 0 || isSelected(file, selection)
          : file === resolve(typedIn, stdinPath),
      )
      .map(({ path }) => path),
  );
  if (included.size === 0 && selection.paths.length > 0) {
    throw new Error('None of these is a write-up, a service, a page or a reply.');
  }
  const checked = fix ? mendFiles(content, included, stdinPath !== undefined) : content;
  const { repository } = siteConfig;
  const report = checkContent(checked, {
    today: todayInUtc(),
    repository,
    includes: (path) => included.has(path),
    ...(cache ? { cache } : {}),
  });
  const output = print(report, checked, format);
  // With `--fix`, standard output has the mended text.
  if (fix && stdinPath !== undefined) process.stderr.write(output);
  else process.stdout.write(output);
  return report.errorCount > 0 ? 1 : 0;
}

/** The cache saves time and nothing else: where it cannot be kept, the check does without. */
function cacheOf(paths: Paths): CompiledCache | undefined {
  try {
    return openCurrentCache(paths, 'check');
  } catch {
    return undefined;
  }
}

function keep(cache: CompiledCache | undefined): void {
  try {
    cache?.save();
    cache?.discardUnused();
  } catch {}
}

function print(report: Report, content: Content, format: keyof typeof REPORTERS): string {
  const bytesOf = new Map(filesOf(content).map(({ path, bytes }) => [path, bytes]));
  return REPORTERS[format](report, {
    textOf: (path) => {
      const bytes = bytesOf.get(path);
      if (bytes === undefined) return undefined;
      const { text, finding } = decodeUtf8(bytes);
      return finding ? undefined : text;
    },
    colour: process.stdout.isTTY === true && process.stdout.hasColors(),
    repository: siteConfig.repository,
  });
}
