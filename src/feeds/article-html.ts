import { answer, causeOf } from '../archive/answer.ts';
import type { Incident } from '../archive/archive.ts';
import { formatDay, formatMoment } from '../i18n/dates.ts';
import { wordsOfPhrases } from '../i18n/phrase.ts';
import { text } from '../i18n/text.ts';
import type { PhaseId } from '../incident/phases.ts';
import type { Facts } from '../incident/schema.ts';
import { withCitations } from '../markdown/citations-html.ts';
import type { NumberedSource } from '../markdown/compiled.ts';
import { escapeHtml } from '../markdown/escape.ts';
import type { ArticleBody } from './article-body.ts';
import { portableHtml } from './portable-html.ts';

/** What the full text of an article is made from. */
export interface FullArticle {
  incident: Incident & { facts: Facts };
  body: ArticleBody;
  sources: readonly NumberedSource[];
  /** Its absolute address. */
  url: string;
}

/**
 * An article in full, for readers of feeds: the answer, the text with what its page sets beside it, the corrections and
 * the sources, in plain elements.
 */
export function articleHtml({ incident, body, sources, url }: FullArticle): string {
  const { facts } = incident;
  const numbers = new Map(sources.map(({ id, number }) => [id, number]));
  const cited = (html: string, source: readonly string[] | undefined) =>
    withCitations(html, source, numbers);
  const hasPostmortem = body.parts.some(({ phase }) => phase === 'postmortem');
  const furniture = {
    before: (phase: PhaseId) => {
      if (phase === 'impact') return list('ul', figuresOf(facts, cited));
      if (phase !== 'investigation') return '';
      return `<p><strong>${escapeHtml(`${text.cause}: ${causeOf(facts)}`)}</strong></p>`;
    },
    after: (phase: PhaseId) => {
      const measures = () => titled('h3', text.actions.title, list('ul', measuresOf(facts, cited)));
      if (phase === 'impact') {
        return titled('h3', text.affected, list('ul', (facts.affected ?? []).map(escapeHtml)));
      }
      if (phase === 'postmortem') return measures();
      if (phase !== 'recovery') return '';
      const timeline = titled('h3', text.timeline.title, list('ul', timelineOf(facts, cited)));
      return timeline + (hasPostmortem ? '' : measures());
    },
  };
  const pieces = [
    `<p><strong>${escapeHtml(answerOf(incident))}</strong></p>`,
    body.lead,
    ...body.parts.flatMap(({ phase, headingHtml, html }) => [
      `<h2>${headingHtml}</h2>`,
      furniture.before(phase),
      html,
      furniture.after(phase),
    ]),
    body.coda,
    body.notes.replaceAll(BACK_LINK, ''),
    titled('h2', text.corrections.title, list('ul', correctionsOf(facts))),
    titled('h2', text.sources.title, list('ol', sourcesOf(facts, sources))),
  ];
  return portableHtml(pieces.filter((piece) => piece !== '').join('\n'), url);
}

/** Leads from a note back to its place on the page, where a reader of feeds is not. */
const BACK_LINK = /\s*<a [^>]*\bdata-footnote-backref\b[^>]*>.*?<\/a>/gs;

/** When, how long and why, in one text. */
export function answerOf(incident: Incident): string {
  return wordsOfPhrases(answer(incident));
}

type Cited = (html: string, source: readonly string[] | undefined) => string;

function figuresOf({ figures = [] }: Facts, cited: Cited): string[] {
  return figures.map(
    ({ value, label, source }) =>
      `<strong>${escapeHtml(value)}</strong> ${cited(escapeHtml(label), source)}`,
  );
}

function timelineOf({ timeline = [] }: Facts, cited: Cited): string[] {
  return timeline.map(
    ({ at, event, source }) =>
      `<time datetime="${at}">${escapeHtml(formatMoment(at))}</time>: ${cited(event, source)}`,
  );
}

function measuresOf({ actions = [] }: Facts, cited: Cited): string[] {
  return actions.map(
    ({ action, status, source }) =>
      `${cited(action, source)} (${escapeHtml(text.actions.statuses[status])})`,
  );
}

function correctionsOf({ corrections = [] }: Facts): string[] {
  return corrections.map(
    ({ date, note }) => `<time datetime="${date}">${escapeHtml(formatDay(date))}</time>: ${note}`,
  );
}

function sourcesOf(facts: Facts, sources: readonly NumberedSource[]): string[] {
  const byId = new Map((facts.sources ?? []).map((source) => [source.id, source]));
  return sources.flatMap(({ id }) => {
    const source = byId.get(id);
    if (!source) return [];
    const { title, publisher, url, date, archived } = source;
    const from = [publisher, date && formatDay(date)].filter((item) => item !== undefined);
    return [
      [
        link(url, title),
        ...(from.length > 0 ? [escapeHtml(text.items(from))] : []),
        ...(archived === undefined ? [] : [link(archived, text.sources.archived)]),
      ].join(' · '),
    ];
  });
}

function link(url: string | undefined, words: string): string {
  if (url === undefined) return escapeHtml(words);
  return `<a href="${escapeHtml(url).replaceAll('"', '&#x22;')}">${escapeHtml(words)}</a>`;
}

function list(kind: 'ul' | 'ol', items: readonly string[]): string {
  if (items.length === 0) return '';
  return `<${kind}>${items.map((item) => `<li>${item}</li>`).join('')}</${kind}>`;
}

function titled(level: 'h2' | 'h3', title: string, content: string): string {
  return content === '' ? '' : `<${level}>${escapeHtml(title)}</${level}>${content}`;
}
