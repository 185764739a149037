import { dev } from 'astro';
import { checkEditorBackend } from '../editor/check-editor-backend.ts';
import { resolvePaths } from '../paths.ts';
import { checkReplyWay } from '../replies/check-reply-way.ts';
import { siteConfig } from '../site.config.ts';

/** `npm start`: the site with live reload, drafts and scheduled write-ups shown and marked. */
process.env.ASTRO_TELEMETRY_DISABLED = '1';
process.env.NODE_ENV = 'development';
try {
  checkReplyWay(siteConfig.replies);
  checkEditorBackend(siteConfig.editor);
  await dev({ root: resolvePaths().root });
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
