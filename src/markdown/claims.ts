import type { Place } from '../incident/problems.ts';
import type { PartialFacts } from '../incident/schema.ts';
import { splitFrontmatter } from '../incident/split-frontmatter.ts';
import { readYaml, type YamlSource } from '../incident/yaml-source.ts';
import type { Claim, CompiledWriteUp } from './compiled.ts';
import type { Context } from './context.ts';

/** Gathers what only the whole record, the clock or the disk can check. */
export function collectClaims(
  facts: PartialFacts,
  yaml: YamlSource,
  { images, links }: Context,
): CompiledWriteUp['claims'] {
  const isList = Array.isArray((yaml.data as { service?: unknown } | null | undefined)?.service);
  return {
    services: (facts.service ?? []).map((value, index) => ({
      value,
      at: isList ? ['service', index] : ['service'],
    })),
    aliases: (facts.aliases ?? []).map((value, index) => ({ value, at: ['aliases', index] })),
    images: [
      ...images.map(({ src, place }) => ({ value: src, at: place })),
      ...(facts.cover ? [{ value: facts.cover.src, at: ['cover', 'src'] }] : []),
    ],
    links,
    exceptions: (facts.exceptions ?? []).map(({ problem, reason }, index) => ({
      value: problem,
      at: ['exceptions', index, 'problem'],
      reason,
    })),
  };
}

/**
 * Finds the places of claims in the text that they were made in. Only claims that turn out to be wrong need
 * one, so that the text is read when the first is asked for.
 *
 * @param readText gives the whole text of the write-up
 */
export function placesOfClaims(readText: () => string): (claim: Claim) => Place {
  let yaml: YamlSource | undefined;
  return ({ at }) => {
    if ('line' in at) return at;
    yaml ??= readYaml(splitFrontmatter(readText()).yaml ?? '', 2);
    return yaml.placeOfValue(at);
  };
}
