/** A stretch of a sentence; the strong ones are what the reader came for. */
export interface Phrase {
  text: string;
  strong?: boolean;
}

/** When an outage was: on a day, over several days, in a month, or from a day on. */
export interface WhenDown {
  when: 'on' | 'over' | 'in' | 'from';
  day: string;
}

/** What the answer to a reader's question is made of. */
export interface Down extends WhenDown {
  /** The names of the services, as a list in words. */
  services: string;
  /** The length in words, "about" included; `undefined` where nobody has said. */
  length: string | undefined;
}

/** What the phrases say, one after the other. */
export function wordsOfPhrases(phrases: readonly Phrase[]): string {
  return phrases.map(({ text }) => text).join('');
}

/** Phrases out of words and of what stands between them: the values of the template are strong. */
export function strongly(words: TemplateStringsArray, ...values: string[]): Phrase[] {
  return words
    .flatMap((text, index): Phrase[] => {
      const value = values[index];
      return value === undefined ? [{ text }] : [{ text }, { text: value, strong: true }];
    })
    .filter(({ text }) => text !== '');
}
