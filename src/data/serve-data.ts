import { compileCurrentContent } from '../archive/compile-current-content.ts';
import { publishedRecord } from '../archive/published-record.ts';
import { takeMadeFile } from '../build/made-file.ts';
import { TYPES_BY_ENDING } from '../hosting/header-rules.ts';
import { todayInUtc } from '../incident/visibility.ts';
import { resolvePaths } from '../paths.ts';
import type { ServerSetup } from '../preview/follow-content.ts';
import { siteConfig } from '../site.config.ts';
import { dataFiles } from './data-files.ts';

/** An address that may be one of a feed or a data file; all others are not looked up. */
const MAY_BE_DATA = /\.(csv|json|md|sqlite|txt|xml)$/;

/** Answers the addresses of feeds and data files in the dev server, from the content as it is now, drafts included. */
export function serveData({ server, logger }: Pick<ServerSetup, 'server' | 'logger'>): void {
  const paths = resolvePaths();
  server.middlewares.use(async (request, response, next) => {
    try {
      const address = decodeURI(request.url?.split(/[?#]/, 1)[0] ?? '');
      const [, kind = ''] = MAY_BE_DATA.exec(address) ?? [];
      const bytes =
        kind === '' ? undefined : await bytesAt(address, `http://${request.headers.host}`);
      if (bytes === undefined) return next();
      response.setHeader('content-type', TYPES_BY_ENDING[kind] ?? 'application/octet-stream');
      response.end(bytes);
    } catch (error) {
      logger.error(error instanceof Error ? error.message : String(error));
      next();
    }
  });

  /** @param origin where the server's own pages are read */
  async function bytesAt(address: string, origin: string) {
    const content = await compileCurrentContent(paths);
    const today = todayInUtc();
    const record = publishedRecord(content, paths.cache, { today, showHidden: true });
    const files = dataFiles(record, siteConfig, {
      async read(page) {
        const answer = await fetch(new URL(page, origin));
        return answer.text();
      },
      restsOn: () => undefined,
    });
    const made = await files.get(address)?.make();
    return typeof made === 'object' ? takeMadeFile(made) : made;
  }
}
