import { isAbsolute, relative, sep } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { AstroIntegration } from 'astro';
import { followCurrentContent } from '../archive/compile-current-content.ts';
import { provideContent } from '../archive/content-source.ts';
import { LOADERS } from '../archive/loader.ts';
import type { Problem } from '../incident/problems.ts';
import { resolvePaths } from '../paths.ts';
import { siteConfig } from '../site.config.ts';
import { writeContentManifest } from '../vscode/content-manifest.ts';
import { afterChanges } from './after-changes.ts';
import { forgetMdxModules, forgetStoredContent } from './forget-modules.ts';
import { MESSAGES } from './messages.ts';
import { type PreviewFile, previewReport } from './preview-report.ts';
import { problemLog } from './problem-log.ts';

/** How often, and how long after one another, Astro is asked to load the content: ten seconds in all. */
const TRIES = 200;
const RETRY_MS = 50;

/** What Astro hands to an integration as its dev server is set up. */
export type ServerSetup = Parameters<
  NonNullable<AstroIntegration['hooks']['astro:server:setup']>
>[0];

/**
 * Keeps pages, panel, terminal and code editor at what the content folder holds: after each change the content is
 * compiled and checked once, and all four are told.
 */
export function followContent({ server, toolbar, refreshContent, logger }: ServerSetup): void {
  const paths = resolvePaths();
  const newsOf = problemLog();
  let report: PreviewFile[] = [];
  let readings = 0;
  const currentContent = followCurrentContent(paths);

  provideContent(async () => {
    readings += 1;
    const content = await currentContent();
    writeContentManifest(
      paths.root,
      content.writeUps.map(({ file }) => file.file),
    );
    report = previewReport(content, siteConfig.repository);
    const news = newsOf(content.problems);
    if (news !== undefined) logger[levelOf(content.problems)](news);
    return content;
  });

  /** Has the loaders read the content again. While Astro loads its own configuration, it passes over the request. */
  const refresh = async () => {
    const before = readings;
    for (let tries = 0; readings === before; tries += 1) {
      if (tries === TRIES)
        throw new Error('Astro did not ask for the content. Restart the server.');
      if (tries > 0) await setTimeout(RETRY_MS);
      await refreshContent?.({ loaders: Object.values(LOADERS) });
    }
  };

  const changed = afterChanges(async (files) => {
    try {
      if (files.some((file) => isWithin(paths.content, file, 'services'))) forgetMdxModules(server);
      await refresh();
      forgetStoredContent(server);
    } catch (error) {
      // Such as a folder that is being moved; its next change brings another try.
      logger.error(error instanceof Error ? error.message : String(error));
    }
    toolbar.send(MESSAGES.report, report);
  });
  server.watcher.add(paths.content);
  server.watcher.on('all', (_event, file) => {
    if (isWithin(paths.content, file)) changed(file);
  });
  toolbar.on(MESSAGES.wanted, () => toolbar.send(MESSAGES.report, report));
}

function levelOf(problems: readonly Problem[]): 'error' | 'warn' | 'info' {
  const has = (severity: Problem['severity']) =>
    problems.some((problem) => problem.severity === severity);
  return has('error') ? 'error' : has('warning') ? 'warn' : 'info';
}

/** Whether a file lies in a folder, or in the given subfolder of it. */
function isWithin(folder: string, file: string, subfolder?: string): boolean {
  const path = relative(folder, file);
  if (path === '..' || path.startsWith(`..${sep}`) || isAbsolute(path)) return false;
  return subfolder === undefined || path.split(sep)[0] === subfolder;
}
