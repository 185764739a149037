/** The points of a path of straight lines, each of which is written by its distance from the one before. */
export function pointsOf(path: string): [x: number, y: number][] {
  // Counted in tenths, which add up exactly.
  const numbers = [...path.matchAll(/-?(?:\d+(?:\.\d+)?|\.\d+)/g)].map(([text]) =>
    Math.round(Number(text) * 10),
  );
  let [x, y] = [0, 0];
  return Array.from({ length: numbers.length / 2 }, (_, index) => {
    [x, y] = [x + (numbers[2 * index] ?? 0), y + (numbers[2 * index + 1] ?? 0)];
    return [x / 10, y / 10];
  });
}
