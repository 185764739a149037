import { describe, expect, test } from 'vitest';
import { buildArchive, type IncidentEntry } from '../../src/archive/archive.ts';
import { neighboursOf, relatedTo } from '../../src/archive/related.ts';
import type { Facts } from '../../src/incident/schema.ts';

function entry(id: string, facts: Partial<Facts>): { id: string; data: IncidentEntry } {
  const base = { title: id, service: ['chirp'], month: 10, year: 2021, hours: 1, cause: 'a test' };
  return {
    id,
    data: { path: `${id}.md`, digest: id, format: 'md', images: [], facts: { ...base, ...facts } },
  };
}

const services = ['chirp', 'perch', 'wren', 'robin', 'finch'].map((id) => ({
  id,
  name: id.toUpperCase(),
}));

function archiveOf(entries: ReturnType<typeof entry>[]) {
  return buildArchive(entries, services, { today: '2026-11-24', showHidden: false });
}

function relatedIn(entries: ReturnType<typeof entry>[], id: string): string[] {
  const archive = archiveOf(entries);
  const incident = archive.byId.get(id);
  if (!incident) throw new Error(`${id} is not in the archive`);
  return relatedTo(incident, archive).map(
    ({ incident: other, relation }) => `${other.id} (${relation.kind})`,
  );
}

const at = (started: string, service: string, category?: Facts['category']) => ({
  started,
  year: Number(started.slice(0, 4)),
  month: Number(started.slice(5, 7)),
  service: [service],
  category,
});

describe('write-ups to read next', () => {
  test('are those of the same day, then of the same service, then of the same kind of cause', () => {
    const entries = [
      entry('this', at('2021-10-04T15:39Z', 'chirp', 'dns')),
      entry('twin', at('2021-10-04T15:40Z', 'perch', 'dns')),
      entry('long-before', at('2018-01-01', 'chirp')),
      entry('before', at('2020-01-01', 'chirp')),
      entry('after', at('2022-01-01', 'chirp')),
      entry('far-dns', at('2016-01-01', 'wren', 'dns')),
      entry('near-dns', at('2021-09-01', 'robin', 'dns')),
      entry('nothing-to-do-with-it', at('2021-10-05', 'finch', 'power')),
    ];
    expect(relatedIn(entries, 'this')).toEqual([
      'twin (same-day)',
      'before (before)',
      'after (after)',
      'near-dns (same-cause)',
      'far-dns (same-cause)',
    ]);
  });

  test('are five at most, three of them of the same day', () => {
    const entries = [
      entry('this', at('2021-10-04T12:00Z', 'chirp', 'dns')),
      ...['08', '09', '10', '11', '13'].map((hour) =>
        entry(`at-${hour}`, at(`2021-10-04T${hour}:00Z`, `service-${hour}`)),
      ),
      ...[1, 2, 3, 4].map((month) => entry(`dns-${month}`, at(`2021-0${month}-01`, 'wren', 'dns'))),
    ];
    expect(relatedIn(entries, 'this')).toEqual([
      'at-11 (same-day)',
      'at-13 (same-day)',
      'at-10 (same-day)',
      'dns-4 (same-cause)',
      'dns-3 (same-cause)',
    ]);
  });

  test('are none twice, for whatever reasons they go with it', () => {
    const shared = { ...at('2021-10-04T15:00Z', 'chirp', 'dns'), service: ['chirp', 'perch'] };
    expect(relatedIn([entry('this', shared), entry('other', shared)], 'this')).toEqual([
      'other (same-day)',
    ]);
  });

  test('an unknown cause is nothing to have in common, and no day is that of a month', () => {
    const entries = [
      entry('this', { category: 'unknown' }),
      entry('other', { category: 'unknown', service: ['perch'] }),
    ];
    expect(relatedIn(entries, 'this')).toEqual([]);
  });
});

test('the outages before and after one are its neighbours in time', () => {
  const { incidents, byId } = archiveOf(
    Array.from({ length: 40 }, (_, year) => entry(`y${year}`, { year: 1980 + year })),
  );
  for (let year = 0; year < 40; year += 1) {
    const incident = byId.get(`y${year}`);
    if (!incident) throw new Error('missing');
    const { earlier, later } = neighboursOf(incident, incidents);
    expect([earlier?.id, later?.id]).toEqual([
      year === 0 ? undefined : `y${year - 1}`,
      year === 39 ? undefined : `y${year + 1}`,
    ]);
  }
});
