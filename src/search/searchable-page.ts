import { answer, lengthOf, serviceNames } from '../archive/answer.ts';
import { beginningOf, type Incident } from '../archive/archive.ts';
import { keysOf } from '../archive/row-filter.ts';
import { formatDay, formatMoment } from '../i18n/dates.ts';
import { wordsOfPhrases } from '../i18n/phrase.ts';
import { text } from '../i18n/text.ts';
import type { PhaseId } from '../incident/phases.ts';
import type { Facts } from '../incident/schema.ts';
import type { CompiledWriteUp } from '../markdown/compiled.ts';
import { escapeAttribute, escapeHtml } from '../markdown/escape.ts';
import { wordsOf } from '../markdown/inline-words.ts';
import { type Section, sectionsOf } from './sections.ts';

/**
 * A write-up as the indexer reads it: its answer, its parts under their identifiers with the facts that its page shows in
 * them, and what results are filtered and sorted by. No navigation and no source is in it, so that nothing is found
 * that no article says.
 */
export function searchablePage(
  incident: Pick<Incident, 'services'> & { facts: Facts },
  document: CompiledWriteUp,
  language: string,
): string {
  const { facts, services } = incident;
  const { service, cause, year } = keysOf(facts);
  const filters = Object.entries({ service, cause, year }).flatMap(([name, values]) =>
    values.map((value) => `<i data-pagefind-filter="${name}:${escapeAttribute(value)}"></i>`),
  );
  const told = {
    title: facts.title,
    services: serviceNames(services),
    names: services.flatMap(({ also }) => also ?? []).join(', '),
    when: formatDay(beginningOf(facts)),
    length: lengthOf(facts) ?? text.facts.lengthUnknown,
  };
  const metas = Object.entries(told)
    .filter(([, words]) => words !== '')
    .map(
      ([name, words]) =>
        `<i data-pagefind-meta="${name}[title]" title="${escapeAttribute(words)}"></i>`,
    );
  // A length that nobody knows sorts below every other. Pagefind reads one key from an element.
  const sorts = Object.entries({ date: beginningOf(facts), length: facts.hours ?? 0 }).map(
    ([name, value]) => `<i data-pagefind-sort="${name}:${value}"></i>`,
  );
  const lead = wordsOfPhrases(answer(incident as Incident));
  return [
    `<html lang="${language}"><body><main data-pagefind-body>`,
    ...sorts,
    ...filters,
    ...metas,
    paragraph(lead),
    ...sectionsOf(document).flatMap((section, index, all) => [
      toHtml(section),
      ...furnitureOf(section, facts, document),
      // The timeline stands at the end of its part, under a heading of its own.
      ...(phaseOf(all[index + 1], document) !== undefined || index === all.length - 1
        ? timelineAfter(all.slice(0, index + 1), facts, document)
        : []),
    ]),
    '</main></body></html>',
  ].join('\n');
}

function toHtml({ heading, paragraphs }: Section): string {
  const words = paragraphs.map(paragraph).join('');
  if (!heading) return words;
  const tag = `h${heading.depth}`;
  return `<${tag} id="${escapeAttribute(heading.id)}">${escapeHtml(heading.text)}</${tag}>${words}`;
}

/** The part that a section begins. */
function phaseOf(section: Section | undefined, { parts }: CompiledWriteUp): PhaseId | undefined {
  return parts.find(({ heading }) => heading.id === section?.heading?.id)?.phase;
}

/** What the page shows of the facts in the part that this section begins, as `Part.astro` places it. */
function furnitureOf(section: Section, facts: Facts, document: CompiledWriteUp): string[] {
  const phase = phaseOf(section, document);
  const hasPostmortem = document.parts.some((part) => part.phase === 'postmortem');
  if (phase === 'impact') {
    const figures = (facts.figures ?? []).map(({ value, label }) => `${value} ${label}`);
    const affected = facts.affected ? [text.items(facts.affected)] : [];
    return [...figures, ...affected].map(paragraph);
  }
  if (phase === 'postmortem' || (phase === 'recovery' && !hasPostmortem)) {
    return (facts.actions ?? []).map(({ action }) => paragraph(wordsOf(action)));
  }
  return [];
}

function timelineAfter(
  sections: readonly Section[],
  { timeline }: Facts,
  document: CompiledWriteUp,
): string[] {
  const phases = sections.map((section) => phaseOf(section, document));
  const isRecovery = phases.findLast((phase) => phase !== undefined) === 'recovery';
  if (!isRecovery || !timeline) return [];
  return [
    `<h3 id="timeline">${escapeHtml(text.timeline.title)}</h3>`,
    ...timeline.map(({ at, event }) => paragraph(`${formatMoment(at)} ${wordsOf(event)}`)),
  ];
}

function paragraph(words: string): string {
  return `<p>${escapeHtml(words)}</p>`;
}
