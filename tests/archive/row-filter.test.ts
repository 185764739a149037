import { expect, test } from 'vitest';
import { filterChoices } from '../../src/archive/filter-choices.ts';
import { bandOf } from '../../src/archive/length-bands.ts';
import { type Filter, isOpen, keysOf, matchesFilter } from '../../src/archive/row-filter.ts';
import { yearMonths } from '../../src/archive/year-months.ts';
import { archiveOf, incidentsOf } from './list-incident.ts';

const OUTAGES = [
  { service: ['chirp', 'perch'], category: 'dns', year: 2021, hours: 3 },
  { service: ['perch'], year: 2022, hours: null },
] as const;
const found = (filter: Filter) =>
  incidentsOf(OUTAGES.map((facts) => ({ ...facts, service: [...facts.service] })))
    .filter(({ facts }) => matchesFilter(keysOf(facts), filter))
    .map(({ id }) => id);

test.each<[Filter, string[]]>([
  [{}, ['1', '0']],
  [{ service: '', cause: '', year: '', length: '' }, ['1', '0']],
  [{ service: 'perch' }, ['1', '0']],
  [{ service: 'chirp' }, ['0']],
  [{ cause: 'unknown' }, ['1']],
  [{ year: '2021', length: '1-6h' }, ['0']],
  [{ length: 'not-stated' }, ['1']],
  [{ service: 'chirp', year: '2022' }, []],
  [{ service: 'nobody' }, []],
])('%j finds %j', (filter, ids) => {
  expect(found(filter)).toEqual(ids);
});

test('a filter is open where every choice is empty', () => {
  expect(isOpen({})).toBe(true);
  expect(isOpen({ service: '' })).toBe(true);
  expect(isOpen({ year: '2021' })).toBe(false);
});

test.each([
  [null, 'not-stated'],
  [0.99, 'under-1h'],
  [1, '1-6h'],
  [6, '6-24h'],
  [24, '6-24h'],
  [24.1, 'over-24h'],
])('%s hours are in the band %s', (hours, band) => {
  expect(bandOf(hours)).toBe(band);
});

test('what can be chosen is what occurs: services by name, years newest first', () => {
  const { service, cause, year } = filterChoices(
    archiveOf([{ service: ['perch'], category: 'power', year: 2019 }, { year: 2020 }]),
  );
  expect(service.map(({ name }) => name)).toEqual(['Chirp', 'Perch']);
  expect(cause.map(({ value }) => value)).toEqual(['power', 'unknown']);
  expect(year.map(({ address }) => address)).toEqual(['/years/2020/', '/years/2019/']);
});

test('a month leads to its first row, on whichever page that stands', () => {
  const incidents = incidentsOf([
    ...Array.from({ length: 60 }, () => ({ month: 12 })),
    { month: 3, title: 'In March' },
  ]);
  const months = yearMonths(incidents, '/years/2021/');
  expect(months.map(({ count }) => count)).toEqual([0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 60]);
  expect(months[2]?.rows?.address).toBe('/years/2021/2/#month-3');
  expect(months[11]?.rows?.address).toBe('/years/2021/#month-12');
  expect(months[0]?.rows).toBeUndefined();
});
