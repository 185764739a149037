import { localeTag } from './locale.ts';

const COUNT = new Intl.NumberFormat(localeTag);
const SHARE = new Intl.NumberFormat(localeTag, { style: 'percent' });

/** "1,234". */
export function formatCount(count: number): string {
  return COUNT.format(count);
}

/**
 * "16%".
 *
 * @param share from 0 to 1
 */
export function formatShare(share: number): string {
  return SHARE.format(share);
}
