import { dev } from 'astro';
import { compileCurrentContent } from '../archive/compile-current-content.ts';
import { provideContent } from '../archive/content-source.ts';
import { resolvePaths } from '../paths.ts';

/** `npm start`: the site with live reload, drafts and scheduled write-ups shown and marked. */
process.env.ASTRO_TELEMETRY_DISABLED = '1';
process.env.NODE_ENV = 'development';
const paths = resolvePaths();
provideContent(() => compileCurrentContent(paths));
await dev({ root: paths.root });
