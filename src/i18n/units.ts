import { type Unit, unitFormat } from '../incident/duration.ts';
import { localeTag } from './locale.ts';

/** "10 minutes", "1 week": a count of a unit of time in words. */
export function formatUnit(count: number, unit: Unit): string {
  return unitFormat(localeTag, unit).format(count);
}
