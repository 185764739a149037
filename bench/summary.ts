/** What some measurements come to. */
export interface Summary {
  median: number;
  least: number;
  most: number;
}

/** @throws where there is nothing to sum up */
export function summarise(values: readonly number[]): Summary {
  if (values.length === 0) throw new Error('There are no measurements.');
  return { median: median(values), least: Math.min(...values), most: Math.max(...values) };
}

/** The middle of some values, or halfway between the two in the middle. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const [low = 0, high = 0] = [sorted[middle - 1 + (sorted.length % 2)], sorted[middle]];
  return (low + high) / 2;
}
