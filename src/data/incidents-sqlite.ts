import type { DatabaseSync, SQLInputValue } from 'node:sqlite';
import type { Service } from '../incident/service.ts';
import { loadSqlite } from '../sqlite.ts';
import type { ExportedIncident } from './exported-schema.ts';

/**
 * The tables. `search` is the full-text index (FTS5) over the texts of `incidents`, which it does not keep a second
 * time. Times are texts as exact as they are known, so that a month stays a month and all sort as texts do.
 */
const TABLES = `
CREATE TABLE incidents (
  number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, url TEXT NOT NULL, title TEXT NOT NULL, summary TEXT,
  year INTEGER NOT NULL, month INTEGER NOT NULL, beginning TEXT NOT NULL, started TEXT, resolved TEXT,
  hours REAL, duration TEXT, approximate INTEGER NOT NULL, cause TEXT, category TEXT NOT NULL,
  confirmed INTEGER NOT NULL, published TEXT, updated TEXT, text TEXT NOT NULL
) STRICT;
CREATE TABLE services (
  id TEXT PRIMARY KEY, name TEXT NOT NULL, operator TEXT, kind TEXT
) STRICT, WITHOUT ROWID;
CREATE TABLE incident_services (
  incident TEXT NOT NULL REFERENCES incidents (id), service TEXT NOT NULL REFERENCES services (id),
  PRIMARY KEY (service, incident)
) STRICT, WITHOUT ROWID;
CREATE TABLE timeline (
  incident TEXT NOT NULL REFERENCES incidents (id), position INTEGER NOT NULL, at TEXT NOT NULL,
  event TEXT NOT NULL, PRIMARY KEY (incident, position)
) STRICT, WITHOUT ROWID;
CREATE TABLE sources (
  incident TEXT NOT NULL REFERENCES incidents (id), id TEXT NOT NULL, title TEXT NOT NULL, publisher TEXT,
  url TEXT, date TEXT, archived TEXT, PRIMARY KEY (incident, id)
) STRICT, WITHOUT ROWID;
CREATE VIRTUAL TABLE search USING fts5 (
  title, summary, cause, text, content = incidents, content_rowid = number,
  tokenize = 'unicode61 remove_diacritics 2'
);
`;

/** How much of the full-text index is held before it is written, in bytes (https://sqlite.org/fts5.html). */
const INDEX_MEMORY = 2 ** 25;

/** An outage, and the digest under which the words of its article are kept. */
export interface SearchableIncident {
  incident: ExportedIncident;
  digest: string;
}

/**
 * Writes the record as a SQLite database with full-text search. The same record gives the same bytes.
 *
 * @param services those that the outages name
 * @param compiled the SQLite file of what was compiled (`compiled-store.ts`), from which words go without coming here
 * @param file that is not there yet
 * @throws where it cannot be written
 */
export function writeIncidentsSqlite(
  incidents: Iterable<SearchableIncident>,
  services: readonly Service[],
  compiled: string,
  file: string,
): void {
  const { DatabaseSync } = loadSqlite();
  const database = new DatabaseSync(file);
  try {
    // A file that is thrown away where anything fails needs no journal.
    database.exec('PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF;');
    database.prepare('ATTACH ? AS compiled').run(compiled);
    fill(database, incidents, services);
  } finally {
    database.close();
  }
}

function fill(
  database: DatabaseSync,
  incidents: Iterable<SearchableIncident>,
  services: readonly Service[],
): void {
  database.exec('BEGIN;');
  database.exec(TABLES);
  const service = inserter(database, 'services', 4);
  for (const { id, name, operator, kind } of services) {
    service(id, name, operator ?? null, kind ?? null);
  }
  const words = '(SELECT words FROM compiled.write_ups WHERE digest = ?)';
  const row = inserter(database, 'incidents', 18, words);
  const link = inserter(database, 'incident_services', 2);
  const entry = inserter(database, 'timeline', 4);
  const source = inserter(database, 'sources', 7);
  for (const { incident, digest } of incidents) {
    const { id, url, title, summary, year, month, beginning, started, resolved } = incident;
    const { hours, duration, approximate, cause, category, confirmed, published, updated } =
      incident;
    row(
      ...[null, id, url, title, summary, year, month, beginning, started, resolved, hours],
      ...[duration, Number(approximate), cause, category, Number(confirmed), published, updated],
      digest,
    );
    for (const { id: service } of incident.services) link(id, service);
    for (const [index, { at, event }] of incident.timeline.entries())
      entry(id, index + 1, at, event);
    for (const { id: name, title, publisher, url, date, archived } of incident.sources) {
      source(id, name, title, publisher, url, date, archived);
    }
  }
  // An index that is made in one go leaves nothing behind that would have to be cleared away.
  database.exec(`
    INSERT INTO search (search, rank) VALUES ('hashsize', ${INDEX_MEMORY});
    INSERT INTO search (search) VALUES ('rebuild');
    INSERT INTO search (search) VALUES ('optimize');
    COMMIT;
  `);
  const free = database.prepare('PRAGMA freelist_count').get();
  if (free?.freelist_count !== 0) database.exec('VACUUM');
}

function inserter(database: DatabaseSync, table: string, columns: number, ...last: string[]) {
  const values = [...Array<string>(columns).fill('?'), ...last];
  const statement = database.prepare(`INSERT INTO main.${table} VALUES (${values.join(', ')})`);
  return (...values: SQLInputValue[]) => void statement.run(...values);
}
