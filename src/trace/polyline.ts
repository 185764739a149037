/** A point of a drawing, in pixels. */
export type Point = readonly [x: number, y: number];

/**
 * The path of straight lines from point to point, to a tenth of a pixel, as briefly as SVG can write it: each point by
 * its distance from the one before. Most of a page that draws many outages is such paths.
 *
 * @see https://www.w3.org/TR/SVG2/paths.html#PathDataBNF for what may be left out between two numbers
 */
export function polyline(points: readonly Point[]): string {
  let [start, lines] = ['', ''];
  let [atX, atY] = [0, 0];
  for (const [x, y] of points) {
    const [nextX, nextY] = [Math.round(x * 10), Math.round(y * 10)];
    const pair = written(nextX - atX) + separated(written(nextY - atY));
    if (start === '') start = `M${pair}`;
    else if (lines === '') lines = `l${pair}`;
    else if (nextX !== atX || nextY !== atY) lines += separated(pair);
    [atX, atY] = [nextX, nextY];
  }
  return start + lines;
}

/** A sign sets a number apart from the one before. */
function separated(number: string): string {
  return number.startsWith('-') ? number : ` ${number}`;
}

/** Put together of whole numbers, which are written in a third of the time that a fraction takes. */
function written(tenths: number): string {
  const all = Math.abs(tenths);
  const [whole, rest] = [Math.trunc(all / 10), all % 10];
  const sign = tenths < 0 ? '-' : '';
  if (rest === 0) return `${sign}${whole}`;
  return whole === 0 ? `${sign}.${rest}` : `${sign}${whole}.${rest}`;
}
