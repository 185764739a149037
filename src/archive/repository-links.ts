/** The branch that the site is published from. */
const BRANCH = 'main';

/**
 * The address of the form for a new issue, its title and first line filled in.
 *
 * @param repository the address of the project's repository on GitHub
 * @param report the words to begin with; a reader adds what is wrong
 */
export function issueAddress(repository: string, report: { title: string; body: string }): string {
  const address = new URL(`${trimmed(repository)}/issues/new`);
  // `URLSearchParams` writes a space as a plus, which not every reader of addresses takes for one.
  address.search = Object.entries(report)
    .map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
    .join('&');
  return address.href;
}

/**
 * The address at which a file can be edited; `undefined` where the file lies outside the project.
 *
 * @param repository the address of the project's repository on GitHub
 * @param path the file's path from the project's root
 */
export function editAddress(repository: string, path: string): string | undefined {
  const steps = path.split('/');
  if (path.startsWith('/') || /^[A-Za-z]:/.test(path) || steps.includes('..')) return undefined;
  return `${trimmed(repository)}/edit/${BRANCH}/${steps.map(encodeURIComponent).join('/')}`;
}

function trimmed(repository: string): string {
  return repository.replace(/\/+$/, '').replace(/\.git$/, '');
}
