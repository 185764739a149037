import { z } from 'zod';

const FILE = 'src/site.config.ts';

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

/**
 * Checks the repository that the site's configuration lets its editor write into, which types alone cannot.
 *
 * @throws with every mistake, each with what was expected
 */
export function checkEditorBackend(backend: unknown): void {
  if (backend === undefined) return;
  const mistakes = (schema.safeParse(backend).error?.issues ?? []).flatMap((issue) => {
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map(
        (key) => `\`editor.${key}\` is no field of it; expected forge, repository, branch or host.`,
      );
    }
    if (issue.path.length === 0) {
      return [
        `\`editor\` is ${JSON.stringify(backend)}; expected forge, repository and branch. Leave it out to have no editor on the published site.`,
      ];
    }
    const name = String(issue.path[0]);
    const found = (backend as Record<string, unknown>)[name];
    return [
      `\`editor.${name}\` is ${JSON.stringify(found) ?? 'missing'}; expected ${issue.message}.`,
    ];
  });
  if (mistakes.length > 0) {
    throw new Error(mistakes.map((mistake) => `${FILE}: ${mistake}`).join('\n'));
  }
}
