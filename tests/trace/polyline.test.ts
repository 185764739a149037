import { describe, expect, it } from 'vitest';
import { polyline } from '../../src/trace/polyline.ts';

describe('polyline', () => {
  it('moves to the first point and draws lines to the others', () => {
    expect(
      polyline([
        [0, 78],
        [3.2, 61.5],
        [10, 78],
      ]),
    ).toBe('M0,78L3.2,61.5L10,78');
  });

  it('writes tenths, rounded as numbers are', () => {
    expect(polyline([[0.05, -0.05]])).toBe('M0.1,0');
    expect(polyline([[-0.25, -1.26]])).toBe('M-0.2,-1.3');
    expect(polyline([[9.96, -9.96]])).toBe('M10,-10');
  });

  it('is empty where there is nothing to draw', () => {
    expect(polyline([])).toBe('');
  });
});
