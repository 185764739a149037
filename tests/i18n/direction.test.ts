import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

const ROOT = join(import.meta.dirname, '../..');
const SHEETS = globSync('src/{styles,preview}/**/*.css', { cwd: ROOT }).sort();

const SIDES = 'top|right|bottom|left';
const PHYSICAL = new RegExp(
  [
    `^(?:${SIDES})$`,
    `^(?:margin|padding|border|scroll-margin|scroll-padding)-(?:${SIDES})(?:-|$)`,
    '^border-(?:top|bottom)-(?:left|right)-radius$',
    '^(?:min-|max-)?(?:width|height)$',
  ].join('|'),
);
const BOXES = /^(?:margin|padding|inset|border-(?:width|style|color)|scroll-(?:margin|padding))$/;

/** Declarations that know left from right, and so do not turn round with the language. */
function physicalIn(css: string): string[] {
  const bare = css.replaceAll(/\/\*[\s\S]*?\*\//g, '');
  return [...bare.matchAll(/(?:^|[{;])\s*([a-z-]+)\s*:\s*([^;{}]+)(?=[;}])/g)].flatMap(
    ([, name = '', value = '']) =>
      isPhysical(name, value.trim()) ? [`${name}: ${value.trim()}`] : [],
  );
}

function isPhysical(name: string, value: string): boolean {
  if (PHYSICAL.test(name)) return true;
  if (/^(?:text-align|float|clear|caption-side)$/.test(name)) return /^(?:left|right)$/.test(value);
  if (!BOXES.test(name)) return false;
  const [, right, , left] = partsOf(value);
  return left !== undefined && left !== right;
}

/** The values of a shorthand; a function counts as one. */
function partsOf(value: string): string[] {
  return value.match(/(?:[^\s(]|\((?:[^()]|\([^()]*\))*\))+/g) ?? [];
}

describe('a search for what does not turn round', () => {
  test.each([
    ['a { margin-left: 1rem; }', ['margin-left: 1rem']],
    ['a { color: red; left: 0 }', ['left: 0']],
    ['@media (min-width: 4rem) { a { text-align: right; } }', ['text-align: right']],
    ['a { padding: 0 1rem 0 0; }', ['padding: 0 1rem 0 0']],
    [
      'a { inset: auto calc(1rem + 2px) auto var(--x); }',
      ['inset: auto calc(1rem + 2px) auto var(--x)'],
    ],
    [
      'a { max-width: 40rem; border-top-left-radius: 0; }',
      ['max-width: 40rem', 'border-top-left-radius: 0'],
    ],
  ])('finds it: %s', (css, found) => {
    expect(physicalIn(css)).toEqual(found);
  });

  test.each([
    'a { margin-inline-start: 1rem; inset-block-start: 0; text-align: start; }',
    '@media (min-width: 4rem) and (max-width: 5rem) { a { padding: 0 1rem; } }',
    'a { margin: 0 var(--a) calc(1rem * (1 + 1)) var(--a); }',
    '/* left: 0; */ a:hover { stroke-width: 2; grid-column: 1 / -1; }',
  ])('passes over the rest: %s', (css) => {
    expect(physicalIn(css)).toEqual([]);
  });
});

test.each(SHEETS)('%s turns round with the language', (path) => {
  expect(physicalIn(readFileSync(join(ROOT, path), 'utf8'))).toEqual([]);
});
