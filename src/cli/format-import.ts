import { type Draft, KIND_NAMES } from '../import/import-draft.ts';

/** What an editor is told of a draft: what was read, what was left out, and what is left to do. */
export function formatImport({ kind, read, leftOut, open }: Draft): string {
  const facts = read.map(
    ({ field, value, from }) =>
      `  ${field}: ${value}${from === undefined ? '' : ` (from “${from}”)`}`,
  );
  const cut = leftOut.map(({ what, extent, begins }) => `  ${what}, ${extent}: “${begins}”`);
  const left = open.map((item) => `  ${item}`);
  return [
    `Read as ${KIND_NAMES[kind]}.`,
    ...section('Facts read', facts),
    ...section('Left out', cut),
    ...section('Left to you', left),
  ].join('\n');
}

function section(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : ['', `${title}:`, ...lines];
}
