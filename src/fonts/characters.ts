const through = (first: number, last: number) =>
  Array.from({ length: last - first + 1 }, (_, index) => String.fromCodePoint(first + index)).join(
    '',
  );

/** What the fonts of the site hold. */
export const LATIN: string = through(0x20, 0x7e) + through(0xa0, 0xff);
export const EXTENDED: string = `${through(0x100, 0x17f)}ȘșȚț`;
export const SIGNS = '‐‑‒–—‘’‚“”„†•…′″‹›€₺₹™←↑→↓−≈≠≤≥\u2009\u202f';
