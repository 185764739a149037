import type { Dataset } from 'schema-dts';
import { DATA_ADDRESSES } from '../archive/addresses.ts';
import { beginningOf, type Incident } from '../archive/archive.ts';
import { formatCount } from '../i18n/numbers.ts';
import { text } from '../i18n/text.ts';
import { siteConfig } from '../site.config.ts';
import { fullAddress } from './addresses.ts';
import { newestChange } from './last-modified.ts';
import { publisher } from './publisher.ts';

/** The files in which the whole record can be had, with their media types. */
const DOWNLOADS = [
  [DATA_ADDRESSES.json, 'application/json'],
  [DATA_ADDRESSES.csv, 'text/csv'],
  [DATA_ADDRESSES.sqlite, 'application/vnd.sqlite3'],
] as const;

/**
 * The whole record as a dataset.
 *
 * @param incidents newest first, as every list of the archive is
 */
export function datasetLd(incidents: readonly Incident[]): Dataset {
  const modified = newestChange(incidents);
  const [latest, first] = [incidents[0], incidents.at(-1)];
  return {
    '@type': 'Dataset',
    name: text.found.dataset.name(siteConfig.name),
    description: text.found.dataset.description(formatCount(incidents.length)),
    url: fullAddress('/data/'),
    creator: publisher(),
    inLanguage: siteConfig.locale,
    isAccessibleForFree: true,
    ...(siteConfig.licence && { license: siteConfig.licence.address }),
    ...(modified && { dateModified: modified }),
    ...(first &&
      latest && {
        temporalCoverage: `${beginningOf(first.facts)}/${beginningOf(latest.facts)}`,
      }),
    variableMeasured: text.found.dataset.variables,
    distribution: DOWNLOADS.map(([address, encodingFormat]) => ({
      '@type': 'DataDownload',
      contentUrl: fullAddress(address),
      encodingFormat,
    })),
  };
}
