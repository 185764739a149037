import { hash } from 'node:crypto';

/** The digest of values, as 32 hexadecimal digits. */
export function digestOf(...values: readonly unknown[]): string {
  return digestOfBytes(JSON.stringify(values));
}

/** The digest of bytes, or of those of a text in UTF-8, as 32 hexadecimal digits. */
export function digestOfBytes(bytes: Uint8Array | string): string {
  return hash('sha256', bytes).slice(0, 32);
}
