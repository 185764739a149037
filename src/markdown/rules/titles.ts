import { contradictionsIn, type OwnFacts } from '../../incident/contradictions.ts';
import type { Finding } from '../../incident/problems.ts';
import type { PartialFacts } from '../../incident/schema.ts';
import type { YamlSource } from '../../incident/yaml-source.ts';

/** Search engines show about this many characters of a description. */
const LONGEST_SUMMARY = 160;

/**
 * Warns of a title or a summary that contradicts the facts, and of a summary that search engines cut off.
 *
 * @param filled the facts with their tokens filled
 */
export function checkTitles(filled: PartialFacts, own: OwnFacts, yaml: YamlSource): Finding[] {
  const { title = '', summary = '' } = filled;
  const contradictions = (
    [
      ['title', title],
      ['summary', summary],
    ] as const
  ).flatMap(([field, text]) =>
    contradictionsIn(text, own, field === 'title' ? 'title' : 'own').map((found): Finding => {
      const words = text.slice(found.start, found.end);
      return {
        code: 'prose-contradicts-facts',
        place: yaml.placeOfWords([field], words),
        message: `“${words}” in the ${field} contradicts ${found.fields}, which says ${found.expected}.`,
        hint: 'Correct the one that is wrong. [X] hours and [Month, Year] are filled from the frontmatter.',
      };
    }),
  );
  if (summary.length <= LONGEST_SUMMARY) return contradictions;
  return [
    ...contradictions,
    {
      code: 'summary-long',
      place: yaml.placeOfValue(['summary']),
      message: `The summary has ${summary.length} characters; search engines show about ${LONGEST_SUMMARY}.`,
      hint: 'Say when, how long and why in one or two short sentences.',
    },
  ];
}
