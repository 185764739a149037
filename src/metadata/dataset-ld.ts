import type { Dataset } from 'schema-dts';
import { beginningOf, type Incident } from '../archive/archive.ts';
import { formatCount } from '../i18n/numbers.ts';
import { text } from '../i18n/text.ts';
import { siteConfig } from '../site.config.ts';
import { fullAddress } from './addresses.ts';
import { publisher } from './publisher.ts';

/** A file in which the record can be had. */
export interface Download {
  /** On the site. @example /data/incidents.csv */
  address: string;
  /** Its media type. @example text/csv */
  format: string;
}

export interface DatasetOptions {
  /** The page that describes it. @example /data/ */
  address: string;
  downloads: readonly Download[];
  /** The day of the newest change in it. */
  modified?: string | undefined;
  /** The address of the terms under which it may be used. */
  license?: string;
}

/**
 * The whole record as a dataset.
 *
 * @param incidents newest first, as every list of the archive is
 */
export function datasetLd(
  incidents: readonly Incident[],
  { address, downloads, modified, license }: DatasetOptions,
): Dataset {
  const [latest, first] = [incidents[0], incidents.at(-1)];
  return {
    '@type': 'Dataset',
    name: text.found.dataset.name(siteConfig.name),
    description: text.found.dataset.description(formatCount(incidents.length)),
    url: fullAddress(address),
    creator: publisher(),
    inLanguage: siteConfig.locale,
    isAccessibleForFree: true,
    ...(license && { license }),
    ...(modified && { dateModified: modified }),
    ...(first &&
      latest && {
        temporalCoverage: `${beginningOf(first.facts)}/${beginningOf(latest.facts)}`,
      }),
    variableMeasured: text.found.dataset.variables,
    distribution: downloads.map((download) => ({
      '@type': 'DataDownload',
      contentUrl: fullAddress(download.address),
      encodingFormat: download.format,
    })),
  };
}
