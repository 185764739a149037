import { describe, expect, test } from 'vitest';
import { answer } from '../../src/archive/answer.ts';
import { buildArchive, type IncidentEntry } from '../../src/archive/archive.ts';
import type { Facts } from '../../src/incident/schema.ts';

const today = '2026-11-24';

function entry(id: string, facts: Partial<Facts>): { id: string; data: IncidentEntry } {
  const base = { title: id, service: ['chirp'], month: 10, year: 2021, hours: 1, cause: 'a test' };
  return {
    id,
    data: { path: `${id}.md`, digest: id, format: 'md', images: [], facts: { ...base, ...facts } },
  };
}

const services = [
  { id: 'chirp', name: 'Chirp' },
  { id: 'perch', name: 'Perch' },
];
const ids = (list: readonly { id: string }[] | undefined) => list?.map(({ id }) => id);

describe('visibility', () => {
  const entries = [
    entry('shown', {}),
    entry('draft', { draft: true }),
    entry('tomorrow', { published: '2026-11-25' }),
    entry('today', { published: today }),
  ];

  test('drafts and write-ups of a later day are not part of the published record', () => {
    const { incidents } = buildArchive(entries, services, { today, showHidden: false });
    expect(ids(incidents)).toEqual(['shown', 'today']);
  });

  test('a preview shows them, and says why they are hidden', () => {
    const { byId } = buildArchive(entries, services, { today, showHidden: true });
    expect(byId.get('draft')?.hidden).toBe('draft');
    expect(byId.get('tomorrow')?.hidden).toBe('scheduled');
    expect(byId.get('today')?.hidden).toBeUndefined();
  });
});

test('the newest comes first; what is known to the month only comes after its days', () => {
  const { incidents } = buildArchive(
    [
      entry('early', { started: '2021-10-04T15:39Z' }),
      entry('month', {}),
      entry('late', { started: '2021-10-04T22:00Z' }),
      entry('day', { started: '2021-10-31' }),
      entry('year-before', { year: 2020 }),
    ],
    services,
    { today, showHidden: false },
  );
  expect(ids(incidents)).toEqual(['day', 'late', 'early', 'month', 'year-before']);
});

test('the record is indexed by service, cause and year', () => {
  const archive = buildArchive(
    [
      entry('both', { service: ['chirp', 'perch'], category: 'dns' }),
      entry('one', { year: 2022, service: ['perch'] }),
    ],
    services,
    { today, showHidden: false },
  );
  expect(ids(archive.byService.get('chirp'))).toEqual(['both']);
  expect(ids(archive.byService.get('perch'))).toEqual(['one', 'both']);
  expect(ids(archive.byCategory.get('dns'))).toEqual(['both']);
  expect(ids(archive.byCategory.get('unknown'))).toEqual(['one']);
  expect(ids(archive.byYear.get(2022))).toEqual(['one']);
});

describe('the answer', () => {
  const said = (facts: Partial<Facts>) => {
    const { incidents } = buildArchive([entry('one', facts)], services, {
      today,
      showHidden: false,
    });
    return incidents
      .flatMap(answer)
      .map(({ text }) => text)
      .join('');
  };

  test.each<[string, Partial<Facts>]>([
    ['Chirp was down for 1 hour in October 2021. The cause: a test.', {}],
    [
      'Chirp was down for about 7 hours on 4 October 2021, worldwide. The cause: a test.',
      {
        hours: 7.1,
        approximate: true,
        started: '2021-10-04T15:39Z',
        resolved: '2021-10-04T22:45Z',
        regions: ['Worldwide'],
      },
    ],
    [
      'Chirp and Perch were down for 14 hours beginning on 13 March 2019. The cause has not been disclosed.',
      { service: ['chirp', 'perch'], hours: 14, started: '2019-03-13T16:00Z', cause: null },
    ],
    [
      'Chirp was down for 26 hours on 8–9 July 2022. The cause: a test.',
      { hours: 26.03, started: '2022-07-08T08:45Z', resolved: '2022-07-09T10:47Z' },
    ],
    [
      'Chirp was down on 4 October 2021. Nobody has said for how long. The cause: a test.',
      { hours: null, started: '2021-10-04' },
    ],
  ])('%s', (sentence, facts) => {
    expect(said(facts)).toBe(sentence);
  });
});
