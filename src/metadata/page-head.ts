import { text } from '../i18n/text.ts';
import { siteConfig } from '../site.config.ts';
import { shorten } from './shorten.ts';

/** What engines show of a title and of a description before they cut it themselves, in characters. */
export const LONGEST_TITLE = 60;
export const LONGEST_DESCRIPTION = 155;

/**
 * The title of a page as a browser's tab and an engine's list show it: with the name of the site where that
 * leaves it whole.
 *
 * @param page the number of the page within its list
 */
export function headTitle(title: string, page = 1): string {
  const room = LONGEST_TITLE - text.pages.titled('', page).length;
  const titled = text.pages.titled(shorten(title, room), page);
  const withSite = `${titled} · ${siteConfig.name}`;
  return title === siteConfig.name || withSite.length > LONGEST_TITLE ? titled : withSite;
}

/**
 * The description of a page in the length that engines show.
 *
 * @param page the number of the page within its list
 */
export function headDescription(description: string, page = 1): string {
  const room = LONGEST_DESCRIPTION - text.pages.described('', page).length;
  return text.pages.described(shorten(description, room), page);
}
