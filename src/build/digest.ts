import { hash } from 'node:crypto';

/** So many hexadecimal digits of a SHA-256 tell one thing from another. */
export const DIGEST_LENGTH = 32;

/** The digest of values, as 32 hexadecimal digits. */
export function digestOf(...values: readonly unknown[]): string {
  return digestOfBytes(JSON.stringify(values));
}

/** The digest of bytes, or of those of a text in UTF-8, as 32 hexadecimal digits. */
export function digestOfBytes(bytes: Uint8Array | string): string {
  return hash('sha256', bytes).slice(0, DIGEST_LENGTH);
}
