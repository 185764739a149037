import { FILE_START, type Finding, type Problem, toProblem } from '../incident/problems.ts';
import type { Facts } from '../incident/schema.ts';
import { nearest } from '../incident/suggest.ts';
import { hiddenBecause } from '../incident/visibility.ts';
import { idFromPath } from '../markdown/compile.ts';
import type { Claim, WriteUpFacts } from '../markdown/compiled.ts';
import { once } from '../memoise.ts';
import {
  aliasAddress,
  causeAddress,
  DATA_ADDRESSES,
  feedAddresses,
  incidentAddress,
  serviceAddress,
  yearAddress,
} from './addresses.ts';
import type { RecordContext } from './check-record.ts';

/** A page of prose and the links on it. */
export interface LinkedPage {
  path: string;
  /** Its address on the site. */
  address: string;
  links: readonly Claim[];
  /** The identifiers on it that links can lead to. */
  anchors: readonly string[];
}

/** A reply, the write-up that it stands under, and the links in it. */
export interface LinkedReply {
  incident: string;
  path: string;
  /** The identifier on the write-up's page. */
  id: string;
  links: readonly Claim[];
}

/** A page that a link can lead to. */
interface Target {
  /** Its identifiers, for the few pages that links lead to; `undefined` where any will do, as on one that redirects. */
  anchors: (() => ReadonlySet<string>) | undefined;
  /** It is missing from the published site for now. */
  isHidden: boolean;
}

type Placeless = Omit<Finding, 'place'>;

type Known = ReadonlySet<string> | ReadonlyMap<string, unknown>;

/** What links are checked against. */
interface Site {
  /** Known once the first link asks. */
  targets: () => ReadonlyMap<string, Target>;
  servesFile: (address: string) => boolean;
  suggestions: Suggestions;
}

/** How much may still be spent on finding what a broken link meant; a record of nothing but such would take forever. */
interface Suggestions {
  comparisonsLeft: number;
}

const MOST_COMPARISONS = 300_000;

/** Finds links to pages of the site, or to places on them, that do not exist. */
export function checkLinks(writeUps: readonly WriteUpFacts[], context: RecordContext): Problem[] {
  const site: Site = {
    targets: once(() => targetsOf(writeUps, context)),
    servesFile: context.servesFile,
    suggestions: { comparisonsLeft: MOST_COMPARISONS },
  };
  const replies = context.replies.map(({ path, incident, links }) => ({
    path,
    address: incidentAddress(incident),
    links,
  }));
  const ofPages = [...context.pages, ...replies].flatMap(({ path, address, links }) =>
    links.flatMap((link) =>
      findings(link, address, false, site).map((finding) =>
        toProblem(path, { ...finding, place: 'line' in link.at ? link.at : FILE_START }),
      ),
    ),
  );
  const ofWriteUps = writeUps.flatMap((writeUp) => {
    const { id, path, facts, claims } = writeUp;
    const isHidden = facts !== undefined && hiddenBecause(facts, context.today) !== undefined;
    return claims.links.flatMap((link) =>
      findings(link, incidentAddress(id), isHidden, site).map((finding) =>
        toProblem(path, { ...finding, place: context.placeOf(writeUp, link) }),
      ),
    );
  });
  return [...ofWriteUps, ...ofPages];
}

function targetsOf(
  writeUps: readonly WriteUpFacts[],
  { pages, replies, today }: RecordContext,
): Map<string, Target> {
  const replyIds = Map.groupBy(replies, ({ incident }) => incident);
  const targets = new Map<string, Target>();
  const any = { anchors: undefined, isHidden: false };
  for (const address of ['/', '/incidents/', '/services/', '/causes/', '/years/']) {
    targets.set(address, any);
  }
  for (const file of [
    '/data/',
    ...Object.values(DATA_ADDRESSES),
    ...Object.values(feedAddresses('/')),
  ]) {
    targets.set(aliasAddress(file), any);
  }
  for (const { address, anchors } of pages) {
    targets.set(address, { anchors: once(() => new Set(['main', ...anchors])), isHidden: false });
  }
  for (const writeUp of writeUps) {
    const { id, facts, claims } = writeUp;
    const isHidden = facts !== undefined && hiddenBecause(facts, today) !== undefined;
    for (const { value } of claims.aliases) targets.set(aliasAddress(value), any);
    const under = replyIds.get(id)?.map((reply) => reply.id) ?? [];
    targets.set(incidentAddress(id), {
      // Few are linked to a place in them, and the others' are not even read.
      anchors: once(() => new Set([...writeUp.anchors, ...under])),
      isHidden,
    });
    for (const address of facts === undefined ? [] : listsOf(facts)) {
      if (!isHidden || !targets.has(address))
        targets.set(address, { anchors: undefined, isHidden });
    }
  }
  return targets;
}

/** The pages that list a write-up: those of its services, its cause and its year. */
function listsOf({ service, category, year }: Facts): string[] {
  return [...service.map(serviceAddress), causeAddress(category ?? 'unknown'), yearAddress(year)];
}

/** What is wrong with one link, if anything; its place is for the caller to say. */
function findings({ value }: Claim, from: string, isFromHidden: boolean, site: Site): Placeless[] {
  const { targets, servesFile, suggestions } = site;
  const broken = (message: string, hint: string): Placeless[] => [
    { code: 'link-broken', message, hint },
  ];
  if (value === '') return broken('This link has no address.', 'Give it one, or take it out.');
  const url = URL.parse(value, `https://site.invalid${from}`);
  if (!url) return broken(`${value} is not an address.`, 'Correct it.');
  const path = decode(url.pathname);
  const address = path.endsWith('/') ? path : `${path}/`;
  const target = targets().get(address);
  if (!target) {
    if (servesFile(path)) return [];
    return broken(
      `The link ${value} leads to no page of the site.`,
      insteadOf(path, url.hash, site),
    );
  }
  if (target.isHidden && !isFromHidden) {
    return broken(
      `The link ${value} leads to a write-up that is not published.`,
      'Publish that write-up first, or take the link out.',
    );
  }
  const anchor = decode(url.hash.slice(1));
  const anchors = target.anchors?.();
  if (anchor === '' || anchors === undefined || anchors.has(anchor)) return [];
  return broken(
    `There is no heading or place \`#${anchor}\` ${address === from ? 'on this page' : `on ${address}`}.`,
    meant(anchor, anchors, suggestions),
  );
}

/** What to write instead of a link to no page. */
function insteadOf(path: string, hash: string, { targets, suggestions }: Site): string {
  if (/\.mdx?$/i.test(path)) {
    return `Link to the address of its page, ${incidentAddress(idFromPath(path))}${hash}.`;
  }
  // A link from this page's own folder, meant from the one around it.
  const elsewhere = incidentAddress(/[^/]+(?=\/?$)/.exec(path)?.[0] ?? '');
  return targets().has(elsewhere) ? didYouMean(elsewhere) : meant(path, targets(), suggestions);
}

/** Longer than any address or heading that somebody could have misspelt. */
const LONGEST_MISSPELT = 200;

function meant(word: string, known: Known, suggestions: Suggestions): string {
  suggestions.comparisonsLeft -= known.size;
  const isWorthIt = word.length <= LONGEST_MISSPELT && suggestions.comparisonsLeft >= 0;
  const near = isWorthIt ? nearest(word, [...known.keys()]) : undefined;
  return near === undefined ? 'Correct the link, or take it out.' : didYouMean(near);
}

function didYouMean(word: string): string {
  return `Did you mean \`${word}\`?`;
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
