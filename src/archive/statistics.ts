import { CATEGORIES, type Category } from '../incident/categories.ts';
import type { Incident } from './archive.ts';

/** A length of time made from several outages. */
export interface Length {
  /** In hours. */
  hours: number;
  /** An estimate went into it, so that it is one itself. */
  approximate: boolean;
}

/** The figures of a list of outages. What depends on lengths is `undefined` where none is known. */
export interface Statistics {
  /** How many outages. */
  count: number;
  /** Of how many the length is known. */
  known: number;
  /** All known lengths together. */
  total: Length | undefined;
  /** The length that half of the outages of known length exceed. */
  median: Length | undefined;
  /** The one that lasted longest; the latest of equals. */
  longest: Incident | undefined;
  /** The one that began last. */
  last: Incident | undefined;
}

/** Figures of the outages that began in one year of UTC, however long after its end they lasted. */
export interface YearFigures {
  year: number;
  count: number;
  total: Length | undefined;
}

/** Figures of one kind of cause. */
export interface CategoryFigures {
  category: Category;
  count: number;
  /** Its share of all outages, from 0 to 1. */
  share: number;
  total: Length | undefined;
}

/** @param incidents newest first, as every list of the archive is */
export function statisticsOf(incidents: readonly Incident[]): Statistics {
  const lengths = knownLengths(incidents);
  return {
    count: incidents.length,
    known: lengths.length,
    total: sum(lengths),
    median: medianOf(lengths),
    longest: incidents.reduce<Incident | undefined>(longerOf, undefined),
    last: incidents[0],
  };
}

/** All known lengths together, or `undefined` where none is known. */
export function totalLength(incidents: readonly Incident[]): Length | undefined {
  return sum(knownLengths(incidents));
}

/** Every year from the latest outage's to the first one's, newest first, years without an outage included. */
export function figuresByYear(incidents: readonly Incident[]): YearFigures[] {
  const years = Map.groupBy(incidents, ({ facts }) => facts.year);
  if (years.size === 0) return [];
  const first = Math.min(...years.keys());
  const last = Math.max(...years.keys());
  return Array.from({ length: last - first + 1 }, (_, index) => {
    const group = years.get(last - index) ?? [];
    return { year: last - index, count: group.length, total: totalLength(group) };
  });
}

/** The kinds of cause that occur, those with the most hours first, and those without any known last. */
export function figuresByCategory(incidents: readonly Incident[]): CategoryFigures[] {
  const groups = Map.groupBy(incidents, ({ facts }) => facts.category ?? 'unknown');
  return CATEGORIES.flatMap((category) => {
    const group = groups.get(category);
    if (group === undefined) return [];
    const share = group.length / incidents.length;
    return [{ category, count: group.length, share, total: totalLength(group) }];
  }).sort((a, b) => (b.total?.hours ?? 0) - (a.total?.hours ?? 0) || b.count - a.count);
}

/** The outages of each month of one year, January first, each month's as they come. */
export function byMonth(incidents: readonly Incident[]): Incident[][] {
  const months = Map.groupBy(incidents, ({ facts }) => facts.month);
  return Array.from({ length: 12 }, (_, index) => months.get(index + 1) ?? []);
}

function knownLengths(incidents: readonly Incident[]): Length[] {
  return incidents.flatMap(({ facts: { hours, approximate } }) =>
    hours === null ? [] : [{ hours, approximate: approximate === true }],
  );
}

function sum(lengths: readonly Length[]): Length | undefined {
  if (lengths.length === 0) return undefined;
  return {
    hours: lengths.reduce((total, { hours }) => total + hours, 0),
    approximate: lengths.some(({ approximate }) => approximate),
  };
}

/** The length in the middle, or midway between the two there. */
function medianOf(lengths: readonly Length[]): Length | undefined {
  const sorted = lengths.toSorted((a, b) => a.hours - b.hours);
  const middle = sorted.slice(Math.ceil(sorted.length / 2) - 1, Math.floor(sorted.length / 2) + 1);
  const both = sum(middle);
  return both && { ...both, hours: both.hours / middle.length };
}

function longerOf(longest: Incident | undefined, incident: Incident): Incident | undefined {
  if (incident.facts.hours === null) return longest;
  return incident.facts.hours > (longest?.facts.hours ?? 0) ? incident : longest;
}
