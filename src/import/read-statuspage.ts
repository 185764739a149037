import type { Heading, PhrasingContent, RootContent } from 'mdast';
import { z } from 'zod';
import { parseMoment } from '../incident/moment.ts';
import { type Article, firstWords, type TimelineEntry } from './article.ts';
import { cleanBlocks } from './clean-blocks.ts';
import { withoutControls } from './decode-input.ts';
import { htmlToBlocks } from './html-to-blocks.ts';
import { ImportError } from './import-error.ts';
import { topDepth } from './labels.ts';
import { readMarkdown } from './read-markdown.ts';
import { toInlineMarkdown, wordsOf } from './to-markdown.ts';

const text = z
  .string()
  .transform((value) => withoutControls(value).trim() || undefined)
  .optional()
  .catch(undefined);
/** Those items of a list that are what they should be. */
const list = <Item extends z.ZodType>(item: Item) =>
  z
    .array(z.unknown())
    .catch([])
    .transform((items) =>
      items.flatMap((one) => {
        const parsed = item.safeParse(one);
        return parsed.success ? [parsed.data as z.output<Item>] : [];
      }),
    );
const named = z.object({ name: text });

const updateSchema = z.object({
  status: text,
  body: text,
  created_at: text,
  display_at: text,
  affected_components: list(named),
});

/** An incident of a Statuspage, as far as its public JSON has what a draft needs. */
const incidentSchema = z.object({
  id: text,
  name: z.string().transform((value) => withoutControls(value).replaceAll(/\s+/g, ' ').trim()),
  impact: text,
  created_at: text,
  started_at: text,
  resolved_at: text,
  scheduled_for: text,
  shortlink: text,
  postmortem_body: text,
  incident_updates: list(updateSchema),
  components: list(named),
  affected_components: list(named),
});

const pageSchema = z.object({ name: text, url: text }).catch({ name: undefined, url: undefined });

type Incident = z.output<typeof incidentSchema>;

/**
 * Reads an incident from a Statuspage's public JSON: the incident itself, or a list that holds it.
 *
 * @param address where the JSON was read from
 * @throws ImportError where it is no such JSON, or holds several incidents
 */
export function readStatuspage(json: string, address?: string): Article {
  const data = parseJson(json);
  const { incident, page } = findIncident(data);
  const updates = readUpdates(incident);
  const started = moment(incident.started_at ?? incident.created_at);
  const report = incident.postmortem_body ?? '';
  const article = readMarkdown(report, address);
  return {
    title: incident.name,
    blocks: [...article.blocks, ...severity(incident, topDepth(article.blocks))],
    source: {
      title: incident.name,
      publisher: page.name ?? hostOf(page.url ?? address),
      url: addressOf(incident, page.url, address),
      date: started?.slice(0, 10),
    },
    stated: {
      started,
      resolved: moment(incident.resolved_at),
      affected: affectedBy(incident),
      timeline: updates,
    },
    leftOut: article.leftOut,
    notes: incident.scheduled_for === undefined ? [] : ['it was announced as a maintenance'],
  };
}

/** Whether a text is the JSON of one incident of a Statuspage. */
export function isStatuspageIncident(json: string): boolean {
  try {
    findIncident(JSON.parse(json));
    return true;
  } catch {
    return false;
  }
}

function parseJson(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch (error) {
    throw new ImportError(`It looks like JSON, but cannot be read: ${(error as Error).message}`);
  }
}

const EXPECTED =
  'expected an incident of a Statuspage, as its page gives it at /incidents/<id>.json, or a list as at /api/v2/incidents.json with one incident in it';

function findIncident(data: unknown): { incident: Incident; page: z.output<typeof pageSchema> } {
  const holder = (typeof data === 'object' && data !== null ? data : {}) as Record<string, unknown>;
  const page = pageSchema.parse(holder.page ?? {});
  const given = Array.isArray(data) ? data : holder.incidents;
  const found = Array.isArray(given) ? given : [holder.incident ?? data];
  const incidents = found.flatMap((item) => {
    const isIncident =
      typeof item === 'object' && item !== null && ('incident_updates' in item || 'impact' in item);
    const parsed = isIncident ? incidentSchema.safeParse(item) : undefined;
    return parsed?.success && parsed.data.name !== '' ? [parsed.data] : [];
  });
  const [incident] = incidents;
  if (!incident) throw new ImportError(`There is no incident in this JSON; ${EXPECTED}.`);
  if (incidents.length > 1) {
    const shown = incidents.slice(0, 5).map(({ id, name }) => `${id ?? '?'} (${firstWords(name)})`);
    const more = incidents.length > shown.length ? ', …' : '';
    throw new ImportError(
      `There are ${incidents.length} incidents in this JSON: ${shown.join(', ')}${more}. Import one at a time, from the address of its page, or cut the list down to it.`,
    );
  }
  return { incident, page };
}

function moment(value: string | undefined): string | undefined {
  const parsed = parseMoment(value);
  // The status page stamps updates to the millisecond; people read minutes.
  return parsed?.replace(/:\d{2}Z$/, (seconds) => (parsed.length > 17 ? 'Z' : seconds));
}

function readUpdates({ incident_updates }: Incident): TimelineEntry[] {
  return incident_updates
    .flatMap(({ status, body = '', created_at, display_at }) => {
      const exact = parseMoment(display_at ?? created_at);
      const at = moment(display_at ?? created_at);
      const words = wordsOfUpdate(body);
      if (exact === undefined || at === undefined || wordsOf(words) === '') return [];
      const label: PhrasingContent[] =
        status === undefined
          ? []
          : [
              { type: 'strong', children: [{ type: 'text', value: `${capitalised(status)}:` }] },
              { type: 'text', value: ' ' },
            ];
      return [{ exact, at, event: toInlineMarkdown([...label, ...words]) }];
    })
    .sort((a, b) => Date.parse(a.exact) - Date.parse(b.exact))
    .map(({ at, event }) => ({ at, event }));
}

function capitalised(status: string): string {
  const words = status.replaceAll('_', ' ');
  return words.slice(0, 1).toUpperCase() + words.slice(1);
}

const HTML_IN_UPDATE = /<\/?(?:a|b|br|code|div|em|i|li|ol|p|span|strong|u|ul)(?:\s[^<>]*)?\/?>/i;

/** The words of an update on one line; updates are plain text, or plain text with some HTML in it. */
function wordsOfUpdate(body: string): PhrasingContent[] {
  const given: RootContent[] = HTML_IN_UPDATE.test(body)
    ? htmlToBlocks(body.replaceAll('\n', '<br>'))
    : [{ type: 'paragraph', children: [{ type: 'text', value: body }] }];
  return cleanBlocks(given).blocks.flatMap((block, index): PhrasingContent[] => {
    const space: PhrasingContent[] = index === 0 ? [] : [{ type: 'text', value: ' ' }];
    return block.type === 'paragraph'
      ? [
          ...space,
          ...block.children.map(
            (child): PhrasingContent =>
              child.type === 'break' ? { type: 'text', value: ' ' } : child,
          ),
        ]
      : [...space, { type: 'text', value: wordsOf(block) }];
  });
}

function affectedBy({ components, affected_components, incident_updates }: Incident): string[] {
  const all = [
    ...components,
    ...affected_components,
    ...incident_updates.flatMap((update) => update.affected_components),
  ];
  return [...new Set(all.flatMap(({ name }) => (name === undefined ? [] : [name])))];
}

const RATINGS = new Set(['minor', 'major', 'critical']);

function severity({ impact }: Incident, depth: Heading['depth']): RootContent[] {
  if (impact === undefined || impact === 'maintenance') return [];
  const rating = RATINGS.has(impact)
    ? `The status page rated the incident ${impact}.`
    : `The status page gave the impact of the incident as “${impact}”.`;
  return [
    { type: 'heading', depth, children: [{ type: 'text', value: 'The impact' }] },
    { type: 'paragraph', children: [{ type: 'text', value: rating }] },
  ];
}

/** The page of the incident, for readers: by its own address, the page's, or the short link. */
function addressOf(
  { id, shortlink }: Incident,
  page: string | undefined,
  address: string | undefined,
): string | undefined {
  const given = address === undefined ? null : URL.parse(address);
  if (given && /^\/incidents\/[^/]+$/.test(given.pathname)) {
    given.pathname = given.pathname.replace(/\.json$/, '');
    return given.href;
  }
  if (given && !/\.json$|^\/api\//.test(given.pathname)) return given.href;
  const whole = page && id ? URL.parse(`/incidents/${id}`, page)?.href : undefined;
  return whole ?? (shortlink && URL.canParse(shortlink) ? shortlink : undefined) ?? address;
}

function hostOf(address: string | undefined): string | undefined {
  return address === undefined ? undefined : URL.parse(address)?.host;
}
