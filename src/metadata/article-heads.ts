import { answer, serviceNames } from '../archive/answer.ts';
import { beginningOf, type Incident } from '../archive/archive.ts';
import { formatDay } from '../i18n/dates.ts';
import { wordsOfPhrases } from '../i18n/phrase.ts';
import { text } from '../i18n/text.ts';
import { memoiseWeakly } from '../memoise.ts';
import { LONGEST_DESCRIPTION, LONGEST_TITLE } from './page-head.ts';
import { shorten } from './shorten.ts';

/** What engines show of an article. */
export interface ArticleHead {
  title: string;
  description: string;
}

/**
 * The title and the description of an article: no other of the list has either.
 *
 * @param incidents the whole record, whose heads are made once; newest first
 * @throws where the record does not hold the article
 */
export function articleHead({ id }: Incident, incidents: readonly Incident[]): ArticleHead {
  const head = headsOf(incidents).get(id);
  if (!head) throw new Error(`${id} is no part of the record.`);
  return head;
}

const headsOf = memoiseWeakly(makeHeads);

/**
 * Goes from the oldest to the newest, so that a page keeps what it has when a later outage is told in the same
 * words: that one is told apart.
 */
function makeHeads(incidents: readonly Incident[]): ReadonlyMap<string, ArticleHead> {
  const [titles, descriptions] = [new Set<string>(), new Set<string>()];
  const heads = incidents.toReversed().map((incident): [string, ArticleHead] => [
    incident.id,
    {
      title: takeFree(titles, titlesOf(incident), incident.id, LONGEST_TITLE),
      description: takeFree(
        descriptions,
        descriptionsOf(incident),
        incident.id,
        LONGEST_DESCRIPTION,
      ),
    },
  ]);
  return new Map(heads);
}

/** The headline where an engine shows all of it, else service and day, which people search for. */
function* titlesOf({ facts, services }: Incident): Generator<string> {
  if (facts.title.length <= LONGEST_TITLE) yield facts.title;
  const outage = text.found.outage(serviceNames(services), formatDay(beginningOf(facts)));
  if (outage.length <= LONGEST_TITLE) yield outage;
  yield facts.title;
}

function* descriptionsOf(incident: Incident): Generator<string> {
  const { summary, title } = incident.facts;
  if (summary !== undefined) yield summary;
  const answered = wordsOfPhrases(answer(incident));
  yield answered;
  yield text.found.told(title, answered);
}

/** The first that nobody has, shortened; where all are taken, the last with the id that is nobody else's. */
function takeFree(
  taken: Set<string>,
  candidates: Iterable<string>,
  id: string,
  most: number,
): string {
  let last = '';
  for (const candidate of candidates) {
    last = shorten(candidate, most);
    if (!taken.has(last)) {
      taken.add(last);
      return last;
    }
  }
  const named = ` (${id})`;
  const title = shorten(last, Math.max(2, most - named.length)) + named;
  taken.add(title);
  return title;
}
