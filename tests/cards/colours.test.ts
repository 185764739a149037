import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { CAUSE_COLOURS, COLOURS } from '../../src/cards/colours.ts';

const style = (name: string) =>
  readFileSync(join(import.meta.dirname, '../../src/styles', name), 'utf8');

test('the colours of cards are those of the light scheme', () => {
  const tokens = style('tokens.css');
  for (const [name, colour] of Object.entries(COLOURS)) {
    expect(tokens).toContain(`--${name}: light-dark(${colour},`);
  }
});

test('the causes have the colours that they have in drawings', () => {
  const trace = style('trace.css');
  for (const [cause, colour] of Object.entries(CAUSE_COLOURS)) {
    const [, value = ''] =
      new RegExp(`\\[data-cause="${cause}"\\] \\{\\s*--cause: ([^;]+);`).exec(trace) ?? [];
    if (value === '') expect(colour).toBe(COLOURS.soft);
    else if (value === 'var(--signal)') expect(colour).toBe(COLOURS.signal);
    else expect(value).toContain(`light-dark(${colour},`);
  }
});
