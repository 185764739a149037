import { type Apart, MOST_CARDS } from './apart.ts';
import { type Goal, isReached } from './goals.ts';
import { type Profiles, STAGES, type Stage } from './profile.ts';
import { MEASURED, MEASURED_NAMES, type Round } from './round.ts';
import { type Summary, summarise } from './summary.ts';

/** The table of one size: medians and, in brackets, the least and the most. */
export function sizeTable(size: number, rounds: readonly Round[]): string {
  const rows = MEASURED_NAMES.flatMap((name) => {
    const samples = rounds.flatMap((round) => round[name] ?? []);
    if (samples.length === 0) return [];
    const memory = samples.flatMap(({ mebibytes }) => mebibytes ?? []);
    return [
      [
        MEASURED[name],
        withSpread(summarise(samples.map(({ seconds }) => seconds)), 2),
        memory.length === 0 ? '–' : withSpread(summarise(memory), 0),
      ],
    ];
  });
  const heading = `## ${size.toLocaleString('en')} write-ups`;
  return `${heading}\n\n${table(['', 'wall time, s', 'peak memory, MiB'], rows)}`;
}

/** The table of the goals, each with whether it is reached. */
export function goalsTable(goals: readonly Goal[]): string {
  const rows = goals.map((goal) => {
    const { name, sizes, measured, most, unit } = goal;
    const [digits, sign, ending] =
      unit === 'MiB' ? ([0, '<', ' MiB'] as const) : ([2, '≤', unit === '' ? '' : ' s'] as const);
    const shown = `${withSpread(measured, digits)}${ending}`;
    return [name, sizes, shown, `${sign} ${most}${ending}`, isReached(goal) ? 'yes' : 'no'];
  });
  return `## Goals\n\n${table(['', 'write-ups', 'measured', 'goal', 'reached'], rows)}`;
}

/** The table of what the comparison leaves out. */
export function apartTable(aparts: readonly Apart[]): string {
  const more = (seconds: number, bare: number) =>
    `${seconds.toFixed(2)} (${seconds < bare ? '−' : '+'}${Math.abs(seconds - bare).toFixed(2)})`;
  const rows = aparts.map(({ size, bare, search, cards }) => [
    size.toLocaleString('en'),
    bare.toFixed(2),
    more(search, bare),
    cards === undefined ? '–' : more(cards, bare),
  ]);
  const caption = `Cold builds of Standstill in seconds of wall time, each made once; cards up to ${MOST_CARDS} write-ups.`;
  return `## Apart: search and cards\n\n${caption}\n\n${table(
    ['write-ups', 'without either', 'with search', 'with cards'],
    rows,
  )}`;
}

/** The table of what is written: the site without its search index, the index, and what is kept for the next build. */
export function writtenTable(aparts: readonly Apart[]): string {
  const rows = aparts.flatMap(({ size, site, index, kept }) =>
    Object.entries({ 'the site': site, 'its search index': index, '`.standstill/`': kept }).map(
      ([name, { files, bytes, most }]) => [
        size.toLocaleString('en'),
        name,
        files.toLocaleString('en'),
        (bytes / 2 ** 20).toFixed(0),
        most.toLocaleString('en'),
      ],
    ),
  );
  const caption =
    'Sizes are the sums of the files’ own; what is kept and what is in the site are the same files on the disk.';
  return `## What is written\n\n${caption}\n\n${table(
    ['write-ups', 'what', 'files', 'MiB', 'most entries in a folder'],
    rows,
  )}`;
}

/** The table of where time goes: seconds of processors, and their share of all. */
export function stagesTable({ size, build, check }: Profiles): string {
  const cells = (profile: Profiles['build']) => {
    const all = [...profile.values()].reduce((sum, seconds) => sum + seconds, 0);
    return (seconds: number) => [
      seconds.toFixed(2),
      seconds === 0 ? '–' : `${((100 * seconds) / all).toFixed(0)} %`,
    ];
  };
  const [ofBuild, ofCheck] = [cells(build), cells(check)];
  const rows = Object.entries(STAGES).map(([stage, name]) => [
    name,
    ...ofBuild(build.get(stage as Stage) ?? 0),
    ...ofCheck(check.get(stage as Stage) ?? 0),
  ]);
  const heading = `### ${size.toLocaleString('en')} write-ups`;
  return `${heading}\n\n${table(
    ['', 'cold build, s of processors', 'share', 'cold check, s of processors', 'share'],
    rows,
  )}`;
}

function withSpread({ median, least, most }: Summary, digits: number): string {
  return `${median.toFixed(digits)} (${least.toFixed(digits)} to ${most.toFixed(digits)})`;
}

/** Everything but the first column is aligned to the right. */
function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const rule = `|${head.map((_, at) => (at === 0 ? '---' : '--:')).join('|')}|`;
  return [line(head), rule, ...rows.map(line)].join('\n');
}
