/** The bands of length that the record can be narrowed to, shortest first. */
export const LENGTH_BANDS = ['under-1h', '1-6h', '6-24h', 'over-24h', 'not-stated'] as const;

export type LengthBand = (typeof LENGTH_BANDS)[number];

/**
 * The band of a length. A band begins with its lower limit; a day exactly is not yet over a day.
 *
 * @param hours length in hours; `null` where nobody has said
 */
export function bandOf(hours: number | null): LengthBand {
  if (hours === null) return 'not-stated';
  if (hours < 1) return 'under-1h';
  if (hours < 6) return '1-6h';
  return hours <= 24 ? '6-24h' : 'over-24h';
}
