import { fullAddress } from './addresses.ts';

/** Where the sitemap stands; of a large site, the list of its sitemaps. */
export const SITEMAP = '/sitemap.xml';

/** What sitemaps.org allows one file to hold. */
const MOST_ADDRESSES = 50_000;

/** A page that engines may list. */
export interface ListedPage {
  /** In full. */
  address: string;
  /** The day of its last change, where that is known. */
  modified?: string | undefined;
}

/** A file of the site. */
export interface SiteFile {
  /** Its address on the site. */
  path: string;
  text: string;
}

/**
 * The sitemap of a site: one file, or several and a list of them where one may not hold all.
 *
 * @param most addresses that one file may hold
 */
export function sitemapFiles(pages: readonly ListedPage[], most = MOST_ADDRESSES): SiteFile[] {
  if (pages.length <= most) return [{ path: SITEMAP, text: element('urlset', 'url', pages) }];
  const parts = Array.from({ length: Math.ceil(pages.length / most) }, (_, index): SiteFile => {
    const held = pages.slice(index * most, (index + 1) * most);
    return { path: `/sitemap-${index + 1}.xml`, text: element('urlset', 'url', held) };
  });
  const list = parts.map(({ path }) => ({ address: fullAddress(path) }));
  return [{ path: SITEMAP, text: element('sitemapindex', 'sitemap', list) }, ...parts];
}

function element(name: string, child: string, pages: readonly ListedPage[]): string {
  const children = pages.map(({ address, modified }) => {
    const day = modified === undefined ? '' : `<lastmod>${modified}</lastmod>`;
    return `<${child}><loc>${escapeXml(address)}</loc>${day}</${child}>\n`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?>\n<${name} xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${children.join('')}</${name}>\n`;
}

function escapeXml(address: string): string {
  return address.replaceAll('&', '&amp;').replaceAll("'", '&apos;').replaceAll('<', '&lt;');
}
