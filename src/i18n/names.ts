import { localeTag } from './locale.ts';

const COLLATOR = new Intl.Collator(localeTag, { numeric: true });

/** Compares names as the alphabet of the site's language orders them, for sorting. */
export function compareNames(a: string, b: string): number {
  return COLLATOR.compare(a, b);
}
