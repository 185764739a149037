import { createHash } from 'node:crypto';

/** The digest of values, as 32 hexadecimal digits. */
export function digestOf(...values: readonly unknown[]): string {
  return createHash('sha256').update(JSON.stringify(values)).digest('hex').slice(0, 32);
}
