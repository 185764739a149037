import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compileContent } from '../../src/archive/compile-content.ts';
import { openCompiledCache } from '../../src/archive/compiled-cache.ts';
import { publishedRecord } from '../../src/archive/published-record.ts';
import { takeMadeFile } from '../../src/build/made-file.ts';
import { dataFiles } from '../../src/data/data-files.ts';

const SITE = {
  name: 'The Record',
  description: 'What was down.',
  address: 'https://record.example',
  locale: 'en',
} as const;

const SERVICES = { chirp: 'name: Chirp & Sons\noperator: Birds Ltd\n', perch: 'name: Perch\n' };
const BODY = ['prelude', 'impact', 'investigation', 'fallout', 'recovery']
  .map((part) => `<!-- phase: ${part} -->\n## Of the ${part}\n\nWords on the ${part}.\n`)
  .join('\n');

/** A write-up's text: fields of the frontmatter as YAML has them, over the usual ones. */
export function writeUp(fields: Record<string, unknown> = {}, body = BODY): string {
  const all = { service: 'chirp', month: 10, year: 2021, hours: 7.1, cause: 'a test', ...fields };
  const yaml = Object.entries({ title: 'An outage', ...all })
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${name}: ${JSON.stringify(value)}\n`);
  return `---\n${yaml.join('')}---\n\n${body}`;
}

export { BODY };

/** The feeds and data files of write-ups, by their files' names, as they are on a day. */
export function publish(writeUps: Record<string, string>, today = '2026-11-25') {
  const cache = mkdtempSync(join(tmpdir(), 'standstill-data-'));
  const toFile =
    (folder: string) =>
    ([name, text]: [string, string]) => ({
      path: `${folder}/${name}`,
      file: join(cache, folder, name),
      bytes: new TextEncoder().encode(text),
    });
  const services = Object.entries(SERVICES).map(([id, text]): [string, string] => [
    `${id}.yaml`,
    text,
  ]);
  const compiled = openCompiledCache(cache, 'test');
  const content = compileContent(
    {
      writeUps: Object.entries(writeUps).map(toFile('incidents')),
      services: services.map(toFile('services')),
      pages: [],
      replies: [],
      exists: () => true,
      servesFile: () => false,
    },
    { today, cache: compiled },
  );
  compiled.save();
  const record = publishedRecord(content, cache, { today, showHidden: false });
  const files = dataFiles(record, SITE, {
    restsOn: () => undefined,
    async read(page) {
      throw new Error(`Nothing here needs the page ${page}.`);
    },
  });
  return {
    addresses: [...files.keys()],
    read: async (address: string): Promise<string> => {
      const bytes = await files.get(address)?.make();
      if (typeof bytes !== 'string') throw new Error(`There is no text at ${address}.`);
      return bytes;
    },
    bytes: async (address: string) => {
      const made = await files.get(address)?.make();
      return typeof made === 'object' ? takeMadeFile(made) : Buffer.from(made ?? '');
    },
  };
}
