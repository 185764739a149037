import {
  leadingNumeralLength,
  PHASE_IDS,
  PHASES,
  type PhaseId,
  phaseIndex,
  phasesInWords,
} from '../incident/phases.ts';
import type { Chapter } from './chapters.ts';
import { type SectionPlace, sectionOf } from './section-words.ts';

/** A chapter and where it goes. */
export interface PlacedChapter {
  chapter: Chapter;
  place: PhaseId | 'lead';
  holds?: SectionPlace['holds'];
  /** Its heading names the part in words that the compiler knows. */
  isNamed: boolean;
}

/** Where the chapters of a text go, and what an editor should know of it. */
export interface Placement {
  placed: PlacedChapter[];
  notes: string[];
}

/**
 * Finds the part that each chapter belongs to: by its words; by its number where an article counts its parts;
 * by elimination, where as many are missing as there are chapters left over; else the part before it.
 */
export function placeChapters(chapters: readonly Chapter[]): Placement {
  const notes: string[] = [];
  const flat = chapters.flatMap((chapter) => openGroups(chapter, notes));
  const meant = byWords(flat);
  const places = eliminate(flat, byNumber(flat, meant) ?? meant);
  const named = places.some((place) => place !== undefined && place.place !== 'lead');
  if (!named && flat.length > 0) return inTheirOrder(flat, places, notes);
  let previous: PhaseId | undefined;
  const placed = flat.map((chapter, index): PlacedChapter => {
    const { place = previous ?? 'prelude', holds } = places[index] ?? {};
    if (place !== 'lead') previous = place;
    return toPlaced(chapter, place, holds);
  });
  return { placed, notes };
}

function toPlaced(
  chapter: Chapter,
  place: PhaseId | 'lead',
  holds?: SectionPlace['holds'],
): PlacedChapter {
  const isNamed = phasesInWords(chapter.title)[0] === place;
  return { chapter, place, isNamed, ...(holds === undefined ? {} : { holds }) };
}

/** A heading that says nothing over others that do is only a bracket around them. */
function openGroups(chapter: Chapter, notes: string[]): Chapter[] {
  if (sectionOf(chapter.title) !== undefined || !chapter.below.some(hasPlace)) return [chapter];
  const { blocks, title } = chapter;
  const own = blocks.length > 0 ? [{ ...chapter, below: [] }] : [];
  if (own.length === 0)
    notes.push(`the heading “${title}” is left out: it stood over several parts`);
  return [...own, ...chapter.below.flatMap((below) => openGroups(below, notes))];
}

function hasPlace(chapter: Chapter): boolean {
  return sectionOf(chapter.title) !== undefined || chapter.below.some(hasPlace);
}

type Places = (SectionPlace | undefined)[];

function byWords(chapters: readonly Chapter[]): Places {
  const loose = chapters.map(({ title }) => sectionOf(title));
  const isStrict = (place: PhaseId) => loose.some((one) => one?.place === place && !one.isLoose);
  const wentWell = chapters.some(({ title }) => /what\s+went\s+(?:well|right)/i.test(title));
  let previous: PhaseId | undefined;
  return chapters.map(({ title }, index) => {
    let found = loose[index];
    if (found && !found.isLoose && found.place !== 'lead' && found.holds === undefined) {
      // Where the words point to several parts, the one that is due next decides, as in the compiler.
      const due = PHASE_IDS[previous === undefined ? 0 : phaseIndex(previous) + 1];
      const phases = phasesInWords(title);
      if (due !== undefined && phases.includes(due)) found = { ...found, place: due };
    }
    if (wentWell && /what\s+went\s+wrong/i.test(title)) found = { place: 'postmortem' };
    if (
      found?.isLoose &&
      found.place === 'impact' &&
      /happened|unfolded|^the\s|incident|event|problem|issue/i.test(title)
    ) {
      // What happened is the impact, unless another chapter tells that.
      found = isStrict('impact') ? { place: 'investigation', isLoose: true } : found;
    }
    if (found && found.place !== 'lead') previous = found.place;
    return found;
  });
}

const ROMAN = ['i', 'ii', 'iii', 'iv', 'v', 'vi'];
const WORDS = ['one', 'two', 'three', 'four', 'five', 'six'];

/** The number in front of a heading, from 1 to 6. */
function numberOf(title: string): number | undefined {
  const numeral = title.slice(0, leadingNumeralLength(title)).toLowerCase();
  const found = /(?<=^|[\s])(?:[ivx]+|\d+|[a-z]+)(?=\s*[.):–—-]|\s*$)/.exec(numeral)?.[0];
  if (found === undefined) return undefined;
  const index = Math.max(ROMAN.indexOf(found), WORDS.indexOf(found), Number(found) - 1 || 0);
  const number = /^\d+$/.test(found) ? Number(found) : index + 1;
  return number >= 1 && number <= PHASES.length ? number : undefined;
}

/** An article that counts its five or six parts tells them in order, unless its words say otherwise. */
function byNumber(chapters: readonly Chapter[], meant: Places): Places | undefined {
  const numbers = chapters.map(({ title }) => numberOf(title));
  const counted = numbers.filter((number) => number !== undefined);
  const isCounted = counted.every((number, index) => number === index + 1);
  if (!isCounted || counted.length < PHASES.length - 1 || counted.length > PHASES.length)
    return undefined;
  const phases = numbers.map((number) =>
    number === undefined ? undefined : PHASE_IDS[number - 1],
  );
  const agrees = meant.every((place, index) => {
    const phase = phases[index];
    return (
      phase === undefined ||
      place === undefined ||
      place.isLoose ||
      place.place === phase ||
      place.place === 'lead'
    );
  });
  if (!agrees) return undefined;
  return phases.map((phase, index) => (phase === undefined ? meant[index] : { place: phase }));
}

/** Fills gaps between parts told in order, where exactly as many are missing as there are chapters in the gap. */
function eliminate(chapters: readonly Chapter[], given: Places): Places {
  const places = [...given];
  const known = places.flatMap((place) => (place && place.place !== 'lead' ? [place.place] : []));
  const strict = new Set(known);
  const ascends = known.every(
    (phase, index) => index === 0 || phaseIndex(known[index - 1] ?? phase) < phaseIndex(phase),
  );
  if (!ascends) return places;
  for (let from = 0; from < chapters.length; from += 1) {
    if (places[from] !== undefined) continue;
    let to = from;
    while (to < chapters.length && places[to] === undefined) to += 1;
    const before = places[from - 1]?.place;
    const after = places[to]?.place;
    const isInner =
      before !== undefined && before !== 'lead' && after !== undefined && after !== 'lead';
    const first = before === undefined || before === 'lead' ? 0 : phaseIndex(before) + 1;
    const last = after === undefined || after === 'lead' ? PHASES.length : phaseIndex(after);
    const between = PHASES.slice(first, last).filter(({ id }) => !strict.has(id));
    const required = between.filter((phase) => phase.required);
    const missing = required.length === to - from ? required : between;
    if (missing.length === to - from && (isInner || known.length >= 3)) {
      for (const [offset, { id }] of missing.entries()) places[from + offset] = { place: id };
    }
    from = to;
  }
  return places;
}

/** Headings that say nothing: five or six stand as the parts in their order, others under the first part. */
function inTheirOrder(
  chapters: readonly Chapter[],
  places: Places,
  notes: readonly string[],
): Placement {
  const untold = chapters.filter((_, index) => places[index] === undefined);
  const isWhole = untold.length === PHASES.length || untold.length === PHASES.length - 1;
  const placed = chapters.map((chapter, index) => {
    const place = places[index]?.place;
    if (place !== undefined) return toPlaced(chapter, place);
    return toPlaced(chapter, (isWhole && PHASE_IDS[untold.indexOf(chapter)]) || 'prelude');
  });
  if (untold.length === 0) return { placed, notes: [...notes] };
  const note = isWhole
    ? `none of its ${untold.length} headings names a part; they stand as the parts in their order`
    : 'none of its headings names a part; all of it stands in the prelude, for you to share out';
  return { placed, notes: [...notes, note] };
}
