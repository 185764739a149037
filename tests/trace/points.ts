/** The points of a path of straight lines. */
export function pointsOf(path: string): [x: number, y: number][] {
  return [...path.matchAll(/(-?[\d.]+),(-?[\d.]+)/g)].map(([, x, y]) => [Number(x), Number(y)]);
}
