import type { RootContent } from 'mdast';
import { type Moment, momentRange, yearAndMonth } from '../incident/moment.ts';
import type { Service } from '../incident/service.ts';
import { formatMonth } from '../incident/tokens.ts';
import { type Article, firstWords, type TimelineEntry } from './article.ts';
import { type Chapter, contentOf } from './chapters.ts';
import { serviceOfAddress, servicesNamedIn } from './find-services.ts';
import { type LabelledValue, labelledValues, linesOf } from './labels.ts';
import { sectionOf } from './section-words.ts';
import { isOfOwnOutage, sentencesOf } from './sentences.ts';
import { wordsOf } from './to-markdown.ts';
import { causeInSentence, causeOfField } from './written-cause.ts';
import { datesIn } from './written-dates.ts';
import { lengthOfField, lengthsOfOutage, type WrittenLength } from './written-lengths.ts';
import { leadingMoment, statedZone, wholeMoment } from './written-moments.ts';

/** What could be read of an outage. What could not is absent. */
export interface ReadFacts {
  service?: readonly string[] | undefined;
  month?: number | undefined;
  year?: number | undefined;
  hours?: number | undefined;
  approximate?: true | undefined;
  cause?: string | undefined;
  started?: Moment | undefined;
  resolved?: Moment | undefined;
  affected?: readonly string[] | undefined;
}

/** The facts of an article, where each was read, and what an editor has to settle. */
export interface FactsReading {
  facts: ReadFacts;
  /** The words that a fact was read from, by its field. */
  evidence: Map<keyof ReadFacts, string>;
  /** Where the article contradicts itself. */
  doubts: string[];
}

/** An article's text in the pieces that facts are read from. */
export interface FactsText {
  article: Article;
  lead: readonly RootContent[];
  chapters: readonly Chapter[];
}

const INCIDENT = '(?:incident|outage|event|impact|disruption|downtime|problem)';
const FIELDS = {
  date: new RegExp(
    `^(?:${INCIDENT} )?dates?(?:\\(s\\))?(?: of (?:the )?${INCIDENT})?$|^when$`,
    'i',
  ),
  start: new RegExp(
    `^(?:${INCIDENT} )?(?:start(?:ed)?|began|beginning|start of ${INCIDENT})(?: (?:time|date|at|on))*(?: ?\\((?:utc|gmt)\\))?$`,
    'i',
  ),
  end: new RegExp(
    `^(?:${INCIDENT} )?(?:end(?:ed)?|resolved|restored|recovered|end of ${INCIDENT}|resolution)(?: (?:time|date|at|on))*(?: ?\\((?:utc|gmt)\\))?$`,
    'i',
  ),
  duration: new RegExp(
    `^(?:total |full )?(?:${INCIDENT} )?(?:duration|length|downtime)(?: of (?:the )?${INCIDENT})?$`,
    'i',
  ),
  cause: /^(?:root[ -])?causes?$/i,
  affected:
    /^(?:affected|impacted) (?:services?|systems?|components?|products?|features?)$|^(?:services?|systems?|components?|products?) (?:affected|impacted)$/i,
} as const;

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

interface Sentences {
  title: string;
  /** The sentences of the lead and the summary. */
  opening: string[];
  /** Every sentence, the opening ones included. */
  all: string[];
}

function ownSentences({ article, lead, chapters }: FactsText): Sentences {
  const isSummary = ({ title }: Chapter) => sectionOf(title)?.place === 'lead';
  const opening = [...lead, ...chapters.filter(isSummary).flatMap((one) => contentOf(one, 4))];
  const rest = chapters
    .filter((chapter) => !isSummary(chapter))
    .flatMap((one) => contentOf(one, 4));
  const first = sentencesIn(opening);
  return { title: article.title ?? '', opening: first, all: [...first, ...sentencesIn(rest)] };
}

function sentencesIn(blocks: readonly RootContent[]): string[] {
  return blocks.flatMap((block): string[] => {
    if (block.type === 'paragraph')
      return linesOf(block).flatMap((line) => sentencesOf(wordsOf(line)));
    if (block.type === 'list') {
      return block.children.flatMap((item) => sentencesIn(item.children as RootContent[]));
    }
    return block.type === 'heading' ? [wordsOf(block)] : [];
  });
}

const valuesOf = (values: readonly LabelledValue[], label: RegExp) =>
  values.filter((one) => label.test(one.label));

function readTimes(
  article: Article,
  values: readonly LabelledValue[],
  reading: FactsReading,
): void {
  const { facts, evidence } = reading;
  const { started, resolved } = article.stated;
  if (started !== undefined) facts.started = started;
  if (resolved !== undefined) facts.resolved = resolved;
  for (const [field, label] of [
    ['started', FIELDS.start],
    ['resolved', FIELDS.end],
  ] as const) {
    const [found] = valuesOf(values, label);
    if (facts[field] !== undefined || found === undefined) continue;
    const moment = wholeMoment(found.value, statedZone(found.label));
    if (moment === undefined || moment.length < 10) continue;
    facts[field] = moment;
    evidence.set(field, `${found.label}: ${found.value}`);
  }
  if (facts.started === undefined || facts.resolved === undefined) return;
  const isTurned =
    momentRange(facts.resolved).latest < momentRange(facts.started).earliest || spanOf(facts) === 0;
  if (!isTurned) return;
  reading.doubts.push(`it starts at ${facts.started} and ends at ${facts.resolved}`);
  delete facts.started;
  delete facts.resolved;
}

const MS_PER_HOUR = 3_600_000;

/** The hours between start and end, where both are told to the minute. */
function spanOf({ started = '', resolved = '' }: ReadFacts): number | undefined {
  if (started.length <= 10 || resolved.length <= 10) return undefined;
  return Math.round(((Date.parse(resolved) - Date.parse(started)) / MS_PER_HOUR) * 100) / 100;
}

function readDate(
  values: readonly LabelledValue[],
  own: Sentences,
  { facts, evidence, doubts }: FactsReading,
): void {
  const found: Found | undefined =
    facts.started !== undefined
      ? { moment: facts.started, from: evidence.get('started') }
      : (statedDate(values) ?? toldDate(own, doubts));
  if (found === undefined) return;
  const { moment, from } = found;
  const { year, month } = yearAndMonth(moment);
  if (month === undefined) return;
  facts.month = month;
  facts.year = year;
  if (from !== undefined) evidence.set('month', from);
  if (facts.started !== undefined || moment.length < 10) return;
  facts.started = moment;
  if (from !== undefined) evidence.set('started', from);
}

/** A date, and the words that it was read from. */
interface Found {
  moment: Moment;
  from: string | undefined;
}

function statedDate(values: readonly LabelledValue[]): Found | undefined {
  const stated = [...valuesOf(values, FIELDS.date), ...valuesOf(values, FIELDS.start)];
  for (const { label, value } of stated) {
    const [date, ...others] = datesIn(value);
    if (!date) continue;
    const moment = others.length === 0 ? date.moment : date.moment.slice(0, 7);
    return { moment, from: `${label}: ${value}` };
  }
  return undefined;
}

/** The date in the title, else in the opening's sentences on the outage, else in those of the whole text. */
function toldDate({ title, opening, all }: Sentences, doubts: string[]): Found | undefined {
  for (const sentences of [[title], opening.filter(isOfOwnOutage), all.filter(isOfOwnOutage)]) {
    const found = sentences.flatMap((from) =>
      datesIn(from).map(({ moment }) => ({ moment, from })),
    );
    const [first] = found;
    if (first === undefined) continue;
    const months = new Set(found.map(({ moment }) => moment.slice(0, 7)));
    if (months.size > 1) {
      doubts.push(`it names several months: ${[...months].map(nameOf).join(', ')}`);
      return undefined;
    }
    const days = found.filter(({ moment }) => moment.length === 10);
    const [day] = days;
    const isOneDay = day !== undefined && days.every(({ moment }) => moment === day.moment);
    if (isOneDay) return beginningIn([title, ...all], day.moment) ?? day;
    return { moment: first.moment.slice(0, 7), from: first.from };
  }
  return undefined;
}

/** Where the text itself names no month, a timeline that keeps to one does. */
export function readDateOfTimeline(
  timeline: readonly TimelineEntry[],
  { facts, evidence, doubts }: FactsReading,
): void {
  const months = new Set(timeline.map(({ at }) => at.slice(0, 7)));
  const [only] = months;
  const isSettled = facts.month !== undefined || doubts.some((doubt) => doubt.includes('months'));
  if (isSettled || months.size !== 1 || only === undefined || only.length < 7) return;
  const { year, month } = yearAndMonth(only);
  facts.month = month;
  facts.year = year;
  evidence.set('month', 'the dates of the timeline');
}

/** The moment, with time and zone, at which a sentence says that the outage of this day began. */
function beginningIn(sentences: readonly string[], day: Moment): Found | undefined {
  const told = sentences.filter((sentence) =>
    /(?<!\p{L})(?:began|started|starting|beginning)(?!\p{L})/u.test(sentence),
  );
  const found = told.flatMap((from) =>
    datesIn(from).flatMap(({ start }): Found[] => {
      const moment = leadingMoment(from.slice(start))?.moment;
      return moment?.startsWith(`${day}T`) ? [{ moment, from }] : [];
    }),
  );
  return found.length === 1 ? found[0] : undefined;
}

function nameOf(moment: Moment): string {
  const { year, month } = yearAndMonth(moment);
  return formatMonth(month ?? 1, year);
}

function readLength(
  values: readonly LabelledValue[],
  own: Sentences,
  { facts, evidence, doubts }: FactsReading,
): void {
  const stated = statedLength(values, own, doubts);
  const span = spanOf(facts);
  if (span !== undefined && span > 0) {
    facts.hours = span;
    evidence.set('hours', 'from start to end');
    const isFar = stated && Math.abs(stated.hours - span) > Math.max(span * 0.1, 0.25);
    if (isFar) {
      doubts.push(
        `it says ${stated.hours} hours (“${stated.from}”), but from start to end it is ${span}`,
      );
    }
    return;
  }
  if (stated === undefined) return;
  facts.hours = stated.hours;
  if (stated.approximate) facts.approximate = true;
  dropEndThatDiffers(facts, doubts);
  evidence.set('hours', stated.from);
}

/** Dates without a time leave room for every hour of the day, and no more. */
function dropEndThatDiffers(facts: ReadFacts, doubts: string[]): void {
  const { started, resolved, hours } = facts;
  if (started === undefined || resolved === undefined || hours === undefined) return;
  const [start, end] = [momentRange(started), momentRange(resolved)];
  const longest = (end.latest - start.earliest) / MS_PER_HOUR;
  const shortest = (end.earliest - start.latest) / MS_PER_HOUR;
  if (hours >= shortest * 0.9 && hours <= longest * 1.1) return;
  doubts.push(`it says ${hours} hours, but it starts at ${started} and ends at ${resolved}`);
  delete facts.resolved;
}

function statedLength(
  values: readonly LabelledValue[],
  own: Sentences,
  doubts: string[],
): (WrittenLength & { from: string }) | undefined {
  for (const { label, value } of valuesOf(values, FIELDS.duration)) {
    const length = lengthOfField(value);
    if (length) return { ...length, from: `${label}: ${value}` };
  }
  for (const sentences of [[own.title], own.opening, own.all]) {
    const found = sentences.flatMap((sentence) =>
      lengthsOfOutage(sentence).map((length) => ({ ...length, from: sentence })),
    );
    const [first] = found;
    if (!first) continue;
    if (found.every(({ hours }) => hours === first.hours)) {
      return { ...first, approximate: found.some(({ approximate }) => approximate) };
    }
    const lengths = [...new Set(found.map(({ hours }) => hours))];
    doubts.push(`it gives several lengths, in hours: ${lengths.join(', ')}`);
    return undefined;
  }
  return undefined;
}

function readCause(
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

function readServices(
  { article }: FactsText,
  { title, opening }: Sentences,
  services: readonly Service[],
  { facts, evidence }: FactsReading,
): void {
  for (const sentence of [title, ...opening.filter(isOfOwnOutage)]) {
    const named = servicesNamedIn(sentence, services);
    if (named.length === 0) continue;
    facts.service = named;
    evidence.set('service', sentence);
    return;
  }
  const { url, publisher } = article.source;
  const owner = url === undefined ? undefined : serviceOfAddress(url, services);
  const operator = publisher?.replace(/ status(?: ?page)?$/i, '');
  const byPublisher = services.find(({ name }) => name === operator)?.id;
  const found = owner ?? byPublisher;
  if (found === undefined) return;
  facts.service = [found];
  evidence.set('service', owner === undefined ? `published by ${publisher}` : (url ?? ''));
}

function affectedOf(values: readonly LabelledValue[]): string[] | undefined {
  const [found] = valuesOf(values, FIELDS.affected);
  const items = found?.value
    .split(/\s*[,;]\s*(?:and\s+)?|\s+and\s+/)
    .map((item) => item.replace(/[.\s]+$/, '').trim())
    .filter((item) => item !== '');
  return items?.every((item) => item.length <= 80) ? items : undefined;
}
