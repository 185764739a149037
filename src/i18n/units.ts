import { type Unit, unitFormat } from '../incident/duration.ts';
import { localeTag } from './locale.ts';

const SIZE_STEP = 1000;
const SIZES = (['byte', 'kilobyte', 'megabyte'] as const).map(
  (unit) =>
    new Intl.NumberFormat(localeTag, {
      style: 'unit',
      unit,
      unitDisplay: unit === 'byte' ? 'long' : 'short',
      maximumSignificantDigits: 2,
    }),
);

/**
 * "850 bytes", "21 kB", "1.3 MB".
 *
 * @param bytes 0 or more
 */
export function formatSize(bytes: number): string {
  const power = bytes < SIZE_STEP ? 0 : bytes < SIZE_STEP ** 2 ? 1 : 2;
  return SIZES[power]?.format(bytes / SIZE_STEP ** power) ?? '';
}

/** "10 minutes", "1 week": a count of a unit of time in words. */
export function formatUnit(count: number, unit: Unit): string {
  return unitFormat(localeTag, unit).format(count);
}
