import { describe, expect, test } from 'vitest';
import { type TracedDay, traceDay } from '../../src/trace/day-trace.ts';
import { pointsOf } from './points.ts';

const SIZE = { width: 1000, markEvery: 110 };
const DAY: TracedDay = {
  started: '2021-10-04T15:39Z',
  resolved: '2021-10-04T22:45Z',
  hours: 7.1,
  timeline: [
    { at: '2021-10-03' },
    { at: '2021-10-04T15:39Z' },
    { at: '2021-10-04T21:00Z' },
    { at: '2021-10-08T19:00Z' },
  ],
};

function draw(day: TracedDay = DAY) {
  const trace = traceDay(day, SIZE);
  if (!trace) throw new Error('Nothing is drawn.');
  return trace;
}

/** How far the needle swings at most between two places of the drawing. */
function swingBetween({ wave, y }: ReturnType<typeof draw>, from: number, to: number): number {
  const points = pointsOf(wave).filter(([x]) => x >= from && x <= to);
  return Math.max(...points.map(([, at]) => Math.abs(at - y)));
}

describe('the trace of an outage', () => {
  test('is still before it and after it, and shakes while it lasts', () => {
    const trace = draw();
    expect(swingBetween(trace, 0, trace.from)).toBe(0);
    expect(swingBetween(trace, trace.to, trace.width)).toBe(0);
    expect(swingBetween(trace, trace.from + 5, trace.to - 5)).toBeGreaterThan(15);
  });

  test('jolts where something happened, and calms down where nothing did', () => {
    const trace = draw();
    const [, second] = trace.ticks;
    const at = second?.x ?? Number.NaN;
    expect(swingBetween(trace, at, at + 12)).toBeGreaterThan(
      1.5 * swingBetween(trace, at - 60, at - 12),
    );
  });

  test('has a tick for each entry with an hour of that day, under its place in the timeline', () => {
    expect(draw().ticks.map(({ index }) => index)).toEqual([1, 2]);
  });

  test('ends where its length says when no end is known, and says that it does', () => {
    const trace = draw({ ...DAY, resolved: undefined });
    expect(trace.endEstimated).toBe(true);
    expect(trace.to).toBeCloseTo(draw().to, 0);
    expect(draw().endEstimated).toBe(false);
  });

  test('counts in days where it lasted for days', () => {
    const weeks = draw({ ...DAY, resolved: '2021-10-18T22:45Z', hours: 343 });
    expect(new Set(weeks.marks.map(({ unit }) => unit))).toEqual(new Set(['day']));
    expect(draw().marks.some(({ unit }) => unit === 'hour')).toBe(true);
  });

  test.each([
    ['the hour of its beginning is not known', { ...DAY, started: '2021-10-04' }],
    ['nothing is known of its beginning', { ...DAY, started: undefined }],
    ['neither its end nor its length is known', { ...DAY, resolved: undefined, hours: null }],
  ])('is not drawn where %s', (_why, day) => {
    expect(traceDay(day, SIZE)).toBeUndefined();
  });

  test('is drawn for a minute as well as for a month', () => {
    for (const resolved of ['2021-10-04T15:40Z', '2021-11-04T15:39Z']) {
      const trace = draw({ ...DAY, resolved });
      expect(trace.wave).not.toMatch(/NaN|Infinity/);
      expect(trace.to).toBeGreaterThan(trace.from);
    }
  });
});
