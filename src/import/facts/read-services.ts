import type { Service } from '../../incident/service.ts';
import { serviceOfAddress, servicesNamedIn } from '../find-services.ts';
import { isOfOwnOutage } from '../sentences.ts';
import type { FactsReading, FactsText } from './facts-reading.ts';
import type { Sentences } from './own-sentences.ts';

/** Reads which services were down: those that the opening names, else the one whose site it stands on. */
export function readServices(
  { article }: FactsText,
  { title, opening }: Sentences,
  services: readonly Service[],
  { facts, evidence }: FactsReading,
): void {
  for (const sentence of [title, ...opening.filter(isOfOwnOutage)]) {
    const named = servicesNamedIn(sentence, services);
    if (named.length === 0) continue;
    facts.service = named;
    evidence.set('service', sentence);
    return;
  }
  const { url, publisher } = article.source;
  const owner = url === undefined ? undefined : serviceOfAddress(url, services);
  const operator = publisher?.replace(/ status(?: ?page)?$/i, '');
  const byPublisher = services.find(({ name }) => name === operator)?.id;
  const found = owner ?? byPublisher;
  if (found === undefined) return;
  facts.service = [found];
  evidence.set('service', owner === undefined ? `published by ${publisher}` : (url ?? ''));
}
