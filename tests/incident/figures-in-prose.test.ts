import { describe, expect, test } from 'vitest';
import { figuresIn } from '../../src/incident/figures-in-prose.ts';

const wordsIn = (text: string) => figuresIn(text).map(({ words }) => words);

describe('a figure', () => {
  test.each([
    ['Within an hour, 10.6 million people had reported a problem.', '10.6 million'],
    ['About 3.5 billion people used it.', '3.5 billion'],
    ['Two billion people used it.', 'Two billion'],
    ['It has forty-five million users.', 'forty-five million'],
    ['Shares fell by 4.9%.', '4.9%'],
    ['Shares fell by 4.9 %.', '4.9 %'],
    ['Shares fell by 5 per cent.', '5 per cent'],
    ['Shares fell by five percent.', 'five percent'],
    ['It cost $66 million.', '$66 million'],
    ['It cost $47bn.', '$47bn'],
    ['It cost £1,200.', '£1,200'],
    ['It cost € 60.', '€ 60'],
    ['It drew 17,659 complaints.', '17,659 complaints'],
    ['It drew 17 659 complaints.', '17 659 complaints'],
    ['The count was 17,659 by then.', '17,659'],
    ['It drew 120 reports.', '120 reports'],
    ['It closed 120 small shops.', '120 small shops'],
    ['It lost 26 IPv4 prefixes and 300 routes.', '300 routes'],
    ['It sent home 40 people.', '40 people'],
    ['It sent home 40 of its staff.', '40 of its staff'],
    ['It was felt for 14 hours.', '14 hours'],
    ['A 14-hours outage', '14-hours'],
    ['Load was 30 times normal.', '30 times'],
    ['It drew 10.6M reports.', '10.6M'],
    ['In 12 countries, shops closed.', '12 countries'],
    ['The 12 countries had no news.', '12 countries'],
    ['Shops closed. In 12 countries, banks did.', '12 countries'],
    ['Brazil had 120 million users.', '120 million'],
    ['Downdetector 120,000 reports', '120,000 reports'],
  ])('“%s”', (text, words) => {
    expect(wordsIn(text)).toEqual([words]);
  });
});

describe('no figure', () => {
  test.each([
    // Dates and times.
    'On 4 October 2021 services failed.',
    'On October 4 services failed.',
    'In 2021 services failed.',
    'The 2021 outages were many.',
    'At 15:39 services failed.',
    'At 9 pm users noticed.',
    'At 9 p.m. users noticed.',
    'Between 04:30 and 06:30 UTC on April 22 a few users saw it.',
    'It failed again 3 days later.',
    'It had failed 2 weeks before.',
    // Names and versions.
    'Windows 10 users could not log in.',
    'Owners of an iPhone 13 use others.',
    'iOS 15 users could not log in.',
    'Node.js 21 helps.',
    'It is openSUSE 11.4 that comes next.',
    'Ruby 3.4 and several others were changed.',
    'The Sync 1.1 protocol features were off.',
    'Microsoft 365 apps failed.',
    'Channel 4 viewers noticed.',
    'Boeing 737 jets stayed down.',
    'Covid-19 updates stopped.',
    'AS32934 vanishes.',
    'The resolver 1.1.1.1 answers.',
    'The 129.134.30.0/23 routes vanished.',
    'Version 2.0 fixes it.',
    'On 5G networks it worked.',
    // Numbers of things, not numbers of how many.
    'Queries to port 53 vanished.',
    'It was error 53 that appears.',
    'See chapter 3 for details.',
    'No. 10 denies it.',
    'It is bug 946 by somebody.',
    'Every server answered with 503 errors.',
    'Many 911 calls failed.',
    'A mode of 0777 permits it.',
    // No numbers at all.
    'Some people were cut off.',
    'One of two engineers knew.',
    'Hundreds of people were cut off.',
    'Two engineers knew.',
  ])('“%s”', (text) => {
    expect(wordsIn(text)).toEqual([]);
  });
});

test('figures are found where they stand', () => {
  const text = 'It cost $66 million, and 120 shops closed.';
  expect(figuresIn(text).map(({ start, end }) => text.slice(start, end))).toEqual([
    '$66 million',
    '120 shops',
  ]);
});

test('text without end takes no longer than its length', () => {
  expect(figuresIn('Some 120 shops closed. '.repeat(20_000))).toHaveLength(20_000);
  expect(figuresIn('9'.repeat(500_000))).toEqual([]);
  expect(figuresIn('9 '.repeat(200_000)).length).toBeLessThan(10);
  expect(figuresIn('1,111'.repeat(100_000)).length).toBeLessThan(10);
  expect(figuresIn(`1${' a'.repeat(200_000)}`)).toEqual([]);
});
