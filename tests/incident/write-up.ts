import { checkConsistency } from '../../src/incident/consistency.ts';
import { type Frontmatter, readFrontmatter } from '../../src/incident/frontmatter.ts';
import type { Finding, Place } from '../../src/incident/problems.ts';

const ESSENTIALS = {
  title: 'A failure',
  service: 'chirp',
  month: 'October',
  year: '2021',
  hours: '7',
  cause: 'a test',
};

type Changes = Partial<Record<keyof typeof ESSENTIALS, string | undefined>>;

/** The YAML of a write-up that has what is needed, on the lines 2 to 7 of its file, but for these changes. */
export function yamlOf(more = '', changes: Changes = {}): string {
  const lines = Object.entries({ ...ESSENTIALS, ...changes })
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => `${key}: ${value}\n`);
  return lines.join('') + more;
}

/** Reads YAML as a write-up's frontmatter, on the second line of its file. */
export function read(yaml: string): Frontmatter {
  return readFrontmatter(`---\n${yaml}\n---\n`, yaml);
}

/** What the consistency rules say of a write-up whose fields are each right. */
export function contradictions(more: string, changes: Changes = {}): Finding[] {
  const { facts, findings, source } = read(yamlOf(more, changes));
  if (findings.length > 0) throw new Error(findings.map(({ message }) => message).join('\n'));
  return checkConsistency(facts, source);
}

/** Findings as `line:column code`, from top to bottom. */
export function places(findings: readonly Finding[]): string[] {
  return findings
    .toSorted((a, b) => a.place.line - b.place.line || a.place.column - b.place.column)
    .map(({ code, place }) => `${place.line}:${place.column} ${code}`);
}

/** The words of a text at a place, where the text begins on this line of its file. */
export function wordsAt(text: string, place: Place, firstLine = 1): string {
  const lines = text.split('\n');
  const offset = (line: number, column: number) =>
    lines.slice(0, line - firstLine).reduce((sum, { length }) => sum + length + 1, column - 1);
  return text.slice(offset(place.line, place.column), offset(place.endLine, place.endColumn));
}
