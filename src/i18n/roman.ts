const NUMERALS = ['I', 'II', 'III', 'IV', 'V', 'VI'] as const;

/**
 * The roman numeral of a part.
 *
 * @param number the part's place, 1 to 6
 */
export function romanNumeral(number: number): string {
  return NUMERALS[number - 1] ?? String(number);
}
