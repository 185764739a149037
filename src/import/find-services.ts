import { literalPattern } from '../incident/literal-pattern.ts';
import type { Service } from '../incident/service.ts';

type Named = Pick<Service, 'id' | 'name' | 'also' | 'status' | 'homepage'>;

/** The ids of the services that a text names, in the order in which it does. */
export function servicesNamedIn(text: string, services: readonly Named[]): string[] {
  return services
    .map((service) => ({ id: service.id, at: firstMention(text, service) }))
    .filter(({ at }) => at >= 0)
    .sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1))
    .map(({ id }) => id);
}

/** The service whose status page or home page an address belongs to. */
export function serviceOfAddress(address: string, services: readonly Named[]): string | undefined {
  const host = hostOf(address);
  if (host === undefined) return undefined;
  return services.find(
    ({ status, homepage }) => hostOf(status) === host || hostOf(homepage) === host,
  )?.id;
}

function hostOf(address: string | undefined): string | undefined {
  const url = address === undefined ? null : URL.parse(address);
  return url?.host.replace(/^www\./, '');
}

/** A short name, such as X, is told from a word by its capitals alone. */
const SHORTEST = 4;

function firstMention(text: string, { id, name, also = [] }: Named): number {
  const places = [name, ...also, ...(id.length < SHORTEST ? [] : [id])].map((word) => {
    const matches = [
      ...text.matchAll(
        new RegExp(`(?<![\\p{L}\\p{N}[])${literalPattern(word)}(?![\\p{L}\\p{N}])`, 'giu'),
      ),
    ];
    return matches.find(([found]) => isName(found, word, id))?.index ?? -1;
  });
  const found = places.filter((at) => at >= 0);
  return found.length === 0 ? -1 : Math.min(...found);
}

/** Whether words that read like a service's name are written as one. */
function isName(found: string, word: string, id: string): boolean {
  if (found === word) return word !== id || word.includes('-');
  return word.length >= SHORTEST && /^[\p{Lu}\d]/u.test(found);
}
