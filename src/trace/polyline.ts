/** A point of a drawing, in pixels. */
export type Point = readonly [x: number, y: number];

/** The path of straight lines from point to point, to a tenth of a pixel, as SVG writes it. */
export function polyline(points: readonly Point[]): string {
  let path = '';
  for (const [x, y] of points) path += `${path === '' ? 'M' : 'L'}${tenths(x)},${tenths(y)}`;
  return path;
}

/** Put together of whole numbers, which are written in a third of the time that a fraction takes. */
function tenths(pixels: number): string {
  const rounded = Math.round(pixels * 10);
  const all = Math.abs(rounded);
  const [whole, rest] = [Math.trunc(all / 10), all % 10];
  const sign = rounded < 0 ? '-' : '';
  return rest === 0 ? `${sign}${whole}` : `${sign}${whole}.${rest}`;
}
