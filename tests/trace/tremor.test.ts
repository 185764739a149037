import { describe, expect, test } from 'vitest';
import { LENGTH_STEPS, lengthScale } from '../../src/trace/length-scale.ts';
import { drawTremor } from '../../src/trace/tremor.ts';
import { pointsOf } from './points.ts';

describe('the scale of lengths', () => {
  const scale = lengthScale(4, 30);

  test('adds the same for each tenfold', () => {
    expect(scale(10) - scale(1)).toBeCloseTo(scale(100) - scale(10));
  });

  test('grows from each labelled length to the next by what an eye can see', () => {
    const sizes = LENGTH_STEPS.map(({ hours }) => scale(hours));
    for (const [index, size] of sizes.slice(1).entries()) {
      expect(size).toBeGreaterThan((sizes[index] ?? 0) + 2);
    }
  });

  test('draws what is shorter or longer than all of it as its ends', () => {
    expect(scale(0)).toBe(4);
    expect(scale(1 / 60)).toBe(4);
    expect(scale(100_000)).toBe(30);
  });
});

describe('a tremor', () => {
  test('is drawn the same for the same size', () => {
    expect(drawTremor(12, 30)).toEqual(drawTremor(12, 30));
  });

  test('swings above its line, up to its size and no further, and ends on it', () => {
    for (const size of [3, 12, 72]) {
      const points = pointsOf(drawTremor(size, size * 2).wave);
      const heights = points.map(([, y]) => y);
      expect(Math.min(...heights)).toBeGreaterThanOrEqual(-size);
      expect(Math.min(...heights)).toBeLessThan(-size / 2);
      expect(Math.max(...heights)).toBe(0);
      expect(points.at(-1)?.[0]).toBeCloseTo(size * 2);
    }
  });

  test('has its pattern below the line, within the same size', () => {
    const heights = pointsOf(drawTremor(20, 40).outline).map(([, y]) => y);
    expect(Math.min(...heights)).toBe(0);
    expect(Math.max(...heights)).toBeGreaterThan(15);
    expect(Math.max(...heights)).toBeLessThanOrEqual(20);
  });
});
