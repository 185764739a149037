import { describe, expect, test } from 'vitest';
import { datesIn } from '../../src/import/written-dates.ts';
import { lengthOfField, lengthsOfOutage } from '../../src/import/written-lengths.ts';
import { leadingMoment, wholeMoment } from '../../src/import/written-moments.ts';
import { errorsIn, imported } from './draft.ts';

const about = (text: string, title = 'A title here') =>
  imported(`${title}\n\n${text}\n\nThat was all there was to it.`);

describe('dates in words', () => {
  test.each([
    ['on 4 October 2021,', '2021-10-04'],
    ['Oct 4th, 2021', '2021-10-04'],
    ['October 4, 2021', '2021-10-04'],
    ['2021-10-04', '2021-10-04'],
    ['2021/10/04', '2021-10-04'],
    ['in October 2021', '2021-10'],
    ['in Sept. 2021', '2021-09'],
    ['the 4th of October 2021', '2021-10-04'],
    ['4–5 October 2021', '2021-10'],
    ['October 31 to November 2, 2021', '2021-10'],
  ])('%s', (text, moment) => {
    expect(datesIn(text)).toEqual([expect.objectContaining({ moment })]);
  });

  test.each([
    '31 February 2021',
    '10/04/2021',
    '2021-13-01',
    'in 2021',
    'May was busy',
    'v2021-10-04-rc',
  ])('%s is none', (text) => {
    expect(datesIn(text)).toEqual([]);
  });
});

describe('moments at the beginning of a line', () => {
  const day = { day: '2021-10-04' };
  const inUtc = { ...day, zone: 'Z' };

  test.each([
    ['2021-10-04 15:39 UTC – it', {}, '2021-10-04T15:39Z'],
    ['2021-10-04T15:39:20Z: it', {}, '2021-10-04T15:39:20Z'],
    ['Monday, October 4, 2021 at 3:39 pm GMT it', {}, '2021-10-04T15:39Z'],
    ['15:39 UTC, 4 October 2021 - it', {}, '2021-10-04T15:39Z'],
    ['[15:39] it', inUtc, '2021-10-04T15:39Z'],
    ['15:39 (UTC+2): it', day, '2021-10-04T13:39Z'],
    ['15:39 +05:30 it', day, '2021-10-04T10:09Z'],
    ['12:05 am UTC it', day, '2021-10-04T00:05Z'],
    ['October 4, 2021 - it', {}, '2021-10-04'],
    ['October 2021: it', {}, '2021-10'],
  ])('%s', (text, context, moment) => {
    const found = leadingMoment(text, context);
    expect(found?.moment).toBe(moment);
    expect(text.slice(found?.length)).toBe('it');
  });

  test.each([
    ['15:39 it', day],
    ['15:39 UTC it', {}],
    ['15:39 PDT it', inUtc],
    ['15:39 local time it', inUtc],
    ['15:39–15:50 UTC it', inUtc],
    ['25:00 UTC it', inUtc],
    ['2021-10-04 15:39 it', {}],
    ['it was 15:39 UTC', inUtc],
  ])('%s is none that is certain', (text, context) => {
    expect(leadingMoment(text, context)).toBeUndefined();
  });

  test('the value of a field is one moment and no stretch', () => {
    expect(wholeMoment('2021-10-04 15:39 UTC')).toBe('2021-10-04T15:39Z');
    expect(wholeMoment('2021-10-04 15:39', 'Z')).toBe('2021-10-04T15:39Z');
    expect(wholeMoment('2021-10-04 15:39 to 16:00 UTC')).toBeUndefined();
  });
});

describe('the length', () => {
  test.each([
    ['The outage lasted nearly six hours.', 6, true],
    ['WhatsApp was down for 7 hours and 6 minutes.', 7.1, false],
    ['It was a two-hour outage.', 2, false],
    ['The disruption, which lasted about 45 minutes, hit Europe.', 0.75, true],
    ['For more than three hours, the site was unavailable.', 3, true],
    ['It stopped answering anyone at all for six and a half hours.', 6.5, false],
  ])('%s', (sentence, hours, approximate) => {
    expect(lengthsOfOutage(sentence)).toEqual([{ hours, approximate }]);
  });

  test.each([
    'An earlier outage lasted six hours.',
    'The outage could have lasted six hours.',
    'For some users it was down for six hours.',
    'It was the longest outage since 2019, when one lasted six hours.',
    'Six hours of data were lost in the outage.',
    'The outage began six hours after the change.',
    'The talk lasted six hours.',
    'The outage lasted two to three hours.',
    'No outage lasted six hours.',
  ])('is not read from: %s', (sentence) => {
    expect(lengthsOfOutage(sentence)).toEqual([]);
  });

  test.each([
    ['66 minutes', 1.1, false],
    ['3h 20m', 3.33, false],
    ['1d 2h', 26, false],
    ['45m', 0.75, false],
    ['~2 hours', 2, true],
    ['about 2 hours', 2, true],
    ['1 hour 30 minutes (14:00–15:30)', 1.5, false],
  ])('of a field that says %s', (value, hours, approximate) => {
    expect(lengthOfField(value)).toEqual({ hours, approximate });
  });

  test.each(['unknown', '14:00–15:30', '2 hours in Europe, 3 hours elsewhere', 'n/a', '5'])(
    'is not read from a field that says %s',
    (value) => {
      expect(lengthOfField(value)).toBeUndefined();
    },
  );
});

describe('month and year', () => {
  test('come from the title before the text', () => {
    const { fields } = about(
      'In March 2019 there was an outage too.',
      'The outage of 4 October 2021',
    );
    expect(fields).toMatchObject({ month: 'October', year: 2021, started: '2021-10-04' });
  });

  test('are left open where the text names several', () => {
    const { fields, open } = about(
      'The outage of October 2021 was long. The outage of March 2022 was short.',
    );
    expect(fields.month).toBeUndefined();
    expect(open.join()).toContain('October 2021, March 2022');
  });

  test.each([
    'The company was founded in October 2021.',
    'A previous outage, in October 2021, was shorter.',
    'On Monday the service was down.',
  ])('are not read from: %s', (sentence) => {
    const { fields } = about(sentence);
    expect(fields.month).toBeUndefined();
    expect(fields.year).toBeUndefined();
  });

  test('the date of the page is not that of the outage', () => {
    const { fields } = imported(
      'A title here\nPublished on October 6, 2021\n\nThe service was down for two hours.\n\nThat was all.',
    );
    expect(fields.month).toBeUndefined();
    expect(fields.sources).toEqual([expect.objectContaining({ date: '2021-10-06' })]);
  });
});

describe('the cause', () => {
  test.each([
    ['The outage was caused by a faulty update.', 'a faulty update'],
    [
      'This incident was triggered by an expired certificate in the login service.',
      'an expired certificate in the login service',
    ],
    ['The root cause was a race between two jobs.', 'a race between two jobs'],
    ['The root cause of the outage was DNS.', 'DNS'],
  ])('%s', (sentence, cause) => {
    expect(about(sentence).fields.cause).toBe(cause);
  });

  test.each([
    'The outage was probably caused by a faulty update.',
    'It is unclear what caused the outage.',
    'He said the outage was caused by hackers.',
    'An earlier outage was caused by a fire.',
    'The root cause was not found.',
  ])('is not read from: %s', (sentence) => {
    expect(about(sentence).fields.cause).toBe('not disclosed');
  });
});

describe('the services', () => {
  test.each([
    ['WhatsApp was down', 'whatsapp'],
    ['Why WA Messenger stood still', 'whatsapp'],
    ['WHATSAPP STOOD STILL', 'whatsapp'],
    ['Beacon and WhatsApp were down', ['beacon', 'whatsapp']],
    ['X was down', 'x'],
  ])('%s', (title, service) => {
    expect(about('Nothing moved.', title).fields.service).toEqual(service);
  });

  test.each([
    'A beacon of light went out',
    'The [X] hours without light',
    'Whatsapping was hard',
    'The x in the box',
  ])('none is named in: %s', (title) => {
    expect(about('Nothing moved.', title).fields.service).toBeUndefined();
  });

  test('are known by the address of their status page', () => {
    const draft = imported({
      text: 'A bad day\n\nNothing moved.\n\nThat was all.',
      url: 'https://status.beacon.example/x',
    });
    expect(draft.fields.service).toBe('beacon');
  });
});

describe('contradictions', () => {
  const report = (rows: string) =>
    imported(`# Report\n\n| Field | Value |\n|---|---|\n${rows}\n\n## Impact\n\nText.\n`);

  test('a length that does not fit beginning and end is told', () => {
    const draft = report(
      '| Started | 2021-10-04 10:00 UTC |\n| Ended | 2021-10-04 12:00 UTC |\n| Duration | 6 hours |',
    );
    expect(draft.fields.hours).toBe(2);
    expect(draft.open.join()).toMatch(/6 hours .*from start to end it is 2/);
    expect(errorsIn(draft)).toEqual([]);
  });

  test('an end before the beginning is left out, and told', () => {
    const draft = report('| Started | 2021-10-04 10:00 UTC |\n| Ended | 2021-10-04 09:00 UTC |');
    expect(draft.fields.resolved).toBeUndefined();
    expect(draft.open.join()).toContain('ends at 2021-10-04T09:00Z');
    expect(errorsIn(draft)).toEqual([]);
  });

  test('a day alone and a time need not agree to the hour', () => {
    const draft = report('| Started | 2021-10-04 |\n| Ended | 2021-10-03 |');
    expect(errorsIn(draft)).toEqual([]);
  });
});

test('every fact is told with the words that it was read from', () => {
  const { read } = about('The outage lasted six hours.', 'The WhatsApp outage of October 2021');
  expect(read).toEqual([
    { field: 'title', value: 'The WhatsApp outage of October 2021', from: undefined },
    { field: 'service', value: 'whatsapp', from: 'The WhatsApp outage of October 2021' },
    { field: 'month and year', value: 'October 2021', from: 'The WhatsApp outage of October 2021' },
    { field: 'hours', value: '6', from: 'The outage lasted six hours.' },
  ]);
});
