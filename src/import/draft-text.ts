import type { Paragraph, PhrasingContent, RootContent } from 'mdast';
import { stringify } from 'yaml';
import { PHASE_IDS, type PhaseId, phaseIndex, phasesInWords } from '../incident/phases.ts';
import { frontmatterSchema } from '../incident/schema.ts';
import { formatMonth } from '../incident/tokens.ts';
import { PARTS } from '../scaffold/parts.ts';
import type { ReadFacts } from './facts/facts-reading.ts';
import type { FirstSource } from './first-source.ts';
import type { DraftPart, Outline } from './outline.ts';
import { citationOf, toMarkdown, wordsOf } from './to-markdown.ts';

/** All that a draft is written from. */
export interface DraftContent {
  title: string | undefined;
  facts: ReadFacts;
  /** The first source, with its id; `undefined` where nothing is known of it. */
  source: FirstSource | undefined;
  outline: Outline;
  footnotes: readonly RootContent[];
}

/** What to write where a required field could not be read. */
const MISSING = {
  title: '# title: the headline, up to 110 characters',
  service: '# service: the id of a file in services/, such as whatsapp, or a list of ids',
  month: '# month: the month of the outage in UTC, such as October',
  year: '# year: the year of the outage, such as 2021',
  hours: 'hours: unknown # not read from the source',
  cause: 'cause: not disclosed # not read from the source',
} as const;

/** The text of a draft: frontmatter in the order of the schema, then the body. */
export function draftText(draft: DraftContent): string {
  return `${frontmatterText(draft)}\n\n${bodyText(draft)}\n`;
}

function frontmatterText({ title, facts, source, outline }: DraftContent): string {
  const cite = source === undefined ? {} : { source: source.id };
  const fields: Record<string, unknown> = {
    ...facts,
    title,
    service: facts.service?.length === 1 ? facts.service[0] : facts.service,
    month: facts.month === undefined ? undefined : formatMonth(facts.month),
    timeline: listed(outline.timeline.map((entry) => ({ ...entry, ...cite }))),
    actions: listed(outline.actions.map((action) => ({ ...action, ...cite }))),
    sources: source === undefined ? undefined : [sourceFields(source)],
    draft: true,
  };
  const lines = Object.keys(frontmatterSchema.shape).flatMap((field) => {
    const value = fields[field];
    if (value === undefined)
      return field in MISSING ? [MISSING[field as keyof typeof MISSING]] : [];
    const text = stringify({ [field]: value }, { lineWidth: 0 }).trimEnd();
    return field === 'sources' ? [`${text}${sourceHints(source)}`] : [text];
  });
  return ['---', ...lines, '---'].join('\n');
}

function listed<Item>(items: readonly Item[]): readonly Item[] | undefined {
  return items.length > 0 ? items : undefined;
}

function sourceFields({ id, title, publisher, url, date }: FirstSource) {
  return Object.fromEntries(
    Object.entries({ id, title, publisher, url, date }).filter(([, value]) => value !== undefined),
  );
}

function sourceHints(source: FirstSource | undefined): string {
  const hints = [
    ...(source?.publisher === undefined ? ['publisher: who published it'] : []),
    ...(source?.url === undefined ? ['url: its address'] : []),
    ...(source?.date === undefined ? ['date: when it was published'] : []),
  ];
  return hints.map((hint) => `\n    # ${hint}`).join('');
}

function bodyText({ outline, source, footnotes }: DraftContent): string {
  const { lead, parts } = outline;
  const id = source?.id;
  return [
    `<!--\nImported. The words below are the source’s: tell it in your own${id === undefined ? '' : `, and cite it as [^${id}]`}.\n-->`,
    ...(lead.length === 0
      ? [comment('The lead: what happened, in a paragraph, for those who read no further.')]
      : []),
    toMarkdown(cited(lead, id)),
    ...parts.map((part, index) => partText(part, parts[index - 1]?.phase, id)),
    toMarkdown(footnotes),
  ]
    .filter((piece) => piece !== '')
    .join('\n\n');
}

function partText(
  { phase, heading, content }: DraftPart,
  previous: PhaseId | undefined,
  id: string | undefined,
): string {
  const text = toMarkdown([heading]);
  const marker = isRecognised(wordsOf(heading), phase, previous) ? '' : `${markerOf(phase)}\n`;
  const below = content.length === 0 ? comment(PARTS[phase].hint) : toMarkdown(cited(content, id));
  return `${marker}${text}\n\n${below}`;
}

/** Whether the compiler takes a heading for this part by its words alone. */
function isRecognised(words: string, phase: PhaseId, previous: PhaseId | undefined): boolean {
  const meant = phasesInWords(words);
  const due = PHASE_IDS[previous === undefined ? 0 : phaseIndex(previous) + 1];
  return (meant.find((one) => one === due) ?? meant[0]) === phase;
}

function markerOf(phase: PhaseId): string {
  return `<!-- phase: ${phase} -->`;
}

function comment(text: string): string {
  return `<!--\n${text}\n-->`;
}

/** Cites the source at the end of the first paragraph, one that tells something before one that only lists. */
function cited(blocks: readonly RootContent[], id: string | undefined): RootContent[] {
  const paragraphs = blocks.filter((block) => block.type === 'paragraph');
  const told = paragraphs.find((paragraph) => /[.!?…]["”’)]*$/u.test(wordsOf(paragraph)));
  const paragraph = told ?? paragraphs[0];
  if (id === undefined || paragraph === undefined) return [...blocks];
  // An address written out would take the citation in.
  const isAddress = /(?:www\.|:\/\/|@)\S*$/i.test(wordsOf(paragraph));
  const space: PhrasingContent[] = isAddress ? [{ type: 'text', value: ' ' }] : [];
  const withCitation: Paragraph = {
    ...paragraph,
    children: [...paragraph.children, ...space, citationOf(id)],
  };
  return blocks.with(blocks.indexOf(paragraph), withCitation);
}
