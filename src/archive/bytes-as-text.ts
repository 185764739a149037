import { Buffer } from 'node:buffer';

/** Bytes as a text of so many characters, in which ASCII is found without decoding. */
export function bytesAsText(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
}
