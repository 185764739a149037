import {
  DATA_ADDRESSES,
  FEED_FORMS,
  feedAddresses,
  incidentFiles,
  ROWS_ADDRESS,
  serviceAddress,
} from '../archive/addresses.ts';
import { namedServices } from '../archive/named-services.ts';
import type { PublishedRecord, PublishedWriteUp } from '../archive/published-record.ts';
import { digestOf } from '../build/digest.ts';
import type { MadeFile } from '../build/made-file.ts';
import { type ArticleBody, bodyOnPage, needsPage } from '../feeds/article-body.ts';
import { articleHtml } from '../feeds/article-html.ts';
import { newestWriteUps, serviceFeed, siteFeed, toFeedItem } from '../feeds/record-feed.ts';
import { type FeedContent, type FeedItem, writeFeed } from '../feeds/write-feed.ts';
import type { CompiledWriteUp } from '../markdown/compiled.ts';
import { memoise, once } from '../memoise.ts';
import type { SiteConfig } from '../site.config.ts';
import { database } from './database.ts';
import type { DatabaseProcess, RecordFiles } from './database-process.ts';
import { toExported } from './exported-incident.ts';
import { exportedIncidentSchema } from './exported-schema.ts';
import { incidentMarkdown } from './incident-markdown.ts';
import { incidentRows } from './incident-rows.ts';
import { csvOf, csvRow } from './incidents-csv.ts';
import { jsonLine, jsonOf } from './incidents-json.ts';
import { jsonSchemaOf } from './json-schema.ts';
import { llmsText } from './llms-text.ts';

type Made = string | MadeFile;

/** A file of feeds or data, made where it is asked for. */
export interface DataFile {
  make(): Made | Promise<Made>;
  /** All that it is made from, but for the code: it is the same file as long as this is the same. */
  restsOn(): unknown;
}

/** The files of feeds and data by their addresses. */
export type DataFiles = Map<string, DataFile>;

/** Finished pages, for the few write-ups whose text only these hold. */
export interface Pages {
  /** The HTML of a page by its address. */
  read(address: string): Promise<string>;
  /** What the page rests on. */
  restsOn(address: string): unknown;
}

/** How a build makes what holds all of the record. */
export interface WholeRecord {
  /** The process of the database, where it has begun. */
  maker: DatabaseProcess | undefined;
  /** Whether `incidents.json` and `incidents.csv` have to be made as well. */
  areListsMissing(): boolean;
}

/**
 * Every feed and data file of the record. A build writes them all, the dev server the one that somebody asks for.
 *
 * @param whole how a build makes what holds all of the record
 */
export function dataFiles(
  { writeUps, archive, cache }: PublishedRecord,
  site: SiteConfig,
  pages: Pages,
  whole?: WholeRecord,
): DataFiles {
  const exported = (writeUp: PublishedWriteUp) => toExported(writeUp, site.address);
  const items = memoise((writeUp: PublishedWriteUp) => feedItem(writeUp));
  // Whoever makes one of them makes both; the texts are held, not what they are made from.
  const lists = once(() => {
    const all = writeUps.map(exported);
    return { json: jsonOf(all.map(jsonLine)), csv: csvOf(all.map(csvRow)) };
  });
  const restsOn = memoise((writeUp: PublishedWriteUp) => [
    writeUp.digest,
    writeUp.services,
    needsPage(writeUp) ? pages.restsOn(writeUp.address) : undefined,
  ]);
  // One digest stands for the whole record in all files of it, none of which has a text that only a page holds.
  const digestOfAll = memoise((list: readonly PublishedWriteUp[]) =>
    digestOf(
      list.map(({ digest, services }) => [digest, services.map(({ id }) => id)]),
      [...new Set(list.flatMap(({ services }) => services))],
    ),
  );
  const ofAll = (make: DataFile['make']): DataFile => ({
    make,
    restsOn: () => digestOfAll(writeUps),
  });

  async function onPage(
    { address }: PublishedWriteUp,
    compiled: CompiledWriteUp,
  ): Promise<ArticleBody> {
    return bodyOnPage(await pages.read(address), compiled);
  }

  async function feedItem(writeUp: PublishedWriteUp): Promise<FeedItem> {
    const compiled = writeUp.compiled();
    const body = needsPage(writeUp) ? await onPage(writeUp, compiled) : compiled;
    const { url } = exported(writeUp);
    const html = articleHtml({ incident: writeUp, body, sources: compiled.sources, url });
    return toFeedItem(writeUp, exported(writeUp), html, site.address);
  }

  const files: DataFiles = new Map();

  /** Adds a feed of some write-ups in all its forms. */
  function addFeed(
    page: string,
    of: readonly PublishedWriteUp[],
    make: (items: FeedItem[]) => FeedContent,
  ): void {
    const newest = newestWriteUps(of);
    for (const form of FEED_FORMS) {
      files.set(feedAddresses(page)[form], {
        make: async () => writeFeed(make(await Promise.all(newest.map(items))), form),
        restsOn: () => [page, of.length, newest.map(restsOn)],
      });
    }
  }

  const services = namedServices(archive);
  let begun: Promise<RecordFiles> | undefined;
  const makeDatabase = async () => {
    begun = database(
      {
        digests: writeUps.map(({ digest }) => digest),
        services: services.map(({ incidents: _, ...service }) => service),
        cache,
        site: site.address,
        withLists: whole?.areListsMissing() ?? false,
      },
      whole?.maker,
    );
    return (await begun).sqlite;
  };
  // Who reads the whole record for the database makes the lists of the same reading.
  const list = async (kind: 'json' | 'csv') => (await begun)?.lists?.[kind] ?? lists()[kind];
  files.set(DATA_ADDRESSES.sqlite, ofAll(makeDatabase));
  addFeed('/', writeUps, (newest) => siteFeed(newest, site));
  const byId = new Map(writeUps.map((writeUp) => [writeUp.id, writeUp]));
  for (const { incidents, ...service } of services) {
    const own = incidents.flatMap(({ id }) => byId.get(id) ?? []);
    addFeed(serviceAddress(service.id), own, (newest) =>
      serviceFeed(service, incidents.length, newest, site),
    );
  }

  files.set(
    DATA_ADDRESSES.json,
    ofAll(() => list('json')),
  );
  files.set(
    DATA_ADDRESSES.csv,
    ofAll(() => list('csv')),
  );
  files.set(
    ROWS_ADDRESS,
    ofAll(() => incidentRows(archive.incidents)),
  );
  files.set(DATA_ADDRESSES.schema, { make: () => incidentSchema(site), restsOn: () => '' });
  files.set(
    DATA_ADDRESSES.llms,
    ofAll(() => llmsText(writeUps, site)),
  );

  for (const writeUp of writeUps) {
    const { json, markdown } = incidentFiles(writeUp.id);
    files.set(json, {
      make: () => `${JSON.stringify(exported(writeUp), null, 2)}\n`,
      restsOn: () => restsOn(writeUp),
    });
    files.set(markdown, {
      make: async () =>
        incidentMarkdown(
          writeUp,
          needsPage(writeUp) ? await onPage(writeUp, writeUp.compiled()) : undefined,
          site.address,
        ),
      restsOn: () => restsOn(writeUp),
    });
  }
  return files;
}

/** The JSON Schema of one outage. Its words are English, as the names of its keys are. */
function incidentSchema(site: SiteConfig): string {
  const schema = jsonSchemaOf(exportedIncidentSchema, {
    id: new URL(DATA_ADDRESSES.schema, site.address).href,
    title: 'Outage',
    description: `One outage of ${site.name}, as incidents.json lists it.`,
  });
  return `${JSON.stringify(schema, null, 2)}\n`;
}
