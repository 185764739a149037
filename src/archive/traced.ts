import { formatDay } from '../i18n/dates.ts';
import { compareNames } from '../i18n/names.ts';
import { text } from '../i18n/text.ts';
import { momentRange } from '../incident/moment.ts';
import type { Service } from '../incident/service.ts';
import type { TracedOutage, TracedService } from '../trace/traced-outage.ts';
import { serviceAddress } from './addresses.ts';
import { lengthOf, serviceNames } from './answer.ts';
import { type Archive, beginningOf, type Incident } from './archive.ts';

/** An outage as the drawings need it. */
export function toTraced({ id, address, facts, services }: Incident): TracedOutage {
  const beginning = beginningOf(facts);
  const length = lengthOf(facts) ?? text.facts.lengthUnknown;
  return {
    id,
    address,
    name: text.trace.outage(serviceNames(services), formatDay(beginning), length, facts.title),
    at: momentRange(beginning).earliest,
    hours: facts.hours,
    category: facts.category ?? 'unknown',
  };
}

/**
 * The services of the record as lines to draw: those with the most outages first, and among equals the one
 * that failed last.
 *
 * @param most how many lines there is room for
 */
export function tracedServices({ byService, services }: Archive, most: number): TracedService[] {
  return [...byService]
    .map(([id, incidents]) => ({ service: services.get(id) ?? { id, name: id }, incidents }))
    .sort(
      (a, b) =>
        b.incidents.length - a.incidents.length ||
        newestOf(b.incidents).localeCompare(newestOf(a.incidents)) ||
        compareNames(a.service.name, b.service.name),
    )
    .slice(0, most)
    .map(({ service, incidents }) => tracedService(service, incidents));
}

/** One service as a line to draw. */
export function tracedService(
  { id, name }: Pick<Service, 'id' | 'name'>,
  incidents: readonly Incident[],
): TracedService {
  return { name, address: serviceAddress(id), outages: incidents.map(toTraced) };
}

function newestOf([newest]: readonly Incident[]): string {
  return newest ? beginningOf(newest.facts) : '';
}
