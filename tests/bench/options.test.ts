import { expect, test } from 'vitest';
import { parseOptions } from '../../bench/options.ts';

test('without options there are three sizes and five rounds', () => {
  expect(parseOptions([])).toEqual({
    sizes: [500, 2000, 5000],
    runs: 5,
    apart: false,
    dev: false,
    profile: false,
    help: false,
  });
});

test('sizes are put in order, each once', () => {
  const options = parseOptions(['--sizes', '300,100,300', '--runs', '2', '--results', 'a.md']);
  expect(options).toMatchObject({ sizes: [100, 300], runs: 2, results: 'a.md' });
});

test.each([
  ['--sizes=0'],
  ['--sizes=10,'],
  ['--sizes=1e3'],
  ['--runs=two'],
  ['--runs=-1'],
  ['--fast'],
])('%s is refused', (option) => {
  expect(() => parseOptions([option])).toThrow(option.split('=')[0]);
});
