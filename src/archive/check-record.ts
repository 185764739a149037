import { fieldsInFuture } from '../incident/consistency.ts';
import { isAfterDay } from '../incident/moment.ts';
import {
  FILE_START,
  type Finding,
  type Place,
  type Problem,
  toProblem,
} from '../incident/problems.ts';
import { suggest } from '../incident/suggest.ts';
import type { Claim, WriteUpFacts } from '../markdown/compiled.ts';
import { aliasAddress, incidentAddress, isSiteAddress } from './addresses.ts';
import { checkLinks, type LinkedPage, type LinkedReply } from './check-links.ts';

/** What a write-up is checked against. */
export interface RecordContext {
  serviceIds: readonly string[];
  /** The day of the build, `YYYY-MM-DD` in UTC. */
  today: string;
  /** Whether an image named in a write-up lies where it says. */
  imageExists(writeUp: WriteUpFacts, src: string): boolean;
  /** Where a claim stands in its write-up's file. */
  placeOf(writeUp: WriteUpFacts, claim: Claim): Place;
  /** The pages of prose. */
  pages: readonly LinkedPage[];
  /** The replies to write-ups. */
  replies: readonly LinkedReply[];
  /** Whether the site serves a file at this address as it is, such as `/favicon.svg`. */
  servesFile(address: string): boolean;
}

/** Checks what only the whole record and the clock can tell. */
export function checkRecord(writeUps: readonly WriteUpFacts[], context: RecordContext): Problem[] {
  return [
    ...writeUps.flatMap((writeUp) =>
      [
        ...unknownServices(writeUp, context),
        ...futureDates(writeUp, context),
        ...missingImages(writeUp, context),
      ].map((finding) => toProblem(writeUp.path, finding)),
    ),
    ...addressesTaken(writeUps, context),
    ...titlesRepeated(writeUps, context),
    ...checkLinks(writeUps, context),
  ];
}

function unknownServices(writeUp: WriteUpFacts, context: RecordContext): Finding[] {
  const { serviceIds } = context;
  return writeUp.claims.services
    .filter(({ value }) => !serviceIds.includes(value))
    .map((claim) => ({
      code: 'service-unknown',
      place: context.placeOf(writeUp, claim),
      message: `There is no service \`${claim.value}\`.`,
      hint: `${suggest(claim.value, serviceIds)} A new one needs a file services/${claim.value}.yaml with its name.`,
    }));
}

function futureDates(writeUp: WriteUpFacts, { today, placeOf }: RecordContext): Finding[] {
  const { latest } = writeUp;
  if (latest === undefined || !isAfterDay(latest, today)) return [];
  return fieldsInFuture(writeUp.dates, today).map(({ path, moment }) => ({
    code: 'date-in-future',
    place: placeOf(writeUp, { value: moment, at: path }),
    message: `${moment} lies in the future; today is ${today} (UTC).`,
    hint: 'Correct the date. The record tells what has happened.',
  }));
}

function missingImages(writeUp: WriteUpFacts, { imageExists, placeOf }: RecordContext): Finding[] {
  return writeUp.claims.images
    .filter(({ value }) => !imageExists(writeUp, value))
    .map((claim) => ({
      code: 'image-missing',
      place: placeOf(writeUp, claim),
      message: `There is no image ${claim.value} beside the write-up.`,
      hint: 'Put the file there, or correct its path, which is relative to the write-up.',
    }));
}

function titlesRepeated(writeUps: readonly WriteUpFacts[], { placeOf }: RecordContext): Problem[] {
  const owners = new Map<string, string>();
  return writeUps.flatMap((writeUp) => {
    const { path, facts } = writeUp;
    if (!facts) return [];
    // What sets titles apart has to be heard: not case, spaces or punctuation.
    const title = facts.title
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
      .trim();
    const owner = owners.get(title);
    if (owner === undefined) owners.set(title, path);
    if (owner === undefined) return [];
    return [
      toProblem(path, {
        code: 'title-repeated',
        place: placeOf(writeUp, { value: facts.title, at: ['title'] }),
        message: `${owner} has the same title, “${facts.title}”.`,
        hint: 'Say in the title what sets this outage apart, such as its month or its cause.',
      }),
    ];
  });
}

const A_PAGE = 'a page of the site';

/** What is the same for addresses that cannot be told apart everywhere. */
function folded(address: string): string {
  return address.normalize().toLowerCase();
}

/**
 * Two write-ups at one address, or an old path that leads to something else already. Addresses that differ in case
 * alone are one: nginx reads its maps so, and file systems of common machines keep folders so.
 */
function addressesTaken(
  writeUps: readonly WriteUpFacts[],
  { placeOf, pages, servesFile }: RecordContext,
): Problem[] {
  const owners = new Map(pages.map(({ address }) => [folded(address), A_PAGE]));
  const problems: Problem[] = [];
  const claim = (path: string, address: string, place: () => Place, hint: string) => {
    const key = folded(address);
    const isTaken = isSiteAddress(key) || servesFile(address.replace(/\/$/, ''));
    const owner = isTaken ? A_PAGE : owners.get(key);
    if (owner === undefined) {
      owners.set(key, path);
      return;
    }
    const message = `The address ${address} belongs to ${owner} already.`;
    problems.push(toProblem(path, { code: 'address-taken', place: place(), message, hint }));
  };
  for (const { path, id } of writeUps) {
    const hint = 'Rename this file; its name is its address.';
    claim(path, incidentAddress(id), () => FILE_START, hint);
  }
  for (const writeUp of writeUps) {
    for (const alias of writeUp.claims.aliases) {
      const place = () => placeOf(writeUp, alias);
      claim(writeUp.path, aliasAddress(alias.value), place, 'Take this alias out, or correct it.');
    }
  }
  return problems;
}
