import { DATA_ADDRESSES, incidentFiles } from '../archive/addresses.ts';

/**
 * What can be done with each file, as the page on the data shows it. The tests run them as they stand there: the first
 * four in Node, the questions in SQLite.
 *
 * @param site the address of the site
 * @param newest the id of the newest outage
 */
export function dataExamples(site: string, newest: string) {
  const at = (address: string) => new URL(address, site).href;
  return {
    json: `const answer = await fetch('${at(DATA_ADDRESSES.json)}');
const incidents = await answer.json();
for (const { beginning, hours, duration, title } of incidents) {
  if (hours > 24) console.log(beginning, duration, title);
}`,
    csv: `import { csvParse } from 'd3-dsv';

const answer = await fetch('${at(DATA_ADDRESSES.csv)}');
const rows = csvParse(await answer.text());
console.log(rows.filter(({ hours }) => hours === '').length, 'of', rows.length);`,
    schema: `import Ajv from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';

const read = async (address) => (await fetch(address)).json();
const schema = await read('${at(DATA_ADDRESSES.schema)}');
const incidents = await read('${at(DATA_ADDRESSES.json)}');
const validate = addFormats(new Ajv()).compile(schema);
console.log(incidents.every((incident) => validate(incident)));`,
    article: `const answer = await fetch('${at(incidentFiles(newest).json)}');
const { title, beginning, duration, approximate } = await answer.json();
console.log(title, beginning, duration, approximate);
const article = await fetch('${at(incidentFiles(newest).markdown)}');
console.log(await article.text());`,
    questions: {
      mention: `SELECT incidents.beginning, incidents.title, snippet(search, 3, '»', '«', '…', 12)
FROM search JOIN incidents ON incidents.number = search.rowid
WHERE search MATCH 'telegram'
ORDER BY rank LIMIT 5;`,
      cause: `SELECT services.name, count(*), round(sum(incidents.hours), 1)
FROM search JOIN incidents ON incidents.number = search.rowid
JOIN incident_services ON incident_services.incident = incidents.id
JOIN services ON services.id = incident_services.service
WHERE search MATCH 'cause: network'
GROUP BY services.id ORDER BY count(*) DESC, services.name;`,
      source: `SELECT incidents.title, sources.publisher, sources.url
FROM search JOIN incidents ON incidents.number = search.rowid
JOIN sources ON sources.incident = incidents.id
WHERE search MATCH 'bgp OR "backbone"' AND sources.url IS NOT NULL
ORDER BY incidents.beginning, sources.id LIMIT 10;`,
    },
  } as const;
}
