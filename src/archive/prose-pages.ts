/** Whether a page of prose is named at the head of the site; all others are at its foot. */
export function isNamedInMasthead({ id }: { id: string }): boolean {
  return id === 'about';
}
