import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { errorsIn, fixtures, imported, importedFixture, partText } from './draft.ts';

const json = readFileSync(join(fixtures, 'incident.json'), 'utf8');
const data = JSON.parse(json) as { page: object; incident: Record<string, unknown> };
const draft = importedFixture('incident.json');

const withChanges = (changes: Record<string, unknown>) =>
  imported({
    text: JSON.stringify({ ...data, incident: { ...data.incident, ...changes } }),
    as: 'statuspage',
  });

describe('an incident', () => {
  test('gives its facts', () => {
    expect(draft.kind).toBe('statuspage');
    expect(draft.fields).toMatchObject({
      title: 'Sign-in failures *everywhere*',
      service: 'beacon',
      month: 'March',
      year: 2023,
      hours: 3.47,
      started: '2023-03-03T08:12Z',
      resolved: '2023-03-03T11:40Z',
      affected: ['Sign-in', 'Mobile app'],
    });
    expect(draft.fileName).toBe('2023-03-beacon.md');
  });

  test('has its updates as the timeline, oldest first, in UTC, as inline Markdown', () => {
    expect(draft.fields.timeline).toEqual([
      {
        at: '2023-03-03T08:31Z',
        event:
          '**Investigating:** We are looking into sign-in failures (latency <5s, [1] of 3). More to follow.',
        source: 'beacon-status',
      },
      {
        at: '2023-03-03T09:00Z',
        event:
          "**Identified:** The certificate of login_page has **expired**. We're making a new one; see [help](https://beacon.example/help).",
        source: 'beacon-status',
      },
      {
        at: '2023-03-03T11:40Z',
        event: '**Resolved:** This incident has been resolved.',
        source: 'beacon-status',
      },
    ]);
  });

  test('has its rating in the impact, and its post-mortem in the parts', () => {
    expect(partText(draft, 'impact')).toMatch(/^The status page rated the incident major\./);
    expect(partText(draft, 'investigation')).toContain('The renewal job had failed for a month.');
    expect(draft.fields.actions).toEqual([
      { action: 'Alerts go to a shared channel', status: 'unknown', source: 'beacon-status' },
    ]);
  });

  test('has its page as the first source', () => {
    expect(draft.fields.sources).toEqual([
      {
        id: 'beacon-status',
        title: 'Sign-in failures *everywhere*',
        publisher: 'Beacon Status',
        url: 'https://status.beacon.example/incidents/k3x9',
        date: '2023-03-03',
      },
    ]);
  });

  test.each([
    [
      'https://status.beacon.example/incidents/k3x9',
      'https://status.beacon.example/incidents/k3x9',
    ],
    [
      'https://status.beacon.example/incidents/k3x9.json',
      'https://status.beacon.example/incidents/k3x9',
    ],
    [
      'https://status.beacon.example/api/v2/incidents/k3x9.json',
      'https://status.beacon.example/incidents/k3x9',
    ],
    ['https://archive.example/beacon', 'https://archive.example/beacon'],
  ])('read from %s it is cited by %s', (url, expected) => {
    expect(imported({ text: json, url }).text).toContain(`url: ${expected}\n`);
  });

  test('has no error in it', () => {
    expect(errorsIn(draft)).toEqual([]);
  });
});

describe('other shapes', () => {
  test('the incident by itself, with its short link', () => {
    const alone = imported(JSON.stringify(data.incident));
    expect(alone.text).toContain('url: https://stspg.example/k3x9');
    expect(alone.fields.timeline).toHaveLength(3);
  });

  test('a list with one incident in it', () => {
    expect(imported(JSON.stringify({ page: data.page, incidents: [data.incident] })).text).toBe(
      draft.text,
    );
  });

  test('a list of several is refused with their ids', () => {
    const list = JSON.stringify({
      incidents: [data.incident, { ...data.incident, id: 'zz', name: 'Another' }],
    });
    expect(() => imported(list)).toThrow(/2 incidents.*k3x9 \(Sign-in failures.*zz \(Another\)/);
  });

  test('one that goes on has no end and no length', () => {
    const open = withChanges({ resolved_at: null });
    expect(open.fields).toMatchObject({ hours: 'unknown', started: '2023-03-03T08:12Z' });
    expect(open.fields.resolved).toBeUndefined();
    expect(open.open).toContain('hours: stands as unknown');
  });

  test.each([
    ['minor', 'The status page rated the incident minor.'],
    ['critical', 'The status page rated the incident critical.'],
    ['none', 'The status page gave the impact of the incident as “none”.'],
  ])('an impact that is %s', (impact, expected) => {
    expect(partText(withChanges({ impact }), 'impact')).toContain(expected);
  });

  test('fields that are missing, mistyped or hostile do no harm', () => {
    const odd = withChanges({
      name: 'A \u0000name\ud800\nwith # signs',
      started_at: 'yesterday',
      created_at: null,
      resolved_at: 12,
      components: [{ name: 7 }, null, 'x', { name: '- a: [b]' }],
      incident_updates: [
        null,
        { body: 4, created_at: '2023-03-03T10:00Z' },
        {
          body: '# Not a heading\n- nor a list [^1] [X]',
          created_at: '2023-03-03T10:00Z',
          status: '*a*',
        },
        { body: 'No date' },
      ],
      postmortem_body: null,
    });
    expect(odd.fields.title).toBe('A name\ufffd with # signs');
    expect(odd.fields.affected).toEqual(['- a: [b]']);
    expect(odd.fields.timeline).toHaveLength(1);
    expect(errorsIn(odd)).toEqual([]);
    expect(odd.compiled.facts?.timeline?.[0]?.event ?? '').not.toContain('<h1>');
  });

  test.each([
    ['{"a": 1}', 'no incident'],
    ['[]', 'no incident'],
    ['{"incidents": []}', 'no incident'],
    ['{"name": "a", ', 'cannot be read'],
    ['{"incident_updates": []}', 'no incident'],
  ])('%s is refused', (text, expected) => {
    expect(() => imported(text)).toThrow(expected);
  });
});
