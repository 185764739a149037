import { describe, expect, test } from 'vitest';
import { checkContent } from '../../src/check/check-content.ts';
import { momentRange, yearAndMonth } from '../../src/incident/moment.ts';
import { sentencesOf } from '../../src/incident/sentences.ts';
import { todayInUtc } from '../../src/incident/visibility.ts';
import { countWords } from '../../src/markdown/text.ts';
import { blocksOf, content, proseOf, writeUps } from './written-record.ts';

const LONGEST_SENTENCE = 45;
const SHORTEST_PART = 40;
const HOUR = 3_600_000;

/** The clichés of the trade, which the style guide strikes out. */
const CLICHES =
  /sen[dt]\w* shockwaves|ground to a halt|stark reminder|interconnected world|perfect storm|digital landscape|achilles|plunged into|scrambled to|unprecedented|needless to say/i;

test('the check finds nothing to mend, and each warning that stands has its reason', () => {
  const report = checkContent(content, { today: todayInUtc() });
  const told = report.files.flatMap(({ path, problems }) =>
    problems.map(({ code, line, message }) => `${path}:${line} ${code} ${message}`),
  );
  expect(told).toEqual([]);
});

describe.each(writeUps.map((writeUp) => [writeUp.id, writeUp] as const))('%s', (_id, writeUp) => {
  const { facts, lead, parts } = writeUp;
  const sources = new Set(facts?.sources?.map(({ id }) => id));

  test('cites sources that it lists, and lists none that it does not cite', () => {
    expect(sources.size).toBeGreaterThan(0);
    expect(writeUp.sources.map(({ id }) => id).sort()).toEqual([...sources].sort());
  });

  test('names a source for each figure, event and measure', () => {
    const { figures = [], timeline = [], actions = [] } = facts ?? {};
    for (const item of [...figures, ...timeline, ...actions]) {
      expect(item.source ?? [], JSON.stringify(item)).not.toEqual([]);
      for (const id of item.source ?? []) expect(sources).toContain(id);
    }
  });

  test('has a month, a year and a length that fit its beginning and its end', () => {
    const { month, year, hours, approximate, started, resolved } = facts ?? {};
    if (started === undefined) return;
    expect(yearAndMonth(started)).toEqual({ year, month });
    if (resolved === undefined || typeof hours !== 'number') return;
    const begin = momentRange(started);
    const end = momentRange(resolved);
    const margin = (span: number) => Math.max(span * (approximate ? 0.25 : 0.1), HOUR / 4);
    const shortest = Math.max(0, end.earliest - begin.latest);
    const longest = end.latest - begin.earliest;
    expect(hours * HOUR).toBeGreaterThanOrEqual(shortest - margin(shortest));
    expect(hours * HOUR).toBeLessThanOrEqual(longest + margin(longest));
  });

  test('answers before its first part, and has text of its own in each', () => {
    expect(blocksOf(lead)).not.toEqual([]);
    for (const { html, heading } of parts) {
      const words = countWords(blocksOf(html).join(' '));
      expect(words, heading.text).toBeGreaterThanOrEqual(SHORTEST_PART);
    }
  });

  test('says nothing in a breath too long, and nothing in the words of the trade', () => {
    const sentences = proseOf(writeUp).flatMap((block) => sentencesOf(block));
    expect(sentences.length).toBeGreaterThan(10);
    for (const { text } of sentences) {
      expect(countWords(text), text).toBeLessThanOrEqual(LONGEST_SENTENCE);
      expect(text).not.toMatch(CLICHES);
    }
  });
});

/** Where each text stands, told apart from others by its letters and digits alone. */
function placesOf(textsIn: (writeUp: (typeof writeUps)[number]) => string[]) {
  const places = new Map<string, Set<string>>();
  for (const writeUp of writeUps) {
    for (const text of textsIn(writeUp)) {
      const key = text.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, ' ');
      places.set(key, (places.get(key) ?? new Set()).add(writeUp.id));
    }
  }
  return places;
}

const shared = (places: Map<string, Set<string>>) =>
  [...places].filter(([, ids]) => ids.size > 1).map(([text, ids]) => `${[...ids]}: ${text}`);

describe('no two write-ups', () => {
  test('share a paragraph', () => {
    const places = placesOf((writeUp) => proseOf(writeUp).filter((block) => countWords(block) > 8));
    expect(places.size).toBeGreaterThan(writeUps.length);
    expect(shared(places)).toEqual([]);
  });

  test('share a sentence of more than eight words', () => {
    const places = placesOf((writeUp) =>
      proseOf(writeUp)
        .flatMap((block) => sentencesOf(block))
        .map(({ text }) => text)
        .filter((text) => countWords(text) > 8),
    );
    expect(shared(places)).toEqual([]);
  });

  test('share the heading of a part or a summary', () => {
    expect(shared(placesOf(({ parts }) => parts.map(({ heading }) => heading.text)))).toEqual([]);
    expect(shared(placesOf(({ facts }) => (facts?.summary ? [facts.summary] : [])))).toEqual([]);
  });
});
