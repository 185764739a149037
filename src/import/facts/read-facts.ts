import type { RootContent } from 'mdast';
import type { Service } from '../../incident/service.ts';
import { type Chapter, contentOf } from '../chapters.ts';
import { type LabelledValue, labelledValues } from '../labels.ts';
import { FIELDS, valuesOf } from './fact-labels.ts';
import type { FactsReading, FactsText } from './facts-reading.ts';
import { ownSentences } from './own-sentences.ts';
import { readCause } from './read-cause.ts';
import { readDate } from './read-date.ts';
import { readLength } from './read-length.ts';
import { readServices } from './read-services.ts';
import { readTimes } from './read-times.ts';

/** Reads the facts that an article states of its outage. Where its words leave room for doubt, nothing is read. */
export function readFacts(text: FactsText, services: readonly Service[]): FactsReading {
  const reading: FactsReading = { facts: {}, evidence: new Map(), doubts: [] };
  const values = labelledValues([...text.lead, ...text.chapters.flatMap(labelledBlocks)]);
  const own = ownSentences(text);
  readTimes(text.article, values, reading);
  readDate(values, own, reading);
  readLength(values, own, reading);
  readCause(text, values, own, reading);
  readServices(text, own, services, reading);
  const affected = text.article.stated.affected ?? affectedOf(values);
  if (affected && affected.length > 0) reading.facts.affected = affected;
  return reading;
}

/** Labels stand at the head of a post-mortem, or under a heading such as "Details". */
function labelledBlocks(chapter: Chapter): RootContent[] {
  return contentOf(chapter, 4);
}

function affectedOf(values: readonly LabelledValue[]): string[] | undefined {
  const [found] = valuesOf(values, FIELDS.affected);
  const items = found?.value
    .split(/\s*[,;]\s*(?:and\s+)?|\s+and\s+/)
    .map((item) => item.replace(/[.\s]+$/, '').trim())
    .filter((item) => item !== '');
  return items?.every((item) => item.length <= 80) ? items : undefined;
}
