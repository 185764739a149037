import { mkdtempSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { compileContent } from '../../src/archive/compile-content.ts';
import { publishedRecord } from '../../src/archive/published-record.ts';
import { hasCards } from '../../src/cards/addresses.ts';
import { writeCards } from '../../src/cards/write-cards.ts';
import { resolvePaths } from '../../src/paths.ts';

const PARTS = ['Prelude', 'Impact', 'Investigation', 'Fallout', 'Recovery'];

/** A write-up of the service `chirp` with the given fields changed. */
function writeUp(name: string, fields: Record<string, string> = {}) {
  const all = {
    title: name,
    service: 'chirp',
    month: '10',
    year: '2021',
    hours: '7',
    cause: 'a test',
    ...fields,
  };
  const frontmatter = Object.entries(all).map(([key, value]) => `${key}: ${value}`);
  const parts = PARTS.map((part) => `## ${part}\n\nIt happened.\n`);
  const text = `---\n${frontmatter.join('\n')}\n---\n\n${parts.join('\n')}`;
  return {
    path: `incidents/${name}.md`,
    file: `/content/incidents/${name}.md`,
    bytes: Buffer.from(text),
  };
}

function contentOf(...writeUps: ReturnType<typeof writeUp>[]) {
  const service = {
    path: 'services/chirp.yaml',
    file: '/content/services/chirp.yaml',
    bytes: Buffer.from('name: Chirp\n'),
  };
  return compileContent(
    {
      writeUps,
      services: [service],
      pages: [],
      replies: [],
      exists: () => true,
      servesFile: () => false,
    },
    { today: '2026-11-25' },
  );
}

const newCache = () => mkdtempSync(join(tmpdir(), 'standstill-cards-'));

async function draw(content: ReturnType<typeof contentOf>, cache = newCache()) {
  const folder = mkdtempSync(join(tmpdir(), 'standstill-site-'));
  const record = publishedRecord(content, cache, { today: '2026-11-25', showHidden: false });
  await writeCards(folder, record, { ...resolvePaths(), cache });
  const kept = join(cache, 'cards');
  return { folder, kept, cache, names: readdirSync(join(folder, 'cards')).sort() };
}

describe('cards', () => {
  test('are drawn for what is published, and one for the site', async () => {
    const { folder, names } = await draw(
      contentOf(writeUp('2021-10-chirp'), writeUp('2021-11-chirp', { draft: 'true', month: '11' })),
    );
    expect(names).toEqual(['2021-10-chirp.png']);
    for (const file of ['card.png', 'cards/2021-10-chirp.png']) {
      const { width, height, format, isPalette } = await sharp(join(folder, file)).metadata();
      expect({ width, height, format, isPalette }).toEqual({
        width: 1200,
        height: 630,
        format: 'png',
        isPalette: true,
      });
      expect(statSync(join(folder, file)).size).toBeLessThan(60_000);
    }
  });

  test('are the same bytes for the same facts, and made again only where something on them changed', async () => {
    const exact = { started: '2021-10-04T15:39Z', resolved: '2021-10-04T22:39Z' };
    const [one, other] = [writeUp('2021-10-chirp', exact), writeUp('2021-10-chirp-b', exact)];
    const first = await draw(contentOf(one, other));
    const elsewhere = await draw(contentOf(one, other));
    for (const name of ['card.png', ...first.names.map((file) => `cards/${file}`)]) {
      const bytes = readFileSync(join(first.folder, name));
      expect(bytes.equals(readFileSync(join(elsewhere.folder, name))), name).toBe(true);
    }

    // What is kept is marked, so that it can be told from what is drawn.
    for (const name of readdirSync(first.kept)) writeFileSync(join(first.kept, name), 'kept');
    const changed = writeUp('2021-10-chirp-b', { ...exact, title: 'Another title' });
    const { folder } = await draw(contentOf(one, changed), first.cache);
    expect(readFileSync(join(folder, 'cards/2021-10-chirp.png'), 'utf8')).toBe('kept');
    expect(readFileSync(join(folder, 'cards/2021-10-chirp-b.png'), 'utf8')).not.toBe('kept');
  });

  test.each([
    ['of one long word', 'x'.repeat(110)],
    ['of other scripts', "'停电 отключение انقطاع बंद'"],
    [
      'of pictures and invisible signs',
      "'🎉👩‍👩‍👧 \u200b\u202ete\u00adst\u202c \u034f\u115f\ufe0f'",
    ],
    ['of markup', "'<b>&amp; </svg><script>'"],
    ['of 110 characters', `'${'down and out '.repeat(9).slice(0, 110).trim()}'`],
  ])('are drawn for a title %s', async (_, title) => {
    const fields = { title, hours: 'unknown', cause: 'not disclosed' };
    const { names } = await draw(contentOf(writeUp('2021-10-chirp', fields)));
    expect(names).toEqual(['2021-10-chirp.png']);
  });

  test('can be left out', () => {
    expect(hasCards({})).toBe(true);
    expect(hasCards({ NO_CARDS: '1' })).toBe(false);
  });
});
