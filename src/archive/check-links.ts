import { type Finding, type Problem, toProblem } from '../incident/problems.ts';
import { nearest } from '../incident/suggest.ts';
import { hiddenBecause } from '../incident/visibility.ts';
import type { Claim, WriteUpFacts } from '../markdown/compiled.ts';
import { aliasAddress, incidentAddress } from './addresses.ts';
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

/** A page that a link can lead to. */
interface Target {
  /** Its identifiers; `undefined` where any will do, as on a page that redirects. */
  anchors: ReadonlySet<string> | undefined;
  /** It is missing from the published site for now. */
  isHidden: boolean;
}

/** Finds links to pages of the site, or to places on them, that do not exist. */
export function checkLinks(writeUps: readonly WriteUpFacts[], context: RecordContext): Problem[] {
  const targets = targetsOf(writeUps, context);
  const ofPages = context.pages.flatMap(({ path, address, links }) =>
    links.flatMap((link) =>
      findings(link, address, false, targets, context).map((finding) =>
        toProblem(path, { ...finding, place: 'line' in link.at ? link.at : finding.place }),
      ),
    ),
  );
  const ofWriteUps = writeUps.flatMap((writeUp) => {
    const { id, path, facts, claims } = writeUp;
    const isHidden = facts !== undefined && hiddenBecause(facts, context.today) !== undefined;
    return claims.links.flatMap((link) =>
      findings(link, incidentAddress(id), isHidden, targets, context).map((finding) =>
        toProblem(path, { ...finding, place: context.placeOf(writeUp, link) }),
      ),
    );
  });
  return [...ofWriteUps, ...ofPages];
}

function targetsOf(
  writeUps: readonly WriteUpFacts[],
  { pages, today }: RecordContext,
): Map<string, Target> {
  const targets = new Map<string, Target>();
  const any = { anchors: undefined, isHidden: false };
  for (const address of ['/', '/incidents/']) targets.set(address, any);
  for (const { address, anchors } of pages) {
    targets.set(address, { anchors: new Set(['main', ...anchors]), isHidden: false });
  }
  for (const { id, facts, anchors, claims } of writeUps) {
    const isHidden = facts !== undefined && hiddenBecause(facts, today) !== undefined;
    for (const { value } of claims.aliases) targets.set(aliasAddress(value), any);
    targets.set(incidentAddress(id), { anchors: new Set(anchors), isHidden });
  }
  return targets;
}

/** What is wrong with one link, without its place. */
function findings(
  { value }: Claim,
  from: string,
  isFromHidden: boolean,
  targets: ReadonlyMap<string, Target>,
  { servesFile }: RecordContext,
): Finding[] {
  const broken = (message: string, hint: string): Finding[] => [
    { code: 'link-broken', place: NO_PLACE, message, hint },
  ];
  if (value === '') return broken('This link has no address.', 'Give it one, or take it out.');
  const url = URL.parse(value, `https://site.invalid${from}`);
  if (!url) return broken(`${value} is not an address.`, 'Correct it.');
  const path = decode(url.pathname);
  const address = path.endsWith('/') ? path : `${path}/`;
  const target = targets.get(address);
  if (!target) {
    if (servesFile(path)) return [];
    const file = /([^/]+)\.mdx?$/i.exec(path);
    return broken(
      `The link ${value} leads to no page of the site.`,
      file
        ? `Link to the address of its page, such as ${incidentAddress(file[1] ?? '')}.`
        : meant(address, [...targets.keys()]),
    );
  }
  if (target.isHidden && !isFromHidden) {
    return broken(
      `The link ${value} leads to a write-up that is not published.`,
      'Publish that write-up first, or take the link out.',
    );
  }
  const anchor = decode(url.hash.slice(1));
  if (anchor === '' || target.anchors === undefined || target.anchors.has(anchor)) return [];
  return broken(
    `There is no heading or place \`#${anchor}\` ${address === from ? 'on this page' : `on ${address}`}.`,
    meant(anchor, [...target.anchors]),
  );
}

function meant(word: string, known: readonly string[]): string {
  const near = nearest(word, known);
  return near === undefined ? 'Correct the link, or take it out.' : `Did you mean \`${near}\`?`;
}

const NO_PLACE = { line: 1, column: 1, endLine: 1, endColumn: 1 };

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
