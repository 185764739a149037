import { z } from 'zod';
import { type ConfigMistake, unexpected } from '../site-config/mistake.ts';

const WHOLE = 'forge, repository and branch. Leave it out to have no editor on the published site';

const text = (pattern: RegExp, expected: string) =>
  z.string({ error: expected }).regex(pattern, { error: expected });

const schema = z.strictObject({
  forge: z.enum(['github', 'gitlab', 'gitea'], { error: 'one of github, gitlab, gitea' }),
  repository: text(
    /^[\w.-]+(?:\/[\w.-]+)+$/,
    'the path of a repository on its forge, such as owner/name',
  ),
  branch: text(/^[^\s~^:?*[\\]+$/, 'the name of a branch, such as main'),
  host: text(
    /^https:\/\/[^\s/?#;,']+\/?$/,
    'an https address without a path, such as https://git.example',
  ).optional(),
});

/** Finds every mistake in the repository that the site's configuration lets its editor write into. */
export function mistakesInEditorBackend(backend: unknown): ConfigMistake[] {
  return (schema.safeParse(backend).error?.issues ?? []).flatMap((issue) => {
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map((key) => ({
        path: ['editor', key],
        message: `\`editor.${key}\` is no field of it; expected forge, repository, branch or host.`,
      }));
    }
    if (issue.path.length === 0) {
      return unexpected(['editor'], backend, WHOLE);
    }
    const name = String(issue.path[0]);
    const found = (backend as Record<string, unknown>)[name];
    return unexpected(['editor', name], found, issue.message);
  });
}
