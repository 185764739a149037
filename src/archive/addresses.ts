import type { Category } from '../incident/categories.ts';

/** Pages that the site has whatever the record holds; no alias may take their place. */
const SITE_ADDRESSES = ['/', '/404/', '/about/', '/data/', '/incidents/', '/search/'];
/** Lists, with all that lies under them, and the pages of the list of incidents. */
const LISTS = /^\/(?:services|causes|years)\/|^\/incidents\/\d+\/$/;

/** The address of a write-up's page. */
export function incidentAddress(id: string): string {
  return `/incidents/${id}/`;
}

/** The address of a service's page. */
export function serviceAddress(id: string): string {
  return `/services/${id}/`;
}

/** The address of the page of a kind of cause. */
export function causeAddress(category: Category): string {
  return `/causes/${category}/`;
}

/** The address of a year's page. */
export function yearAddress(year: number): string {
  return `/years/${year}/`;
}

/** An alias in the form of an address: with a slash at its end. */
export function aliasAddress(alias: string): string {
  return alias.endsWith('/') ? alias : `${alias}/`;
}

/** Whether the address is one that the site itself gives out, pages of its lists included. */
export function isSiteAddress(address: string): boolean {
  return SITE_ADDRESSES.includes(address) || LISTS.test(address);
}
