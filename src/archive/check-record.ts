import { isAfterDay } from '../incident/moment.ts';
import {
  FILE_START,
  type Finding,
  type Place,
  type Problem,
  toProblem,
} from '../incident/problems.ts';
import { suggest } from '../incident/suggest.ts';
import type { CompiledWriteUp } from '../markdown/compile.ts';
import { aliasAddress, incidentAddress, isSiteAddress } from './addresses.ts';

/** What a write-up is checked against. */
export interface RecordContext {
  serviceIds: readonly string[];
  /** The day of the build, `YYYY-MM-DD` in UTC. */
  today: string;
  /** Whether an image named in a write-up lies where it says. */
  imageExists(writeUp: CompiledWriteUp, src: string): boolean;
}

/** Checks what only the whole record and the clock can tell. */
export function checkRecord(
  writeUps: readonly CompiledWriteUp[],
  context: RecordContext,
): Problem[] {
  return [
    ...writeUps.flatMap((writeUp) =>
      [
        ...unknownServices(writeUp, context),
        ...futureDates(writeUp, context),
        ...missingImages(writeUp, context),
      ].map((finding) => toProblem(writeUp.path, finding)),
    ),
    ...addressesTaken(writeUps),
  ];
}

function unknownServices({ claims }: CompiledWriteUp, { serviceIds }: RecordContext): Finding[] {
  return claims.services
    .filter(({ value }) => !serviceIds.includes(value))
    .map(({ value, place }) => ({
      code: 'service-unknown',
      place,
      message: `There is no service \`${value}\`.`,
      hint: `${suggest(value, serviceIds)} A new one needs a file services/${value}.yaml with its name.`,
    }));
}

function futureDates({ claims }: CompiledWriteUp, { today }: RecordContext): Finding[] {
  const late = claims.dates.filter(({ value }) => isAfterDay(value, today));
  // A year in the future makes its month one too; the year alone is worth a report.
  const years = late.filter(({ value }) => value.length === 4);
  const shown = late.filter(
    ({ value }) => value.length !== 7 || years.every((year) => !value.startsWith(year.value)),
  );
  return shown.map(({ value, place }) => ({
    code: 'date-in-future',
    place,
    message: `${value} lies in the future; today is ${today} (UTC).`,
    hint: 'Correct the date. The record tells what has happened.',
  }));
}

function missingImages(writeUp: CompiledWriteUp, { imageExists }: RecordContext): Finding[] {
  return writeUp.claims.images
    .filter(({ value }) => !imageExists(writeUp, value))
    .map(({ value, place }) => ({
      code: 'image-missing',
      place,
      message: `There is no image ${value} beside the write-up.`,
      hint: 'Put the file there, or correct its path, which is relative to the write-up.',
    }));
}

/** Two write-ups at one address, or an old path that leads to something else already. */
function addressesTaken(writeUps: readonly CompiledWriteUp[]): Problem[] {
  const owners = new Map<string, string>();
  const problems: Problem[] = [];
  const claim = (path: string, address: string, place: Place, hint: string) => {
    const owner = isSiteAddress(address) ? 'a page of the site' : owners.get(address);
    if (owner === undefined) {
      owners.set(address, path);
      return;
    }
    problems.push(
      toProblem(path, {
        code: 'address-taken',
        place,
        message: `The address ${address} belongs to ${owner} already.`,
        hint,
      }),
    );
  };
  for (const { path, id } of writeUps) {
    claim(path, incidentAddress(id), FILE_START, 'Rename this file; its name is its address.');
  }
  for (const { path, claims } of writeUps) {
    for (const { value, place } of claims.aliases) {
      claim(path, aliasAddress(value), place, 'Take this alias out, or correct it.');
    }
  }
  return problems;
}
