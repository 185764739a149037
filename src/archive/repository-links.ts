/** The branch that the site is published from. */
const BRANCH = 'main';

/** The form that asks for a correction, in `.github/ISSUE_TEMPLATE/`. */
const CORRECTION_FORM = 'correction.yml';

/**
 * The address of the form that asks for a correction, with its title and the page filled in.
 *
 * @param repository the address of the project's repository on GitHub
 * @param report the title, and the address of the page; a reader adds what is wrong
 */
export function correctionAddress(
  repository: string,
  { title, page }: { title: string; page: string },
): string {
  const address = new URL(`${trimmed(repository)}/issues/new`);
  // `URLSearchParams` writes a space as a plus, which not every reader of addresses takes for one.
  address.search = Object.entries({ template: CORRECTION_FORM, title, page })
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
