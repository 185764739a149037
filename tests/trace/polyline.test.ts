import { describe, expect, it } from 'vitest';
import { polyline } from '../../src/trace/polyline.ts';
import { pointsOf } from './points.ts';

describe('polyline', () => {
  it('moves to the first point and draws lines to the others, each from the one before', () => {
    expect(
      polyline([
        [0, 78],
        [3.2, 61.5],
        [10, 78],
        [10.5, 78.3],
      ]),
    ).toBe('M0 78l3.2-16.5 6.8 16.5 .5 .3');
  });

  it('writes tenths, rounded as numbers are', () => {
    expect(polyline([[0.05, -0.05]])).toBe('M.1 0');
    expect(polyline([[-0.25, -1.26]])).toBe('M-.2-1.3');
    expect(polyline([[9.96, -9.96]])).toBe('M10-10');
  });

  it('does not add up what it rounds', () => {
    const points = Array.from(
      { length: 1000 },
      (_, index) => [index * 0.26, index * -0.14] as const,
    );
    const [x = 0, y = 0] = pointsOf(polyline(points)).at(-1) ?? [];
    expect(x).toBeCloseTo(259.7);
    expect(y).toBeCloseTo(-139.9);
  });

  it('leaves out a point that is where the one before was', () => {
    expect(
      polyline([
        [0, 0],
        [4, 2],
        [4.01, 2.01],
        [5, 2],
      ]),
    ).toBe('M0 0l4 2 1 0');
  });

  it('is empty where there is nothing to draw', () => {
    expect(polyline([])).toBe('');
  });
});
