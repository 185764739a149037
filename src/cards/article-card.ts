import { answer, serviceNames } from '../archive/answer.ts';
import { type Archive, beginningOf, type Incident } from '../archive/archive.ts';
import type { PublishedWriteUp } from '../archive/published-record.ts';
import { tracedService, tracedServices } from '../archive/traced.ts';
import { formatDay } from '../i18n/dates.ts';
import { text } from '../i18n/text.ts';
import { siteConfig } from '../site.config.ts';
import type { Card, CardTrace } from './card.ts';
import { dayTrace, recordTrace, serviceTrace } from './card-trace.ts';

/** How many outages of a service are drawn at most before and after the one that a card is about. */
const MOST_BESIDE = 30;
/** What the card of the site has room for. */
const MOST_OF_RECORD = { lines: 5, outages: 400 };

/** An outage, and where it stands among those of its service. */
export interface CardSubject {
  incident: PublishedWriteUp;
  /** The outages of its first service, newest first, and its place among them. */
  ofService: readonly Incident[];
  place: number;
}

/** What is drawn for a write-up: the answer, and the outage over its hours or among those of its service. */
export function articleCard(subject: CardSubject): Card {
  const { incident } = subject;
  const { facts, services } = incident;
  const phrases = answer(incident);
  const cause = phrases.at(-1)?.text;
  return {
    eyebrow: [serviceNames(services), formatDay(beginningOf(facts))],
    site: siteConfig.name,
    title: facts.title,
    answer: phrases.slice(0, -1),
    ...(cause === undefined ? {} : { cause }),
    trace: traceOf(subject),
  };
}

function traceOf({ incident, ofService, place }: CardSubject): CardTrace | undefined {
  const { facts, services, id } = incident;
  const { category = 'unknown', timeline = [] } = facts;
  const day = dayTrace({ ...facts, category, timeline });
  const [service] = services;
  if (day || !service) return day;
  const around = ofService.slice(Math.max(0, place - MOST_BESIDE), place + MOST_BESIDE + 1);
  return serviceTrace(tracedService(service, around), id);
}

/** What is drawn for the site as a whole. */
export function siteCard(archive: Archive): Card {
  const services = tracedServices(archive, MOST_OF_RECORD);
  return {
    eyebrow: [],
    site: siteConfig.name,
    title: text.home.title,
    answer: [{ text: siteConfig.description }],
    trace: services.length > 0 ? recordTrace(services) : undefined,
  };
}

/** Each published outage with its place among those of its first service. */
export function cardSubjects(
  writeUps: readonly PublishedWriteUp[],
  { byService }: Archive,
): CardSubject[] {
  const places = new Map(
    [...byService].flatMap(([service, list]) =>
      list.map((incident, place) => [`${service} ${incident.id}`, place] as const),
    ),
  );
  return writeUps.map((incident) => {
    const service = incident.facts.service[0] ?? '';
    return {
      incident,
      ofService: byService.get(service) ?? [],
      place: places.get(`${service} ${incident.id}`) ?? 0,
    };
  });
}
