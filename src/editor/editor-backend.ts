/**
 * The repository that the editor of the published site writes into, over the interface of its forge. Editors sign in
 * with an access token of their own; see docs/editing.md.
 */
export interface EditorBackend {
  /** The kind of forge: `github`, `gitlab` or `gitea`, which is Forgejo's too. */
  forge: 'github' | 'gitlab' | 'gitea';
  /** The repository's path on the forge. @example owner/name */
  repository: string;
  /** The branch that is written to. */
  branch: string;
  /** The forge's own address, where it is not github.com, gitlab.com or gitea.com. @example https://git.example */
  host?: string;
}

const USUAL_INTERFACES = {
  github: 'https://api.github.com',
  gitlab: 'https://gitlab.com/api/v4',
  gitea: 'https://gitea.com/api/v1',
} as const;

const PATHS = { github: '/api/v3', gitlab: '/api/v4', gitea: '/api/v1' } as const;

/** The address of the interface of a backend's forge. */
export function forgeInterface({ forge, host }: EditorBackend): string {
  if (host === undefined) return USUAL_INTERFACES[forge];
  return host.replace(/\/+$/, '') + PATHS[forge];
}
