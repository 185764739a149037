import { firstWords } from '../article.ts';
import type { LabelledValue } from '../labels.ts';
import { wordsOf } from '../to-markdown.ts';
import { causeInSentence, causeOfField } from '../written-cause.ts';
import { FIELDS, valuesOf } from './fact-labels.ts';
import type { FactsReading, FactsText } from './facts-reading.ts';
import type { Sentences } from './own-sentences.ts';

/** Reads the cause: under its name or its heading, else in a sentence that says it. */
export function readCause(
  { chapters }: FactsText,
  values: readonly LabelledValue[],
  own: Sentences,
  { facts, evidence, doubts }: FactsReading,
): void {
  // A word that the text also has in lower case is no name.
  const lower = new Set(own.all.join(' ').match(/(?<!\p{L})\p{Ll}[\p{L}’'-]*/gu));
  const isProperName = (word: string) =>
    /^\p{Lu}/u.test(word) && !lower.has(word.toLowerCase()) && !ARTICLE.test(word);
  const fields = valuesOf(values, FIELDS.cause).map(({ label, value }) => ({
    value,
    from: `${label}: ${value}`,
  }));
  const sections = chapters
    .filter(({ title, below }) => FIELDS.cause.test(title.trim()) && below.length === 0)
    .flatMap(({ blocks: [first] }) => (first?.type === 'paragraph' ? [wordsOf(first)] : []))
    .map((value) => ({ value, from: value }));
  const stated = [...fields, ...sections].flatMap(({ value, from }) => {
    const cause = causeOfField(value, isProperName);
    return cause === undefined ? [] : [{ cause, from }];
  });
  const told = own.all.flatMap((sentence) => {
    const cause = causeInSentence(sentence, isProperName);
    return cause === undefined ? [] : [{ cause, from: sentence }];
  });
  const [first] = stated.length > 0 ? stated : told;
  if (!first) return;
  const different = new Set(told.map(({ cause }) => cause));
  if (stated.length === 0 && different.size > 1) {
    doubts.push(
      `it names the cause in several ways: ${[...different].map((one) => `“${firstWords(one)}”`).join(', ')}`,
    );
    return;
  }
  facts.cause = first.cause;
  evidence.set('cause', first.from);
}

const ARTICLE =
  /^(?:an?|the|this|that|these|some|several|two|three|our|its|their|in|on|during|due|because|when|while)$/i;
