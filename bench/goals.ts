import type { DevTimes } from './dev.ts';
import type { Measured, Round } from './round.ts';
import { type Summary, summarise } from './summary.ts';

/** A goal and what was measured of it. */
export interface Goal {
  name: string;
  /** How many write-ups, in words. */
  sizes: string;
  measured: Summary;
  /** Reached where a ratio is not above this, and where MiB are below it. */
  most: number;
  unit: '' | 'MiB' | 's';
}

const OURS: readonly Measured[] = ['cold', 'changed', 'changedAgain', 'unchanged'];
const MOST_MEBIBYTES = 800;

const RATIOS: readonly { name: string; over: Measured; under: Measured; most: number }[] = [
  { name: 'cold / Eleventy cold', over: 'cold', under: 'eleventy', most: 1 },
  { name: 'one changed / Hugo full', over: 'changed', under: 'hugo', most: 0.5 },
  {
    name: 'one changed, as ever after / Hugo full',
    over: 'changedAgain',
    under: 'hugo',
    most: 0.5,
  },
  { name: 'nothing changed / Hugo full', over: 'unchanged', under: 'hugo', most: 0.33 },
  { name: 'check cold / reading and native parse', over: 'check', under: 'parse', most: 3 },
];

/** The sizes between which the cost of a write-up must not grow. */
const [SMALL, LARGE] = [2000, 20_000];
const MOST_GROWTH = 1.1;

const GROWTH: readonly { name: string; of: Measured }[] = [
  { name: 'cost per write-up, cold', of: 'cold' },
  { name: 'cost per write-up, nothing changed', of: 'unchanged' },
];

/** Every goal for which there are measurements. Ratios are taken within each round. */
export function compareWithGoals(roundsBySize: ReadonlyMap<number, readonly Round[]>): Goal[] {
  return [
    ...[...roundsBySize].flatMap(([size, rounds]) => [
      ...ratioGoals(size, rounds),
      ...memoryGoal(size, rounds),
    ]),
    ...growthGoals(roundsBySize.get(SMALL), roundsBySize.get(LARGE)),
  ];
}

/** The dev server's: it starts on what is kept, as it does every day but the first. */
export function devGoals({ size, cold, kept, edits }: DevTimes): Goal[] {
  const sizes = size.toLocaleString('en');
  const seconds = (name: string, values: readonly number[], most: number) =>
    goals(values, { name, sizes, most, unit: 's' });
  return [
    ...seconds('dev server, first page', [kept], 5),
    ...seconds('dev server, first page, nothing kept', [cold], 5),
    ...seconds('dev server, an edit is visible', edits, 0.5),
  ];
}

/** Whether it is reached: by the median of a ratio, and by the highest of all peaks of memory. */
export function isReached({ measured, most, unit }: Goal): boolean {
  return unit === 'MiB' ? measured.most < most : measured.median <= most;
}

function ratioGoals(size: number, rounds: readonly Round[]): Goal[] {
  const sizes = size.toLocaleString('en');
  return RATIOS.flatMap(({ name, over, under, most }) => {
    const ratios = rounds.flatMap((round) => ratio(round[over]?.seconds, round[under]?.seconds));
    return goals(ratios, { name, sizes, most, unit: '' });
  });
}

/** The peak of a round is that of the build that took most. */
function memoryGoal(size: number, rounds: readonly Round[]): Goal[] {
  const peaks = rounds.flatMap((round) => {
    const found = OURS.flatMap((name) => round[name]?.mebibytes ?? []);
    return found.length > 0 ? Math.max(...found) : [];
  });
  const sizes = size.toLocaleString('en');
  return goals(peaks, { name: 'peak memory', sizes, most: MOST_MEBIBYTES, unit: 'MiB' });
}

function growthGoals(small: readonly Round[] = [], large: readonly Round[] = []): Goal[] {
  const sizes = `${LARGE.toLocaleString('en')} / ${SMALL.toLocaleString('en')}`;
  return GROWTH.flatMap(({ name, of }) => {
    const growths = large.flatMap((round, at) =>
      ratio(round[of]?.seconds, small[at]?.[of]?.seconds).map((times) => (times * SMALL) / LARGE),
    );
    return goals(growths, { name, sizes, most: MOST_GROWTH, unit: '' });
  });
}

function ratio(over: number | undefined, under: number | undefined): number[] {
  return over === undefined || under === undefined ? [] : [over / under];
}

function goals(values: readonly number[], goal: Omit<Goal, 'measured'>): Goal[] {
  return values.length === 0 ? [] : [{ ...goal, measured: summarise(values) }];
}
