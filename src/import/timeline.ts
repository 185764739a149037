import type { BlockContent, DefinitionContent, PhrasingContent, RootContent, Table } from 'mdast';
import { momentRange } from '../incident/moment.ts';
import { countWords } from '../markdown/text.ts';
import type { TimelineEntry } from './article.ts';
import { type Chapter, contentOf } from './chapters.ts';
import { linesOf } from './labels.ts';
import { toInlineMarkdown, wordsOf } from './to-markdown.ts';
import { datesIn } from './written-dates.ts';
import { leadingMoment, type MomentContext, statedZone } from './written-moments.ts';

/** A timeline that could be read, with the text around it; or why it stays text. */
export type ReadTimeline =
  | { entries: TimelineEntry[]; rest: RootContent[]; problem?: undefined }
  | { problem: string };

/** One line of a timeline before it is known to be one. */
interface Line {
  words: PhrasingContent[];
  /** Its block, for a line that turns out to be an introduction. */
  block: RootContent;
  /** The zone that its table states. */
  zone?: string | undefined;
}

/** A line of so few words that names a zone says no more than that. */
const MOST_ABOUT_ZONE = 10;

const UNTIMED =
  'some of its lines have no time that can be read for certain: each needs a date and, with a time, UTC or an offset';

/**
 * Reads the timeline of a section: a list, a table, paragraphs, or headings with a time each. All of its
 * lines have to be readable, or it stays text, since half a timeline tells a wrong story.
 */
export function readTimeline(chapter: Chapter, around: MomentContext): ReadTimeline {
  const zone = statedZone(chapter.title) ?? around.zone;
  const day = datesIn(chapter.title).find(({ moment }) => moment.length === 10)?.moment;
  const context: MomentContext = { day: day ?? around.day, zone };
  const entries: TimelineEntry[] = [];
  const rest: RootContent[] = [];
  let previous: string | undefined;
  for (const line of linesOfChapter(chapter)) {
    const text = charactersOf(line.words);
    context.zone = line.zone ?? context.zone;
    const alone = lineOfDay(text);
    if (alone !== undefined) {
      context.day = alone;
      context.zone = statedZone(text) ?? context.zone;
      previous = undefined;
      continue;
    }
    const found = leadingMoment(text, context);
    const event = found && toInlineMarkdown(withoutFirst(line.words, found.length));
    if (!found || !event) {
      if (entries.length > 0 || /^\W*\d{1,2}:\d{2}/.test(text)) return { problem: UNTIMED };
      const stated = statedZone(text);
      context.zone = stated ?? context.zone;
      if (stated === undefined || countWords(text) > MOST_ABOUT_ZONE) rest.push(line.block);
      continue;
    }
    if (found.isTimeOnly && previous !== undefined && found.moment < previous) {
      return { problem: 'its times go back, and the dates of its lines are not stated' };
    }
    if (found.isTimeOnly) previous = found.moment;
    else if (found.moment.length >= 10) context.day = dayOfLine(text) ?? context.day;
    entries.push({ at: found.moment, event });
  }
  if (entries.length === 0) return { problem: UNTIMED };
  return { entries: inOrder(entries), rest: [...new Set(rest)] };
}

function inOrder(entries: readonly TimelineEntry[]): TimelineEntry[] {
  return entries.toSorted((a, b) => momentRange(a.at).earliest - momentRange(b.at).earliest);
}

/** The day that a line names and nothing else, such as "4 October 2021 (all times UTC)". */
function lineOfDay(text: string): string | undefined {
  const [date] = datesIn(text);
  if (date === undefined || date.moment.length !== 10 || /\d{1,2}:\d{2}/.test(text))
    return undefined;
  const rest = `${text.slice(0, date.start)}${text.slice(date.end)}`
    .replaceAll(
      /\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|all|times?|are|in|utc|gmt|on|date)\b/gi,
      '',
    )
    .replaceAll(/[^\p{L}\p{N}]+/gu, '');
  return rest === '' ? date.moment : undefined;
}

/** The day as the line itself has it, for lines below that name a time alone. */
function dayOfLine(text: string): string | undefined {
  const [date] = datesIn(text.slice(0, 60));
  return date?.moment.length === 10 ? date.moment : undefined;
}

function* linesOfChapter(chapter: Chapter): Generator<Line> {
  /** A heading with a time has its event in the paragraphs below it. */
  let headed: { words: PhrasingContent[]; block: RootContent } | undefined;
  for (const block of contentOf(chapter, 4)) {
    if (headed && block.type === 'paragraph') {
      headed.words.push({ type: 'text', value: ' ' }, ...block.children);
      continue;
    }
    if (headed) yield headed;
    headed = undefined;
    if (block.type === 'heading') {
      if (/\d{1,2}:\d{2}/.test(wordsOf(block))) headed = { words: [...block.children], block };
      else yield { words: block.children, block };
    } else if (block.type === 'paragraph') {
      for (const words of linesOf(block)) yield { words, block };
    } else if (block.type === 'list') {
      for (const item of block.children) yield { words: flatten(item.children), block };
    } else if (block.type === 'table') {
      yield* linesOfTable(block);
    } else yield { words: [{ type: 'text', value: wordsOf(block) }], block };
  }
  if (headed) yield headed;
}

/** The words of an item, and those of the lists within it, one after the other. */
function flatten(blocks: readonly (BlockContent | DefinitionContent)[]): PhrasingContent[] {
  return blocks.flatMap((block, index): PhrasingContent[] => {
    const space: PhrasingContent[] = index === 0 ? [] : [{ type: 'text', value: ' ' }];
    if (block.type === 'paragraph') {
      return [
        ...space,
        ...linesOf(block).flatMap((line, at): PhrasingContent[] =>
          at === 0 ? line : [{ type: 'text', value: ' ' }, ...line],
        ),
      ];
    }
    if (block.type === 'list') {
      return block.children.flatMap((item, at): PhrasingContent[] => [
        { type: 'text', value: at === 0 ? ' ' : '; ' },
        ...flatten(item.children),
      ]);
    }
    return [...space, { type: 'text', value: wordsOf(block) }];
  });
}

function* linesOfTable(table: Table): Generator<Line> {
  const [head, ...rows] = table.children;
  const zone = head?.children.map((cell) => statedZone(wordsOf(cell))).find(Boolean);
  for (const row of rows) {
    const words = row.children.flatMap((cell, index): PhrasingContent[] => {
      if (wordsOf(cell) === '') return [];
      return [...(index === 0 ? [] : [{ type: 'text', value: ' ' } as const]), ...cell.children];
    });
    if (words.length > 0) yield { words, block: table, zone };
  }
}

/** The characters of words as they stand, those of {@link withoutFirst} included. */
function charactersOf(words: readonly PhrasingContent[]): string {
  return words
    .map((node) => {
      if ('children' in node) return charactersOf(node.children);
      return 'value' in node ? node.value : ' ';
    })
    .join('');
}

/** Words without their first characters. */
function withoutFirst(words: readonly PhrasingContent[], count: number): PhrasingContent[] {
  let left = count;
  return words.flatMap((node): PhrasingContent[] => {
    if (left === 0) return [node];
    const { length } = charactersOf([node]);
    const dropped = Math.min(left, length);
    left -= dropped;
    if (dropped === length) return [];
    if ('children' in node) {
      return [{ ...node, children: withoutFirst(node.children, dropped) } as PhrasingContent];
    }
    return 'value' in node ? [{ ...node, value: node.value.slice(dropped) }] : [node];
  });
}
