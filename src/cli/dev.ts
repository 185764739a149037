import { dev } from 'astro';
import { resolvePaths } from '../paths.ts';

/** `npm start`: the site with live reload, drafts and scheduled write-ups shown and marked. */
process.env.ASTRO_TELEMETRY_DISABLED = '1';
await dev({ root: resolvePaths().root });
