import type { CmsConfig } from '@sveltia/cms';
import { text } from '../i18n/text.ts';

/** Where the editor lies on the site. */
export const EDITOR_ADDRESS = '/edit/';

/**
 * The policy of the editor's page. It writes its styles as it runs, shows images that are not saved yet, and speaks to
 * its forge.
 *
 * @param forge the origin of the forge's interface; the dev server's editor needs none
 */
export function editorPolicy(forge?: string): string {
  return [
    "default-src 'none'",
    "base-uri 'none'",
    `connect-src 'self' blob: data:${forge === undefined ? '' : ` ${forge}`}`,
    "font-src 'self'",
    "form-action 'none'",
    "frame-src 'none'",
    "img-src 'self' blob: data:",
    "manifest-src 'self'",
    "object-src 'none'",
    "script-src 'self'",
    "style-src 'self' 'unsafe-inline'",
    "worker-src 'self'",
  ].join('; ');
}

/**
 * The page of the editor. Engines are told to leave it alone, and it names no address of its own, so that it is not in
 * the sitemap.
 *
 * @param script the name of the script that starts it
 */
export function editorPage(config: CmsConfig, script: string, policy: string): string {
  const title = text.editor.title(config.app_title ?? '');
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="content-security-policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${title.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</title>
<link rel="icon" href="/favicon.svg" type="image/svg+xml">
<script type="application/json" id="config">${JSON.stringify(config).replaceAll('<', '\\u003c')}</script>
<script type="module" src="${EDITOR_ADDRESS}${script}"></script>
</head>
<body></body>
</html>
`;
}
