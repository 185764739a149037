import { checkAddress } from '../../incident/insecure-address.ts';
import type { Finding } from '../../incident/problems.ts';
import type { PartialFacts } from '../../incident/schema.ts';
import type { YamlSource } from '../../incident/yaml-source.ts';
import type { NumberedSource } from '../compiled.ts';

/**
 * Warns of sources that nothing cites, that have no archived copy, and whose address is not https.
 *
 * @param mentions the sources that components name
 */
export function checkSources(
  { sources = [] }: PartialFacts,
  numbered: readonly NumberedSource[],
  mentions: ReadonlySet<string>,
  yaml: YamlSource,
): Finding[] {
  const cited = new Set([
    ...numbered.filter(({ citedAt }) => citedAt.length > 0).map(({ id }) => id),
    ...mentions,
  ]);
  const uncited = sources.flatMap(({ id }, index): Finding[] =>
    cited.has(id)
      ? []
      : [
          {
            code: 'source-uncited',
            place: yaml.placeOfValue(['sources', index, 'id']),
            message: `Nothing cites the source \`${id}\`.`,
            hint: `Cite it where it is used, \`[^${id}]\`, or take it out.`,
          },
        ],
  );
  const insecure = sources.flatMap((source, index) =>
    (['url', 'archived'] as const).flatMap((field) =>
      checkAddress(source[field], ['sources', index, field], yaml),
    ),
  );
  return [...uncited, ...insecure, ...unarchived(sources, yaml)];
}

const MOST_NAMED = 5;

function unarchived(sources: NonNullable<PartialFacts['sources']>, yaml: YamlSource): Finding[] {
  const ids = sources
    .filter(({ url, archived }) => url !== undefined && archived === undefined)
    .map(({ id }) => id);
  if (ids.length === 0) return [];
  const named = ids.slice(0, MOST_NAMED).join(', ');
  const more = ids.length > MOST_NAMED ? ` and ${ids.length - MOST_NAMED} more` : '';
  return [
    {
      code: 'source-unarchived',
      place: yaml.placeOfKey(['sources']),
      message: `${ids.length} of ${sources.length} ${sources.length === 1 ? 'source has' : 'sources have'} no archived copy: ${named}${more}.`,
      hint: 'Add `archived:` with the address of a copy that will still be there when the page is not.',
    },
  ];
}
