import { compareNames } from '../i18n/names.ts';
import type { Service } from '../incident/service.ts';
import type { Archive, Incident } from './archive.ts';

/** The services that have outages, by name, each with its own. */
export function namedServices({
  byService,
  services,
}: Archive): (Service & { incidents: Incident[] })[] {
  return [...byService]
    .map(([id, incidents]) => ({ ...(services.get(id) ?? { id, name: id }), incidents }))
    .sort((a, b) => compareNames(a.name, b.name) || (a.id < b.id ? -1 : 1));
}
