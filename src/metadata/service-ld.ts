import type { Thing } from 'schema-dts';
import { lastDown } from '../archive/answer.ts';
import type { Incident } from '../archive/archive.ts';
import { sayWhole } from '../archive/say-figures.ts';
import { statisticsOf } from '../archive/statistics.ts';
import { wordsOfPhrases } from '../i18n/phrase.ts';
import { text } from '../i18n/text.ts';
import type { Service } from '../incident/service.ts';
import { breadcrumbLd } from './breadcrumb-ld.ts';
import { faqLd } from './faq-ld.ts';

/**
 * What a service's page says of itself: the way to it, and the question that heads it with the answer that its
 * first page gives.
 *
 * @param incidents those of the service, newest first; none on a page that gives no answer
 */
export function serviceLd(service: Pick<Service, 'name'>, incidents: readonly Incident[]): Thing[] {
  const question = text.services.pageTitle(service.name);
  const trail = breadcrumbLd([
    { name: text.services.title, address: '/services/' },
    { name: question },
  ]);
  const [last] = incidents;
  if (!last) return [trail];
  const sentence = wordsOfPhrases(lastDown(service, last));
  return [trail, faqLd(question, [sentence, sayWhole(statisticsOf(incidents))])];
}
