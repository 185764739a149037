import { describe, expect, test } from 'vitest';
import { sourceIds } from '../../src/incident/consistency.ts';
import { contradictions, places } from './write-up.ts';

describe('month and year against the start', () => {
  test.each([
    ['2021-10-04T15:39Z'],
    ['2021-10-04'],
    ['2021-10-01T00:00Z'],
    ['2021-10-31T23:59Z'],
    ['2021-11-01T00:30+01:00'],
    ['2021-09-30T23:30-01:00'],
  ])('%s lies in October 2021', (started) => {
    expect(contradictions(`started: ${started}\n`)).toEqual([]);
  });

  test.each([
    ['2021-11-01', 'November 2021', ['4:8 date-mismatch']],
    ['2021-10-31T23:30-05:00', 'November 2021', ['4:8 date-mismatch']],
    ['2020-10-04', 'October 2020', ['5:7 date-mismatch']],
    ['2020-12-31T23:30Z', 'December 2020', ['4:8 date-mismatch', '5:7 date-mismatch']],
  ])('%s lies in %s', (started, where, at) => {
    const findings = contradictions(`started: ${started}\n`);
    expect(places(findings)).toEqual(at);
    for (const { message } of findings) expect(message).toContain(`lies in ${where} UTC`);
  });

  test('the field that disagrees is quoted as a reader would say it', () => {
    const [finding] = contradictions('started: 2021-11-01\n', { month: '10' });
    expect(finding?.message).toContain('`month` is October, but `started` (2021-11-01)');
  });
});

describe('sources', () => {
  const SOURCES = 'sources:\n  - { id: meta, title: Meta }\n  - { id: bbc, title: BBC }\n';

  test.each([
    ['figures:\n  - { value: 1, label: x, source: meta }\n'],
    ['timeline:\n  - { at: 2021, event: x, source: [meta, bbc] }\n'],
    ['actions:\n  - { action: x, status: done, source: bbc }\n'],
    ['timeline:\n  - { at: 2021, event: x }\n'],
  ])('are cited by their ids: %j', (more) => {
    expect(contradictions(SOURCES + more)).toEqual([]);
  });

  test.each([
    ['figures:\n  - { value: 1, label: x, source: metta }\n', '`metta`', '`meta`'],
    ['timeline:\n  - { at: 2021, event: x, source: [meta, bcc] }\n', '`bcc`', '`bbc`'],
    ['actions:\n  - { action: x, status: done, source: wikipedia }\n', '`wikipedia`', 'meta, bbc'],
  ])('that are not listed are named, with the nearest: %j', (more, id, hint) => {
    const findings = contradictions(SOURCES + more);
    expect(findings).toMatchObject([{ code: 'source-unknown', place: { line: 12 } }]);
    expect(findings[0]?.message).toContain(id);
    expect(findings[0]?.hint).toContain(hint);
  });

  test('each unknown one is named, even where there are no sources at all', () => {
    const findings = contradictions('timeline:\n  - { at: 2021, event: x, source: [a, b] }\n');
    expect(findings.map(({ message }) => message)).toEqual([
      '`a` is not the id of a source.',
      '`b` is not the id of a source.',
    ]);
    expect(findings[0]?.hint).toBe('None is known yet.');
  });

  test('have ids of their own', () => {
    const again = '  - { id: meta, title: Again }\n';
    expect(places(contradictions(SOURCES + again))).toEqual(['11:11 source-repeated']);
    expect(places(contradictions(SOURCES + again + again))).toEqual([
      '11:11 source-repeated',
      '12:11 source-repeated',
    ]);
  });

  test.each([
    [{ sources: [{ id: 'a' }, { id: 'b', url: 7 }] }, ['a', 'b']],
    [{ sources: [{ id: 7 }, null, 'c', {}] }, []],
    [{ sources: 'a' }, []],
    [{}, []],
    [null, []],
    [undefined, []],
  ])('their ids are known even where else is wrong: %j', (data, ids) => {
    expect(sourceIds(data)).toEqual(ids);
  });
});

describe('publication', () => {
  test.each([
    ['2026-11-24', '2026-11-24', []],
    ['2026-11-24', '2026-11-25', []],
    ['2026-11-24', '2026-11-23', ['9:10 date-mismatch']],
  ])('on %s, with a change on %s: %j', (published, updated, found) => {
    const yaml = `published: ${published}\nupdated: ${updated}\n`;
    expect(places(contradictions(yaml))).toEqual(found);
  });
});

test('every contradiction is told, not the first', () => {
  const findings = contradictions(
    `started: 2021-11-01T00:00Z
resolved: 2021-11-01T01:00Z
timeline:
  - { at: 2021-11-02, event: x, source: gone }
  - { at: 2021-11-01, event: y }
published: 2021-12-02
updated: 2021-12-01
`,
  );
  expect(places(findings)).toEqual([
    '4:8 date-mismatch',
    '6:8 length-mismatch',
    '11:41 source-unknown',
    '12:11 timeline-order',
    '14:10 date-mismatch',
  ]);
});
