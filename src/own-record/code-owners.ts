/** Who owns a repository on GitHub; `undefined` where it lies elsewhere. */
export function ownerOf(repository: string | undefined): string | undefined {
  return /^https:\/\/github\.com\/([\w-]+)\/[^/]+$/.exec(repository ?? '')?.[1];
}

/** The text of `CODEOWNERS` with the owner of the repository in the place of the teams that stand in it. */
export function codeOwnersText(text: string, owner: string): string {
  return text.replaceAll(/@standstill\/\w+(?: @standstill\/\w+)*/g, `@${owner}`);
}
