import { mkdirSync } from 'node:fs';
import { flushCompileCache } from 'node:module';
import { resolvePaths } from '../paths.ts';
import { checkSiteConfig } from './check-site-config.ts';
import { keepCompiledCode } from './keep-compiled-code.ts';

/** `npm start`: the site with live reload, drafts and scheduled write-ups shown and marked. */
process.env.ASTRO_TELEMETRY_DISABLED = '1';
process.env.NODE_ENV = 'development';
try {
  await checkSiteConfig();
  const paths = resolvePaths();
  // A server is started again and again, and ended by a signal, at which nothing would be written.
  mkdirSync(paths.cache, { recursive: true });
  keepCompiledCode(paths);
  const { dev } = await import('astro');
  await dev({ root: paths.root });
  flushCompileCache();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
