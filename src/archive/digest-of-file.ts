import { digestOfBytes } from '../build/digest.ts';

const digests = new WeakMap<Uint8Array, string>();

/** The digest of what was read of a file, made once however often it is asked for. */
export function digestOfFile(bytes: Uint8Array): string {
  const digest = digests.get(bytes) ?? digestOfBytes(bytes);
  digests.set(bytes, digest);
  return digest;
}
