import { readFileSync } from 'node:fs';
import { siteConfig } from '../site.config.ts';
import { mistakesInFields } from '../site-config/check-fields.ts';
import type { ConfigMistake } from '../site-config/mistake.ts';

const FILE = 'src/site.config.ts';

/**
 * Checks what the site's configuration says, as far as types cannot. What checks a feature is loaded where there is
 * anything to check.
 *
 * @throws with every mistake, each with its place and what was expected
 */
export async function checkSiteConfig(config: object = siteConfig): Promise<void> {
  const { replies, editor } = config as { replies?: unknown; editor?: unknown };
  const mistakes: ConfigMistake[] = mistakesInFields({ ...config });
  if (replies !== undefined) {
    const { mistakesInReplyWay } = await import('../replies/check-reply-way.ts');
    mistakes.push(...mistakesInReplyWay(replies));
  }
  if (editor !== undefined) {
    const { mistakesInEditorBackend } = await import('../editor/check-editor-backend.ts');
    mistakes.push(...mistakesInEditorBackend(editor));
  }
  if (mistakes.length > 0) throw new Error(await told(mistakes));
}

async function told(mistakes: readonly ConfigMistake[]): Promise<string> {
  const { configPlaces } = await import('../site-config/places.ts');
  const placeOf = configPlaces(readFileSync(FILE, 'utf8'));
  return mistakes
    .map(({ path, message }) => {
      const place = placeOf(path);
      return `${FILE}${place ? `:${place.line}:${place.column}` : ''}: ${message}`;
    })
    .join('\n');
}
