import { existsSync, readFileSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import { basename, extname, join } from 'node:path';
import { TYPES_BY_ENDING } from '../hosting/header-rules.ts';
import { resolvePaths } from '../paths.ts';
import type { ServerSetup } from '../preview/follow-content.ts';
import { siteConfig } from '../site.config.ts';
import { type EditorFiles, editorFiles } from './editor-files.ts';
import { EDITOR_ADDRESS } from './editor-page.ts';

/** Answers the addresses of the editor in the dev server. It is bundled once somebody asks for it. */
export function serveEditor({ server, logger }: Pick<ServerSetup, 'server' | 'logger'>): void {
  const paths = resolvePaths();
  let editor: Promise<EditorFiles> | undefined;
  server.middlewares.use(async (request, response, next) => {
    const [address = ''] = (request.url ?? '').split(/[?#]/, 1);
    if (!`${address}/`.startsWith(EDITOR_ADDRESS)) return next();
    try {
      editor ??= editorFiles(paths, siteConfig);
      if (!answer(address, await editor, response)) next();
    } catch (error) {
      editor = undefined;
      logger.error(error instanceof Error ? error.message : String(error));
      next(error);
    }
  });
}

/** Answers an address of the editor; `false` where there is nothing at it. */
function answer(address: string, { page, folder }: EditorFiles, response: ServerResponse): boolean {
  if (address === EDITOR_ADDRESS) {
    send(response, 'html', page);
    return true;
  }
  if (address === EDITOR_ADDRESS.slice(0, -1)) {
    response.writeHead(302, { location: EDITOR_ADDRESS }).end();
    return true;
  }
  const file = join(folder, basename(address));
  if (!existsSync(file)) return false;
  send(response, extname(file).slice(1), readFileSync(file));
  return true;
}

function send(response: ServerResponse, ending: string, body: string | Buffer): void {
  response.setHeader('content-type', TYPES_BY_ENDING[ending] ?? 'application/octet-stream');
  response.end(body);
}
