import { describe, expect, test } from 'vitest';
import { CATEGORIES } from '../../src/incident/categories.ts';
import { CAUSE_PATTERNS } from '../../src/trace/cause-patterns.ts';
import { traceDrum } from '../../src/trace/drum-trace.ts';
import { traceRecord } from '../../src/trace/record-trace.ts';
import { shortName } from '../../src/trace/short-name.ts';
import type { TracedOutage } from '../../src/trace/traced-outage.ts';

const SIZE = { width: 960, labels: 150, swing: [4, 28], breadth: [9, 42] } as const;
const MONTHS = [...'JFMAMJJASOND'];

function outage(day: string, hours: number | null = 1): TracedOutage {
  return {
    id: day,
    address: `/incidents/${day}/`,
    name: day,
    at: Date.parse(day),
    hours,
    category: 'dns',
  };
}

const service = (name: string, ...outages: TracedOutage[]) => ({
  name,
  address: `/services/${name}/`,
  outages,
});

describe('the trace of the record', () => {
  const trace = traceRecord(
    [
      service('chirp', outage('2021-10-04', 7), outage('2019-03-13', 14)),
      service('perch', outage('2020-01-19', 336)),
    ],
    SIZE,
  );

  test('has a line for each service in the order given, with a tremor for each outage', () => {
    expect(trace.lines.map(({ name, tremors }) => [name, tremors.length])).toEqual([
      ['chirp', 2],
      ['perch', 1],
    ]);
  });

  test('sets each outage at its day, between the marks of its year and the next', () => {
    const [year2021, year2020] = [2021, 2020].map(
      (year) => trace.marks.find(({ label }) => label === String(year))?.at ?? Number.NaN,
    );
    const [earlier, later] = trace.lines[0]?.tremors ?? [];
    expect(trace.marks.map(({ label }) => label)).toEqual(['2019', '2020', '2021']);
    expect(later?.x).toBeGreaterThan(year2021 ?? 0);
    expect(earlier?.x).toBeLessThan(year2020 ?? 0);
    // Three quarters of the year are over on 4 October.
    const year = trace.right - (year2021 ?? 0);
    expect(((later?.x ?? 0) - (year2021 ?? 0)) / year).toBeCloseTo(276 / 365, 2);
  });

  test('draws what lasted longer larger, and leaves each line the room for it', () => {
    const [chirp, perch] = trace.lines;
    const byLength = [...(chirp?.tremors ?? []), ...(perch?.tremors ?? [])].toSorted(
      (a, b) => (a.outage.hours ?? 0) - (b.outage.hours ?? 0),
    );
    const swings = byLength.map(({ swing }) => swing);
    expect(swings).toEqual(swings.toSorted((a, b) => a - b));
    const room = (perch?.y ?? 0) - (chirp?.y ?? 0);
    expect(room).toBeGreaterThan((swings[1] ?? 0) + (swings[2] ?? 0));
    expect(trace.height).toBeGreaterThan((perch?.y ?? 0) + (swings[2] ?? 0));
  });

  test('lets each be pointed at, near others too, and stands them in the order of time', () => {
    const days = ['2021-10-20', '2021-10-04', '2021-10-04', '2019-03-13'];
    const { lines } = traceRecord([service('chirp', ...days.map((day) => outage(day)))], SIZE);
    const tremors = lines[0]?.tremors ?? [];
    expect(tremors.map(({ outage: { id } }) => id)).toEqual(days.toReversed());
    for (const [index, { reach, x }] of tremors.entries()) {
      expect(reach[1] - reach[0], days[index]).toBeGreaterThan(2);
      expect(reach[0]).toBeGreaterThanOrEqual(tremors[index - 1]?.reach[1] ?? 0);
      expect(reach[1]).toBeGreaterThan(x);
    }
    const [alone] = tremors;
    expect((alone?.reach[1] ?? 0) - (alone?.reach[0] ?? 0)).toBeGreaterThanOrEqual(24);
  });

  test('draws an outage of unknown length as small as one can be seen', () => {
    const { lines } = traceRecord([service('chirp', outage('2021-10-04', null))], SIZE);
    expect(lines[0]?.tremors[0]?.swing).toBe(SIZE.swing[0]);
  });
});

describe('the drum', () => {
  const trace = traceDrum(
    [outage('2021-12-31', 336), outage('2021-01-01'), outage('2019-07-03')],
    MONTHS,
  );

  test('has a line for each year, the newest first, years without an outage included', () => {
    expect(trace.lines.map(({ name, tremors }) => [name, tremors.length])).toEqual([
      ['2021', 2],
      ['2020', 0],
      ['2019', 1],
    ]);
    expect(trace.marks.map(({ label }) => label).join('')).toBe('JFMAMJJASOND');
  });

  test('keeps what began on the last day of a year on the page', () => {
    for (const { tremors } of trace.lines) {
      for (const { x, breadth } of tremors) {
        expect(x).toBeGreaterThanOrEqual(trace.left);
        expect(x + breadth).toBeLessThanOrEqual(trace.width + 0.1);
      }
    }
  });
});

test('no two kinds of cause have the same pattern', () => {
  const patterns = CATEGORIES.map((category) => CAUSE_PATTERNS[category].path);
  expect(new Set(patterns).size).toBe(CATEGORIES.length);
});

test('a name that its line has no room for is cut, and others are not', () => {
  expect(shortName('CrowdStrike Falcon', 172)).toBe('CrowdStrike Falcon');
  expect(shortName('A service with a very long name', 172)).toBe('A service with a v…');
});
