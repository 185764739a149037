import { formatSize } from '../i18n/units.ts';

/** Stands in a page for the size of a file that is made after it. */
export function sizePlaceholder(address: string): string {
  return `{{size:${address}}}`;
}

/**
 * The page with the sizes of the files that it names.
 *
 * @param sizes in bytes, by address
 */
export function fillFileSizes(html: string, sizes: ReadonlyMap<string, number>): string {
  return html.replaceAll(/\{\{size:([^}]+)\}\}/g, (_, address: string) =>
    formatSize(sizes.get(address) ?? 0),
  );
}
