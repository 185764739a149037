import { describe, expect, test } from 'vitest';
import {
  contradictionsIn,
  type OwnFacts,
  type Standing,
} from '../../src/incident/contradictions.ts';

const WHATSAPP: OwnFacts = { services: ['WhatsApp'], hours: 7.1, month: 10, year: 2021 };

/** The words of a text that contradict the facts. */
function wordsIn(text: string, facts: Partial<OwnFacts> = {}, standing: Standing = 'own') {
  return contradictionsIn(text, { ...WHATSAPP, ...facts }, standing).map(({ start, end }) =>
    text.slice(start, end),
  );
}

describe('a length of 7.1 hours is contradicted by', () => {
  test.each([
    'The outage lasted nine hours.',
    'The outage lasted for 9 hours.',
    'The outage lasted some nine hours.',
    'The outage lasted almost nine hours.',
    'The outage lasted about nine hours.',
    'The outage lasted more than nine hours.',
    'The outage lasted just over nine hours.',
    'The outage lasted less than five hours.',
    'The outage lasted nine hours or more.',
    'The outage lasted only three hours.',
    'The outage lasted five to six hours.',
    'The outage lasted six hours.',
    'The outage lasted 9.5 hours.',
    'The outage lasted 710 minutes.',
    'The outage lasted 45 minutes.',
    'The outage lasted a few minutes.',
    'The outage lasted half an hour.',
    'The outage lasted two days.',
    'The outage lasted nine and a half hours.',
    'The outage lasted 9h 6m.',
    'The outage lasted nine hours in all.',
    'The outage lasted nine hours, ten hours in places.',
    'The outage lasted nine hours and cut off two billion people.',
    'The outage lasted nine hours, and some users were cut off for longer.',
    'The outage lasted nine hours, the longest since 2008.',
    'The outage lasted nine hours, longer than in 2019.',
    'The outage lasted nine hours and drew 10.6 million reports.',
    'The outage lasted nine hours and Facebook said that it was sorry.',
    'In all, the outage lasted nine hours.',
    'The global outage lasted nine hours.',
    'The WhatsApp outage lasted nine hours.',
    'WhatsApp’s outage lasted nine hours.',
    'The October outage lasted nine hours.',
    'The outage of October 2021 lasted for nine hours.',
    'The outage on 4 October lasted nine hours.',
    'The outage itself lasted nine hours.',
    'The outage, the worst in years, lasted nine hours.',
    'The outage, which began at 15:39, lasted nine hours.',
    'The outage was the longest since 2008, lasting nine hours.',
    'The outage was fixed in nine hours.',
    'The blackout, nine hours long, was the worst in years.',
    'The total outage time was nine hours.',
    'The failure took down WhatsApp for nine hours.',
    'A fault put WhatsApp out of action for nine hours.',
    'Nine hours passed before WhatsApp came back.',
    'It was nine hours before the service was back.',
    'The outage, which hit two billion people, lasted nine hours.',
    'The outage, which lasted nine hours, was the worst in years.',
    'The outage that lasted nine hours cost a fortune.',
    'Lasting nine hours, the outage was the worst in years.',
    'The disruption went on for nine hours.',
    'The failure dragged on for nine hours.',
    'The incident continued for nine hours.',
    'The blackout stretched over nine hours.',
    'The outage spanned nine hours.',
    'The outage ran to nine hours.',
    'The outage took nine hours to fix.',
    'It lasted nine hours.',
    'It was sudden, and it lasted nine hours.',
    'Engineers were sent for, and it was down for nine hours.',
    'WhatsApp failed on Monday, and it was down for nine hours.',
    'WhatsApp was down for nine hours.',
    'WhatsApp went down for nine hours.',
    'WhatsApp was offline for nearly nine hours.',
    'WhatsApp was unavailable for nine hours.',
    'WhatsApp was unreachable worldwide for nine hours.',
    'WhatsApp was completely down for nine hours.',
    'WhatsApp was not available for nine hours.',
    'WhatsApp wasn’t working for nine hours.',
    'WhatsApp stopped working for nine hours.',
    'WhatsApp stayed dark for nine hours.',
    'WhatsApp fell silent for nine hours.',
    'WhatsApp disappeared from the internet for nine hours.',
    'WhatsApp and Instagram were down for nine hours.',
    'Facebook, Instagram and WhatsApp were down for nine hours.',
    'WhatsApp, along with Instagram, was down for nine hours.',
    'WhatsApp, which two billion people use, was down for nine hours.',
    'The service was down for nine hours.',
    'The whole platform was down for nine hours.',
    'Facebook’s apps were down for nine hours.',
    'Everything was down for nine hours.',
    'It was down for nine hours.',
    'It was down for nine hours before it came back.',
    'In October 2021 it was down for nine hours.',
    'On Monday it was down for nine hours.',
    'For nine hours, WhatsApp was down.',
    'For nine hours on 4 October, WhatsApp was unreachable.',
    'A command took WhatsApp off the internet for nine hours.',
    'A command knocked WhatsApp out for nine hours.',
    'The fault kept WhatsApp offline for nine hours.',
    'It silenced WhatsApp for nine hours.',
    'Two billion people were without WhatsApp for nine hours.',
    'The world spent nine hours without WhatsApp.',
    'The nine-hour outage cost a fortune.',
    'This nine-hour blackout cost a fortune.',
    'The 9-hour outage cost a fortune.',
    'The nine-hour global outage cost a fortune.',
    'The nearly nine-hour outage cost a fortune.',
    'The nine hour outage cost a fortune.',
    'The nine-hour-long outage cost a fortune.',
    'WhatsApp’s nine-hour outage cost a fortune.',
    'A nine-hour outage cut off two billion people.',
    'WhatsApp suffered a nine-hour outage.',
    'WhatsApp suffered a global outage lasting nine hours.',
    'WhatsApp suffered an outage that lasted nine hours.',
    'WhatsApp experienced an outage of nine hours.',
    'WhatsApp was hit by a nine-hour outage.',
    'WhatsApp suffered an outage on Monday, lasting nine hours.',
    'WhatsApp suffered an outage for nine hours.',
    'A command caused WhatsApp to go down for nine hours.',
    'WhatsApp became unavailable for nine hours.',
    'After being down for nine hours, WhatsApp came back.',
    'After a nine-hour outage, everything was back.',
    'The outage of nine hours cost a fortune.',
    'Nine hours of downtime cost a fortune.',
    'There were nine hours of downtime.',
    'After nine hours of silence, messages came through.',
    'Service came back after nine hours.',
    'Services were fully restored after nine hours.',
    'WhatsApp came back online after nine hours.',
    'WhatsApp was back after nine hours.',
    'WhatsApp came back nine hours later.',
    'The outage ended after nine hours.',
    'The outage was over after nine hours.',
    'The outage was resolved nine hours after it began.',
    'It took nine hours to restore service.',
    'It took engineers nine hours to restore service.',
    'It took Facebook nine hours to bring everything back.',
    'It took nine hours to get WhatsApp back online.',
    'It took nine hours before WhatsApp was back.',
    'It took nine hours to fix the problem.',
    'The outage was nine hours long.',
    'The length of the outage was nine hours.',
    'The total duration of the outage was nine hours.',
    'Duration: nine hours',
    'Outage duration: 9 hours',
  ])('“%s”', (text) => {
    expect(wordsIn(text)).toHaveLength(1);
  });

  test.each([
    // The facts, said otherwise.
    'The outage lasted seven hours.',
    'The outage lasted 7.1 hours.',
    'The outage lasted 7 hours 6 minutes.',
    'The outage lasted 7h 6m.',
    'The outage lasted 426 minutes.',
    'The outage lasted about six hours.',
    'The outage lasted nearly eight hours.',
    'The outage lasted more than five hours.',
    'The outage lasted over six hours.',
    'The outage lasted at least five hours.',
    'The outage lasted less than nine hours.',
    'The outage lasted under a day.',
    'The outage lasted several hours.',
    'The outage lasted six to eight hours.',
    'The outage lasted five hours or more.',
    'The outage lasted 6+ hours.',
    // Other outages.
    'An earlier outage lasted nine hours.',
    'The previous outage lasted nine hours.',
    'The second outage lasted nine hours.',
    'That outage lasted nine hours.',
    'Another outage lasted nine hours.',
    'The last outage lasted nine hours.',
    'The next outage lasted nine hours.',
    'A similar failure lasted nine hours.',
    'The March 2019 outage lasted nine hours.',
    'The outage of March 2019 lasted nine hours.',
    'The outage of March 2021 lasted nine hours.',
    'The outage in March lasted nine hours.',
    'The outage on 19 March lasted 45 minutes.',
    'In 2019, WhatsApp was down for nine hours.',
    'In March 2021 WhatsApp was down for 45 minutes.',
    'In March WhatsApp was down for 45 minutes.',
    'On 19 March 2021, WhatsApp was down for 45 minutes.',
    'Two years earlier, WhatsApp was down for a day.',
    'A year earlier the whole group had been down for about two hours.',
    'The previous year, WhatsApp was down for two hours.',
    'The year before, WhatsApp was down for a day.',
    'Days later, it was down again for two hours.',
    'WhatsApp had failed in March 2019. It lasted a day.',
    'WhatsApp had failed in March 2019. The outage lasted a day.',
    'There had been a similar outage in March. It was down for 45 minutes.',
    'WhatsApp, Instagram and Facebook had failed together for about 45 minutes on 19 March 2021.',
    // Other things.
    'Instagram was down for nine hours.',
    'Telegram went down for two hours under the load.',
    'The Telegram outage lasted two hours.',
    'The two-hour Instagram outage was over by then.',
    'Verisign experienced a two-hour outage.',
    'Instagram followed, and it was down for two hours.',
    'Telegram failed next; it was down for two hours.',
    'Unlike WhatsApp, Instagram was down for nine hours.',
    'The power outage lasted two hours.',
    'The database failure lasted two hours.',
    'The celebrations, which lasted for three days, were long.',
    'The meeting lasted two hours.',
    'The maintenance took two hours.',
    'A two-hour outage costs a bank a million.',
    'Such a two-hour outage costs a fortune.',
    'It took two hours to find the cause.',
    'It took 20 minutes to reach the data centre.',
    'It took nine hours.',
    'Engineers worked for nine hours.',
    'Routes were gone for five hours.',
    'The call lasted 20 minutes.',
    'Drills are held every two days.',
    'The service agreement allows two hours of downtime a year.',
    'Each region has about an hour of downtime a month.',
    'It happened two hours before the keynote.',
    'Nine hours later, the sun rose.',
    'A second time it went down for good.',
    // Parts of this one.
    'The outage lasted nine hours for some users.',
    'The outage lasted nine hours for most.',
    'For most users, the outage lasted nine hours.',
    'In some regions, the outage lasted nine hours.',
    'In Brazil, the outage lasted nine hours.',
    'The outage lasted nine hours in Brazil.',
    'The outage in Brazil lasted nine hours.',
    'WhatsApp was down for nine hours in India and Pakistan.',
    'Across Europe, WhatsApp was down for nine hours.',
    'WhatsApp was down for up to nine hours.',
    'WhatsApp was down for as long as nine hours.',
    'WhatsApp was down for the first three hours.',
    'By 18:00, WhatsApp was down for two hours.',
    'WhatsApp was already down for two hours.',
    'The outage had already lasted two hours.',
    'The regional outage lasted nine hours.',
    'The partial outage lasted nine hours.',
    'WhatsApp was intermittently down for nine hours.',
    'WhatsApp was partly unavailable for nine hours.',
    'Service was partly restored after five hours.',
    'WhatsApp Web was down for nine hours.',
    'WhatsApp’s status page was down for nine hours.',
    'Users of Android were without WhatsApp for nine hours.',
    'WhatsApp had been down for two hours when Facebook apologised.',
    'Two minutes of complete unavailability were the worst of it.',
    'A restart caused a two-minute hard outage.',
    'WhatsApp suffered a four-hour outage in one region.',
    'Pre-test duration: 10 minutes',
    'Some shops went nine hours without WhatsApp.',
    'On average, WhatsApp was down for two hours.',
    'In the first two hours of downtime, nobody noticed.',
    'For another two hours of downtime, nobody spoke.',
    // What others say.
    'According to Downdetector, the outage lasted nine hours.',
    'The outage lasted nine hours, according to Downdetector.',
    'Reuters reported that the outage lasted nine hours.',
    'Reuters said the outage lasted nine hours.',
    'The outage lasted nine hours, Reuters said.',
    'The outage lasted nine hours, Downdetector reported.',
    'By Downdetector’s count, the outage lasted nine hours.',
    'The outage lasted nine hours by Downdetector’s count.',
    'NetBlocks estimated that WhatsApp was down for nine hours.',
    '“WhatsApp was down for nine hours,” she told us.',
    '"WhatsApp was down for nine hours," she told us.',
    'Headlines of a nine-hour outage went round the world.',
    // What might have been.
    'The outage could have lasted nine hours.',
    'Had the outage lasted nine hours, shops would have closed.',
    'If WhatsApp was down for nine hours, nobody noticed.',
    'Nobody expected that WhatsApp was down for nine hours.',
    'Was it true that the outage lasted nine hours?',
    'The outage did not last nine hours.',
    'It is not true that WhatsApp was down for nine hours.',
  ])('not by “%s”', (text) => {
    expect(wordsIn(text)).toEqual([]);
  });

  test('the words alone are pointed at', () => {
    const text = 'So the outage lasted for nearly nine and a half hours, and cost a fortune.';
    const [found] = contradictionsIn(text, WHATSAPP, 'own');
    expect(text.slice(found?.start, found?.end)).toBe('nine and a half hours');
    expect(found).toMatchObject({ expected: '7 hours 6 minutes', fields: '`hours: 7.1`' });
  });

  test('each of several sentences', () => {
    const text =
      'The outage lasted nine hours. Shops closed. It took nine hours to restore service.';
    expect(wordsIn(text)).toEqual(['nine hours', 'nine hours']);
  });
});

describe('lengths of other outages', () => {
  test.each<[string, Partial<OwnFacts>, string[]]>([
    ['The outage lasted 45 minutes.', { hours: 0.45 }, ['45 minutes']],
    ['The outage lasted 27 minutes.', { hours: 0.45 }, []],
    ['The outage lasted about half an hour.', { hours: 0.45 }, []],
    ['The outage lasted an hour.', { hours: 0.45 }, ['an hour']],
    ['The outage lasted two weeks.', { hours: 336 }, []],
    ['The outage lasted 14 days.', { hours: 336 }, []],
    ['The outage lasted nine days.', { hours: 336 }, ['nine days']],
    ['The outage lasted a day.', { hours: 24 }, []],
    ['The outage lasted half a day.', { hours: 12 }, []],
    ['The outage lasted half a day.', { hours: 24 }, ['half a day']],
    ['The outage lasted three days.', { hours: 73 }, []],
    ['The outage lasted twenty-four hours.', { hours: 24 }, []],
    ['The outage lasted two hours.', { hours: 1.83 }, []],
    // Nobody has said, or it was not read.
    ['The outage lasted nine hours.', { hours: null }, []],
    ['The outage lasted nine hours.', { hours: undefined }, []],
    // An estimate.
    ['The outage lasted six hours.', { approximate: true }, []],
    ['The outage lasted nine hours.', { approximate: true }, ['nine hours']],
    // Other names.
    ['Chirp was down for nine hours.', { services: ['Chirp', 'Perch'] }, ['nine hours']],
    ['Chirp and Perch were down for nine hours.', { services: ['Chirp', 'Perch'] }, ['nine hours']],
    ['Microsoft 365 was down for nine hours.', { services: ['Microsoft 365'] }, ['nine hours']],
    [
      'C++ Online (beta) was down for nine hours.',
      { services: ['C++ Online (beta)'] },
      ['nine hours'],
    ],
    ['WhatsApp was down for nine hours.', { services: [] }, []],
  ])('“%s” %j', (text, facts, expected) => {
    expect(wordsIn(text, facts)).toEqual(expected);
  });
});

describe('before and after the outage, where others are told of too,', () => {
  test.each([
    'The outage lasted nine hours.',
    'This outage lasted nine hours, and people still speak of it.',
    'The nine-hour outage showed how much hung on one app.',
    'The outage began in September 2021.',
  ])('“%s” is noticed', (text) => {
    expect(wordsIn(text, {}, 'around')).toHaveLength(1);
  });

  test.each([
    'WhatsApp had failed before. In July 2020 it was down for two hours.',
    'The outage lasted nine hours. A year earlier, another outage had taken a day.',
    'In September 2021, WhatsApp went down.',
    'WhatsApp went down on 19 March 2021.',
  ])('“%s” is not', (text) => {
    expect(wordsIn(text, {}, 'around')).toEqual([]);
  });
});

describe('October 2021 is contradicted by', () => {
  test.each([
    'In September 2021, WhatsApp went down.',
    'In September 2021 WhatsApp went down.',
    'In October 2020, WhatsApp went down.',
    'On 4 September 2021 WhatsApp went down.',
    'On September 4, 2021, WhatsApp went down.',
    'On Sept. 4, 2021, WhatsApp went down.',
    'On the 4th of September 2021 WhatsApp went down.',
    'On 2021-09-04 WhatsApp went down.',
    'On Saturday, 4 September 2021, WhatsApp went down.',
    'On the morning of 4 September 2021, WhatsApp went down.',
    'On 4 September 2021, at 15:39 UTC, WhatsApp went down.',
    'On 4 September 2021 at about four in the afternoon, WhatsApp stopped working.',
    'In late September 2021, WhatsApp went down.',
    'Early in September 2021, WhatsApp went down.',
    'In September 2021, WhatsApp and Instagram were unreachable.',
    'In September 2021, WhatsApp suffered a global outage.',
    'In September 2021 it was down for seven hours.',
    'WhatsApp went down on 4 September 2021.',
    'WhatsApp was down for seven hours on 4 September 2021.',
    'WhatsApp was down in September 2021.',
    'WhatsApp suffered an outage on 4 September 2021.',
    'The outage began on 4 September 2021.',
    'The outage began in September 2021.',
    'The outage started at 15:39 UTC on 4 September 2021.',
    'The outage struck in September 2021.',
    'The outage happened in March 2019.',
    'The outage of September 2021 lasted seven hours.',
    'The September 2021 outage lasted seven hours.',
    'WhatsApp went down on 4 October 2022.',
  ])('“%s”', (text) => {
    expect(wordsIn(text)).toHaveLength(1);
  });

  test.each([
    'In October 2021, WhatsApp went down.',
    'On 4 October 2021 WhatsApp went down.',
    'On October 4, 2021, WhatsApp went down.',
    'On 2021-10-04, WhatsApp went down.',
    'On Oct. 4, 2021, WhatsApp went down.',
    'The outage began on 14 October 2021.',
    'In September, WhatsApp went down.',
    // Other outages, and other events.
    'In March 2019, WhatsApp went down.',
    'WhatsApp went down on 13 March 2019.',
    'In March 2021, WhatsApp was down for 45 minutes.',
    'In September 2021, WhatsApp was fined by the Irish regulator.',
    'In September 2021, WhatsApp was popular.',
    'In September 2021, Telegram went down.',
    'WhatsApp was founded in February 2009.',
    'A similar outage happened in March 2021.',
    'The previous outage began in March 2021.',
    'The first outage happened in March 2021.',
    'The outage was examined in November 2021.',
    'The report on the outage appeared in November 2021.',
    'The review of 5 November 2021 found no more.',
    'The drill that was planned for November 2021 came too late.',
    // What others say.
    'Reuters wrote that in September 2021 WhatsApp went down.',
    'In September 2021, WhatsApp went down, a blog said.',
  ])('not by “%s”', (text) => {
    expect(wordsIn(text)).toEqual([]);
  });

  test.each<[string, Partial<OwnFacts>, number]>([
    // A day of grace for those who live in other time zones.
    ['On 1 November 2021 WhatsApp went down.', { started: '2021-10-31T23:10Z' }, 0],
    ['In November 2021 WhatsApp went down.', { started: '2021-10-31T23:10Z' }, 0],
    ['On 3 November 2021 WhatsApp went down.', { started: '2021-10-31T23:10Z' }, 1],
    ['On 30 September 2021 WhatsApp went down.', { started: '2021-10-01T02:00Z' }, 0],
    ['On 28 September 2021 WhatsApp went down.', { started: '2021-10-01T02:00Z' }, 1],
    [
      'On 31 December 2021 WhatsApp went down.',
      { month: 1, year: 2022, started: '2022-01-01T02:00Z' },
      0,
    ],
    ['On 1 November 2021 WhatsApp went down.', {}, 0],
    ['In November 2021 WhatsApp went down.', {}, 1],
    // An outage of several months.
    [
      'In December 2021 WhatsApp was down.',
      { started: '2021-10-04', resolved: '2022-01-10', hours: 2352 },
      0,
    ],
    [
      'In February 2022 WhatsApp was down.',
      { started: '2021-10-04', resolved: '2022-01-10', hours: 2352 },
      0,
    ],
    [
      'In August 2021 WhatsApp was down.',
      { started: '2021-10-04', resolved: '2022-01-10', hours: 2352 },
      1,
    ],
    ['In September 2021, WhatsApp went down.', { hours: null }, 1],
    ['In September 2021, WhatsApp went down.', { month: undefined }, 0],
  ])('“%s” %j', (text, facts, count) => {
    expect(wordsIn(text, facts)).toHaveLength(count);
  });

  test('the words alone are pointed at', () => {
    const text = 'On Monday, September 4, 2021, WhatsApp went down.';
    const [found] = contradictionsIn(text, WHATSAPP, 'own');
    expect(text.slice(found?.start, found?.end)).toBe('September 4, 2021');
    expect(found).toMatchObject({
      expected: 'October 2021',
      fields: '`month: October` and `year: 2021`',
    });
  });
});

describe('a title', () => {
  test.each<[string, string[]]>([
    ['WhatsApp silent for nine hours', ['nine hours']],
    ['How one command silenced WhatsApp for nine hours', ['nine hours']],
    ['Nine hours of silence', ['Nine hours']],
    ['Nine hours without WhatsApp', ['Nine hours']],
    ['The nine-hour outage of WhatsApp', ['nine-hour']],
    ['WhatsApp’s nine-hour blackout', ['nine-hour']],
    ['A nine-hour outage', ['nine-hour']],
    ['WhatsApp fell silent for nine hours in Diwali season', ['nine hours']],
    ['The WhatsApp outage of September 2021', ['September 2021']],
    ['WhatsApp in September 2021: silent for nine hours', ['September 2021', 'nine hours']],
    ['WhatsApp silent for seven hours', []],
    ['A capacity check cut WhatsApp off the internet', []],
    ['The WhatsApp outage of October 2021', []],
    ['A second outage in a week', []],
    ['Three days that shook WhatsApp', []],
    ['WhatsApp’s longest night since October 2008', []],
  ])('“%s”', (text, expected) => {
    expect(wordsIn(text, {}, 'title')).toEqual(expected);
  });
});

test('text without end takes no longer than its length', () => {
  const sentences =
    'The outage lasted nine hours, and WhatsApp was down on 4 September 2021 '.repeat(5_000);
  expect(wordsIn(sentences)).toEqual([]);
  expect(wordsIn('The outage lasted nine hours. '.repeat(5_000))).toHaveLength(5_000);
  expect(wordsIn('the '.repeat(100_000))).toEqual([]);
  expect(wordsIn(`${' '.repeat(100_000)}nine hours${' '.repeat(100_000)}`)).toEqual([]);
});
