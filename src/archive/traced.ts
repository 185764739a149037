import { formatDay } from '../i18n/dates.ts';
import { text } from '../i18n/text.ts';
import { momentRange } from '../incident/moment.ts';
import type { Service } from '../incident/service.ts';
import type { TracedOutage, TracedService } from '../trace/traced-outage.ts';
import { serviceAddress } from './addresses.ts';
import { lengthOf, serviceNames } from './answer.ts';
import { type Archive, beginningOf, type Incident } from './archive.ts';
import { namedServices } from './named-services.ts';

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
 * The services of the record as lines to draw: those with the most outages first, among equals the one that
 * failed last, then by name.
 *
 * @param most how many lines there is room for, and how many outages: of more, the newest are drawn
 */
export function tracedServices(
  archive: Archive,
  most: { lines: number; outages: number },
): TracedService[] {
  const drawn = new Set(archive.incidents.slice(0, most.outages));
  return namedServices(archive)
    .map(({ incidents, ...service }) => ({
      service,
      incidents: incidents.filter((incident) => drawn.has(incident)),
    }))
    .filter(({ incidents }) => incidents.length > 0)
    .sort(
      (a, b) =>
        b.incidents.length - a.incidents.length ||
        newestOf(b.incidents).localeCompare(newestOf(a.incidents)),
    )
    .slice(0, most.lines)
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
