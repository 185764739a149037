import type { Nodes, Root } from 'mdast';
import { emailAddressesIn } from '../../incident/email-addresses.ts';
import { invisibleSignsIn } from '../../incident/invisible-signs.ts';
import type { PlaceFinder } from '../../incident/place-finder.ts';
import type { Finding, Place } from '../../incident/problems.ts';
import type { YamlSource } from '../../incident/yaml-source.ts';
import { placeOf } from '../context.ts';
import { walk } from '../walk.ts';

/** Names of fields that would hold an e-mail address, in the languages of the site. */
const EMAIL_FIELD = /mail|posta/i;

/** Reports e-mail addresses anywhere in the file of a reply: they were given on the word that nobody sees them. */
export function reportEmails(
  text: string,
  { data, placeOfKey }: YamlSource,
  tree: Root,
  placeAt: PlaceFinder,
): Finding[] {
  const names = typeof data === 'object' && data !== null ? Object.keys(data) : [];
  const places = [
    ...names.filter((name) => EMAIL_FIELD.test(name)).map((name) => placeOfKey([name])),
    ...emailAddressesIn(text).map(([from, to]) => placeAt(from, to)),
    ...names.filter((name) => hasEmail(textOfField(data, name))).map((name) => placeOfKey([name])),
    ...placesInTree(tree, (value, node) => hasEmail(value) && !isOfFediverse(text, node)),
  ];
  return onePerLine(places).map((place) => ({
    code: 'reply-email',
    place,
    message: 'This is an e-mail address, or the field of one.',
    hint: 'Take it out. Readers are told that theirs is never published; what is committed is public.',
  }));
}

/** Reports control characters and signs that turn the direction of writing, in the text of a reply. */
export function reportInvisibleSigns(body: string, tree: Root, placeAt: PlaceFinder): Finding[] {
  const written = invisibleSignsIn(body).map(({ at, name }) => ({
    name,
    place: placeAt(at, at + 1),
  }));
  const escaped = placesInTree(tree, (value) => invisibleSignsIn(value).length > 0);
  const lines = new Set(written.map(({ place }) => place.line));
  return [
    ...written,
    ...onePerLine(escaped)
      .filter(({ line }) => !lines.has(line))
      .map((place) => ({ name: 'written as an entity', place })),
  ].map(({ name, place }) => ({
    code: 'reply-invisible',
    place,
    message: `Here stands a sign that nobody sees (${name}).`,
    hint: 'Delete it. Signs of this kind can make words read as others.',
  }));
}

function hasEmail(value: string): boolean {
  return emailAddressesIn(value).length > 0;
}

function textOfField(data: unknown, name: string): string {
  return JSON.stringify((data as Record<string, unknown>)[name]) ?? '';
}

/** The parser takes the end of `@ada@example.org` for an e-mail address. */
function isOfFediverse(text: string, { position }: Nodes): boolean {
  const offset = position?.start.offset;
  return offset !== undefined && text[offset - 1] === '@';
}

/** The places of what is written in a way that only the parser reads, such as entities. */
function placesInTree(tree: Root, isWanted: (value: string, node: Nodes) => boolean): Place[] {
  const places: Place[] = [];
  walk(tree, (node: Nodes) => {
    const values = [
      ...('value' in node ? [node.value] : []),
      ...('url' in node ? [decoded(node.url)] : []),
      ...('title' in node ? [node.title ?? ''] : []),
    ];
    if (values.some((value) => isWanted(value, node))) places.push(placeOf(node));
  });
  return places;
}

function decoded(url: string): string {
  const address = url.replace(/^mailto:/i, '');
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}

function onePerLine(places: readonly Place[]): Place[] {
  return places.filter(
    ({ line }, index) => places.findIndex((other) => other.line === line) === index,
  );
}
