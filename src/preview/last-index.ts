import { existsSync, readFileSync, statSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join, normalize } from 'node:path';
import { resolvePaths } from '../paths.ts';

/**
 * Serves the search index of the last build, since the dev server makes none. What is not there is left to the server,
 * and the page then says how to get it.
 */
export function serveLastIndex(
  request: IncomingMessage,
  response: ServerResponse,
  next: () => void,
): void {
  const { pathname } = new URL(request.url ?? '/', 'http://localhost');
  const file = join(resolvePaths().out, normalize(pathname));
  if (!pathname.startsWith('/pagefind/') || !existsSync(file) || !statSync(file).isFile()) {
    next();
    return;
  }
  const type = file.endsWith('.js') ? 'text/javascript' : 'application/octet-stream';
  response.setHeader('content-type', type);
  response.end(readFileSync(file));
}
