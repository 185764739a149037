import { text } from '../i18n/text.ts';
import { CATEGORIES } from '../incident/categories.ts';
import { causeAddress, serviceAddress, yearAddress } from './addresses.ts';
import type { Archive } from './archive.ts';
import { LENGTH_BANDS } from './length-bands.ts';
import { namedServices } from './named-services.ts';
import type { FilterName } from './row-filter.ts';

/** A value to choose, and the page that lists the same, where there is one. */
export interface Choice {
  value: string;
  name: string;
  address?: string;
}

/** What the record can be filtered by: the values that occur in it, and every band of length. */
export function filterChoices(archive: Archive): Record<FilterName, Choice[]> {
  return {
    service: namedServices(archive).map(({ id, name }) => ({
      value: id,
      name,
      address: serviceAddress(id),
    })),
    cause: CATEGORIES.filter((category) => archive.byCategory.has(category)).map((category) => ({
      value: category,
      name: text.categories[category],
      address: causeAddress(category),
    })),
    year: [...archive.byYear.keys()]
      .sort((a, b) => b - a)
      .map((year) => ({ value: String(year), name: String(year), address: yearAddress(year) })),
    length: LENGTH_BANDS.map((band) => ({ value: band, name: text.filter.bands[band] })),
  };
}
