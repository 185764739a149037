/** Whether a page of prose is named at the head of the site; all others are at its foot. */
export function isNamedInMasthead({ id }: { id: string }): boolean {
  return id === 'about';
}

/** All of the record that the frame of every page rests on: the pages of prose that its head and its foot name. */
export function frameRestsOn(pages: readonly { id: string; title: string }[]): [string, string][] {
  return pages.map(({ id, title }) => [id, title]);
}
