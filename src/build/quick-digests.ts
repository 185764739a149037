import { createHash } from 'node:crypto';

/**
 * Makes digests in the thread that asks for them. Astro has WebCrypto digest what stands in a page, some bytes at a
 * time, and that hands each digest to a thread of its own: a tenth of the time of a page was spent on the way.
 */
export function digestInPlace(): void {
  const { subtle } = globalThis.crypto;
  subtle.digest = async (algorithm, data) => {
    const name = typeof algorithm === 'string' ? algorithm : algorithm.name;
    const bytes = ArrayBuffer.isView(data)
      ? new Uint8Array(data.buffer, data.byteOffset, data.byteLength)
      : new Uint8Array(data);
    const digest = createHash(name.replace('-', '').toLowerCase()).update(bytes).digest();
    return new Uint8Array(digest).buffer;
  };
}
