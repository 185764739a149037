import type { CompiledWriteUp, Heading } from '../markdown/compiled.ts';

/** A stretch of a write-up's words under one heading; what stands before the first has none. */
export interface Section {
  heading?: Heading;
  paragraphs: string[];
}

/** The levels of headings that a result can open at; deeper ones belong to what stands above them. */
const DEEPEST = 3;

/** The words of a write-up, by the headings that they stand under. */
export function sectionsOf({
  text,
  headings,
}: Pick<CompiledWriteUp, 'text' | 'headings'>): Section[] {
  let current: Section = { paragraphs: [] };
  const sections = [current];
  let next = 0;
  for (const line of text.split('\n')) {
    const heading = headings[next];
    if (heading === undefined || line !== heading.text) {
      if (line !== '') current.paragraphs.push(line);
      continue;
    }
    next += 1;
    if (heading.depth > DEEPEST) {
      current.paragraphs.push(line);
    } else {
      current = { heading, paragraphs: [] };
      sections.push(current);
    }
  }
  return sections;
}
