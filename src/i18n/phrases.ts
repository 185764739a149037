/**
 * The phrases that the compiler itself puts into a write-up's prose. They stand apart from the interface
 * text because the domain needs them without a page around it.
 */
export const phrases = {
  /** BCP 47 language tag of the phrases, for dates, numbers and lists in prose. */
  locale: 'en-GB',
  about: (length: string) => `about ${length}`,
  undisclosedCause: 'an undisclosed cause',
  notes: 'Notes',
  table: 'Table',
  backToNote: (letter: string, again: number) =>
    again > 1
      ? `Back to note ${letter} in the text (${again})`
      : `Back to note ${letter} in the text`,
} as const;
