import type { RootContent } from 'mdast';
import { momentRange } from '../incident/moment.ts';
import type { Service } from '../incident/service.ts';
import type { Article, InputKind, LeftOut } from './article.ts';
import { toChapters } from './chapters.ts';
import { detectKind, refuseEmpty } from './detect-kind.ts';
import { draftText } from './draft-text.ts';
import type { ReadFacts } from './facts/facts-reading.ts';
import { readDateOfTimeline } from './facts/read-date.ts';
import { readFacts } from './facts/read-facts.ts';
import { fileName } from './file-name.ts';
import { firstSource } from './first-source.ts';
import { ImportError } from './import-error.ts';
import { type Outline, toOutline } from './outline.ts';
import { placeChapters } from './place-chapters.ts';
import { readHtml } from './read-html.ts';
import { readMarkdown } from './read-markdown.ts';
import { readStatuspage } from './read-statuspage.ts';
import { readText } from './read-text.ts';
import { tooDeep } from './refuse-too-deep.ts';
import { type ToldFact, tellFacts, tellOpen } from './tell-draft.ts';
import { wordsOf } from './to-markdown.ts';
import { zoneOfAllTimes } from './written-moments.ts';

/** An input, and what its editor says of it. */
export interface ImportInput {
  text: string;
  /** The name of its file, or its address. */
  name?: string | undefined;
  /** The header of that name, where it came from a server. */
  contentType?: string | undefined;
  /** Its address on the web, which becomes the first source's. */
  url?: string | undefined;
  as?: InputKind | undefined;
  /** The ids of the services that were down, where the editor names them. */
  services?: readonly string[] | undefined;
}

/** A draft, and what an editor is told of it. */
export interface Draft {
  text: string;
  /** The name that its file should have, `2021-10-whatsapp.md`. */
  fileName: string;
  kind: InputKind;
  leftOut: LeftOut[];
  read: ToldFact[];
  /** What is left to the editor, a clause each. */
  open: string[];
}

/** What each kind of input is called. */
export const KIND_NAMES: Readonly<Record<InputKind, string>> = {
  text: 'plain text',
  html: 'an HTML page',
  statuspage: 'an incident of a Statuspage',
  markdown: 'Markdown',
};

const READERS: Readonly<Record<InputKind, (text: string, url?: string) => Article>> = {
  text: (text) => readText(text),
  html: readHtml,
  statuspage: readStatuspage,
  markdown: readMarkdown,
};

/**
 * Makes a draft of a write-up from an input. The same input gives the same draft.
 *
 * @param services the services of the record
 * @throws ImportError where no draft can be made of it
 */
export function importDraft(input: ImportInput, services: readonly Service[]): Draft {
  try {
    return makeDraft(input, services);
  } catch (error) {
    if (error instanceof RangeError) throw tooDeep();
    throw error;
  }
}

function makeDraft(input: ImportInput, services: readonly Service[]): Draft {
  refuseEmpty(input.text);
  const kind = input.as ?? detectKind(input.text, input);
  const article = withSource(READERS[kind](input.text, input.url), kind, input.url);
  refuseWithoutWords(article, kind);
  const { lead, chapters, footnotes } = toChapters(article.blocks);
  const placement = placeChapters(chapters);
  const reading = readFacts({ article, lead, chapters }, services);
  const day = reading.facts.started?.slice(0, 10);
  const zone = zoneOfAllTimes(wordsOf(article.blocks));
  const outline = withStatedTimeline(toOutline(lead, placement.placed, { day, zone }), article);
  readDateOfTimeline(outline.timeline, reading);
  const facts: ReadFacts = { ...reading.facts, service: input.services ?? reading.facts.service };
  const title = article.title === undefined ? undefined : shortened(article.title);
  const source = firstSource(article.source, idsOf(footnotes));
  return {
    text: draftText({ title, facts, source, outline, footnotes }),
    fileName: fileName(facts, title),
    kind,
    leftOut: article.leftOut,
    read: tellFacts(title, facts, reading, outline),
    open: [
      ...tellOpen(title, facts, source, outline),
      ...(title === article.title ? [] : ['title: it was longer than 110 characters and is cut']),
      ...[...article.notes, ...placement.notes, ...outline.notes, ...reading.doubts],
    ],
  };
}

/** The address that the editor gives is the source's; a status page's is that of its page, not of its data. */
function withSource(article: Article, kind: InputKind, given: string | undefined): Article {
  const { title = article.title, url } = article.source;
  const own = kind === 'statuspage' ? url : (given ?? url);
  return { ...article, source: { ...article.source, title, url: own } };
}

function refuseWithoutWords({ blocks, stated }: Article, kind: InputKind): void {
  if (wordsOf(blocks) !== '' || (stated.timeline ?? []).length > 0) return;
  throw new ImportError(
    `There is no article in it, read as ${KIND_NAMES[kind]}. Read it as something else with --as text, html, statuspage or markdown.`,
  );
}

function withStatedTimeline(outline: Outline, { stated }: Article): Outline {
  const timeline = [...(stated.timeline ?? []), ...outline.timeline].toSorted(
    (a, b) => momentRange(a.at).earliest - momentRange(b.at).earliest,
  );
  return { ...outline, timeline };
}

function idsOf(footnotes: readonly RootContent[]): ReadonlySet<string> {
  return new Set(
    footnotes.flatMap((note) =>
      note.type === 'footnoteDefinition' ? [note.identifier.toLowerCase()] : [],
    ),
  );
}

const LONGEST_TITLE = 110;

function shortened(title: string): string {
  if (title.length <= LONGEST_TITLE) return title;
  const cut = [...title.slice(0, LONGEST_TITLE - 1)].join('').toWellFormed().replace('\ufffd', '');
  return `${cut.includes(' ') ? cut.slice(0, cut.lastIndexOf(' ')) : cut}…`;
}
