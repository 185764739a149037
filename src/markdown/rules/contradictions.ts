import { contradictionsIn, type Standing } from '../../incident/contradictions.ts';
import { type Context, report } from '../context.ts';
import type { Section } from './blocks.ts';
import type { WordFinder } from './place-of-words.ts';

/** Warns where the prose gives the outage another length or another month than the frontmatter does. */
export function reportContradictions(section: Section, context: Context, find: WordFinder): void {
  const standing = standingOf(section);
  for (const block of section.passages.flatMap(({ blocks }) => blocks)) {
    // What others say may differ.
    if (block.quoted) continue;
    for (const found of contradictionsIn(block.text, context.ownFacts, standing)) {
      report(
        context,
        'prose-contradicts-facts',
        find(block, found),
        `“${block.text.slice(found.start, found.end)}” contradicts the frontmatter, where ${found.fields} says ${found.expected}.`,
        'Correct the one that is wrong. In the text, [X] hours and [Month, Year] are filled from the frontmatter.',
      );
    }
  }
}

/** Before the outage and after it, a write-up also tells of others. */
function standingOf({ kind, phase }: Section): Standing {
  if (kind === 'coda') return 'around';
  return phase === 'prelude' || phase === 'fallout' || phase === 'postmortem' ? 'around' : 'own';
}
