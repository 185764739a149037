import { slug } from 'github-slugger';
import type { Service } from '../incident/service.ts';
import { suggest } from '../incident/suggest.ts';
import { type Answer, oneLine, quote } from './answer.ts';

/** The service of a write-up: a known one, or one whose file is still to be made. */
export interface ChosenService {
  id: string;
  name: string;
  isNew: boolean;
}

const LONGEST_NAME = 80;

const ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** Whether a write-up can name a service or a file by this id. */
export function isId(text: string): boolean {
  return ID.test(text);
}

/** An id made of a name: `Öffi Münster` becomes `offi-munster`. Empty where the name holds no letter from a to z. */
export function idFromName(name: string): string {
  return slug(name.normalize('NFKD').replaceAll(/\p{M}/gu, ''))
    .replaceAll(/[^a-z0-9-]/g, '')
    .replaceAll(/-+/g, '-')
    .replaceAll(/^-|-$/g, '');
}

/** The services that go by this id, else by this name, else by it among others. Case does not matter. */
export function findServices(text: string, known: readonly Service[]): Service[] {
  const wanted = fold(text);
  const ways: ((service: Service) => readonly string[])[] = [
    ({ id }) => [id],
    ({ name }) => [name],
    ({ also }) => also ?? [],
  ];
  for (const namesOf of ways) {
    const found = known.filter((service) => namesOf(service).some((name) => fold(name) === wanted));
    if (found.length > 0) return found;
  }
  return [];
}

function fold(text: string): string {
  return oneLine(text).normalize('NFKC').toLowerCase();
}

/** The one known service that a text names; `undefined` where there is none. */
export function readKnownService(
  text: string,
  known: readonly Service[],
): Answer<ChosenService> | undefined {
  const services = findServices(text, known);
  const [found] = services;
  if (!found) return undefined;
  const ids = [...new Set(services.map(({ id }) => id))];
  if (ids.length > 1) {
    return {
      problem: `${quote(oneLine(text))} is a name of several services; expected one id of ${ids.join(', ')}.`,
    };
  }
  if (!isId(found.id)) {
    return {
      problem: `The id \`${found.id}\` cannot be named in a write-up; rename its file in services/ to \`${idFromName(found.id) || 'an-id'}.yaml\` first.`,
    };
  }
  return { value: { id: found.id, name: found.name, isNew: false } };
}

/** Reads the name of a service that is to be made. */
export function readNewName(answer: string): Answer<string> {
  const name = oneLine(answer);
  if (name === '') return { problem: 'Nothing was given; expected the name readers know.' };
  const { length } = [...name];
  if (length > LONGEST_NAME) {
    return { problem: `The name has ${length} characters; expected up to ${LONGEST_NAME}.` };
  }
  return { value: name };
}

/** Reads the id of a service that is to be made, or makes it of its name. */
export function readNewId(answer: string, known: readonly Service[]): Answer<string> {
  const text = oneLine(answer);
  const id = idFromName(text);
  const expected = 'expected an id of lower-case letters, digits and hyphens such as whatsapp';
  if (id === '') return { problem: `No id can be made of ${quote(text)}; ${expected}.` };
  if (id.length > LONGEST_NAME) {
    return {
      problem: `The id has ${id.length} characters; expected up to ${LONGEST_NAME}.`,
    };
  }
  const owner = known.find((service) => service.id.toLowerCase() === id);
  if (owner) return { problem: `The id \`${id}\` belongs to ${owner.name}; expected another one.` };
  return { value: id };
}

/** What is wrong with the id or name of a service that is not known. */
export function unknownService(answer: string, known: readonly Service[]): string {
  const ids = known.map(({ id }) => id);
  return `There is no service ${quote(oneLine(answer))}. ${suggest(oneLine(answer), ids)}`;
}
