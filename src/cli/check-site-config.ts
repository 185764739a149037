import { siteConfig } from '../site.config.ts';

/**
 * Checks what the site's configuration says, as far as types cannot. The checks are loaded where there is anything to
 * check.
 *
 * @throws with every mistake of the first part that has any, each with what was expected
 */
export async function checkSiteConfig(): Promise<void> {
  const { replies, editor } = siteConfig;
  if (replies !== undefined) {
    const { checkReplyWay } = await import('../replies/check-reply-way.ts');
    checkReplyWay(replies);
  }
  if (editor !== undefined) {
    const { checkEditorBackend } = await import('../editor/check-editor-backend.ts');
    checkEditorBackend(editor);
  }
}
