import { describe, expect, test } from 'vitest';
import { type BracketContext, isPlaceholder } from '../../src/incident/placeholders.ts';

function isBlank(inner: string, context: Partial<BracketContext> = {}): boolean {
  return isPlaceholder({ inner, before: 'said ', after: ' to', quoted: false, ...context });
}

/** The entries of a list with strokes between them. */
function list(text: string): string[] {
  return text
    .split(/[|\n]/)
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '');
}

describe('a blank to fill', () => {
  describe.each([
    [
      'asks the writer to do something',
      `
      insert company | Insert Company Name | insert date here | Insert Date and Time
      Insert quote from CEO | Insert information about the official cause
      List Affected Services, e.g., internet access | Specify region | describe the issue
      Explain what happened | Summarize the official statement | provide details
      include statistics | add quote here | Choose a service | Select one | replace me
      fill in | your company | Your Name | placeholder
      `,
    ],
    [
      'stands for what is still to come',
      `
      TBD | tbc | TBA | TODO | TK | FIXME | XX | XXX | XX:XX | ___ | --- | ??? | X%
      X million | X users | X hours | $X | HH:MM | YYYY-MM-DD | DD/MM/YYYY
      `,
    ],
    [
      'a kind of thing',
      `
      name | Name | NAME | date | time | city | City, Country | location | number
      percentage | amount | company | company name | Company X | COMPANY NAME | company_name
      company-name | Company Name Here | Expert’s Name | Expert's Name | CEO name
      Spokesperson Name, Title | Competitor | Competing Platform 1 | Alternative Platform A
      Area 1 | start time | End Date | time/date | Date and Time | Month Day, Year
      Report Date | Incident ID | job title | phone number | email address | link | hashtag
      News Outlet | Research Firm | root cause | technical issue | specific feature
      affected regions | brief description | additional details
      `,
    ],
    [
      'a kind of thing, and of what',
      `
      number of users | number of affected users | name of spokesperson | NAME OF COMPANY
      Date of Outage | time of outage | duration of the outage | duration in hours
      cause of the outage | percentage of users | quote from spokesperson
      `,
    ],
  ])('%s', (_, blanks) => {
    test.each(list(blanks))('[%s]', (inner) => {
      expect(isBlank(inner)).toBe(true);
    });
  });

  test.each([
    ['affected ', 'X', ' users'],
    ['affected ', 'x', ' users'],
    ['affected ', 'X', '% of users'],
    ['lasted from 2 to ', 'Y', ' hours'],
    ['felt in ', 'N', ' countries'],
    ['said ', 'name', ', a spokesperson'],
    ['said ', ' name ', ''],
    ['On ', 'date', ', it failed'],
    ['', 'Company', '’s engineers'],
    ['(', 'insert source', ')'],
    ['', 'TBD', ''],
  ])('%s[%s]%s', (before, inner, after) => {
    expect(isBlank(inner, { before, after })).toBe(true);
  });

  test.each([
    ['insert company'],
    ['TBD'],
    ['name'],
    ['Company Name'],
    ['specific number'],
    ['number of users'],
    ['Your name'],
  ])('[%s] is one in a quotation as well', (inner) => {
    expect(isBlank(inner, { quoted: true })).toBe(true);
  });
});

describe('an editor’s own bracket in a quotation', () => {
  test.each(
    list(`
      sic | sic! | Sic. | … | ... | ? | the service | The service | the company | the CEO
      the State Department | the name servers | a service | this issue | these issues
      its name | our | our system | your | we | my | they | it | who | which | and | is
      was | were | had been | has | will | not | only | then | that is | state | give
      include | provide | in India | on Monday | 4 October | 2021 | 15:39 UTC
      approximately 7 hours | Facebook | WhatsApp’s servers | WhatsApp's servers
      Meta’s engineers | Mark Zuckerberg | CEO Mark Zuckerberg | Financial Times
      Amazon Web Services | Border Gateway Protocol | Domain Name System | US | users
      routers | engineers | other services | some services | several countries
      emphasis added | emphasis mine | our emphasis | italics in original | translated
      laughs | pause | inaudible | unclear | redacted | expletive deleted | editor’s note
      here | add-on | time of day | vendors in India | engineers from Meta | cause and effect
      week of 4 October | X Corp. | X engineers | X, formerly Twitter | X’s servers
    `),
  )('[%s]', (inner) => {
    expect(isBlank(inner, { quoted: true, before: '“because ', after: ' failed' })).toBe(false);
  });

  test.each([
    ['“our ', 'system', ' failed'],
    ['“The ', 'company', ' knew'],
    ['“all ', 'systems', ' are back'],
    ['“the old ', 'version', ' was worse'],
    ['“these ', 'issues', ' are solved'],
    ['“some ', 'services', ' are back'],
    ['“thank you for your ', 'time', '”'],
  ])('a noun in place of the speaker’s: %s[%s]%s', (before, inner, after) => {
    expect(isBlank(inner, { before, after, quoted: true })).toBe(false);
  });
});

describe('brackets in plain prose that are no blanks', () => {
  test.each(
    list(`
      sic | 1 | 12 | 0, 1 | -1 | a | i | n | * | † | ! | note 1 | p. 3 | ibid.
      et al. | v2 | IPv4 | ::1 | 2001:db8::1 | RFC 1234 | BGP | DNS | UTC | WIP | PDF
      PDF, 2 MB | OK | US | archived | in French | our translation | citation needed
      the service | emphasis added | Facebook | Figure 2 | version 2.0 | issue #12
    `),
  )('[%s]', (inner) => {
    expect(isBlank(inner)).toBe(false);
  });

  test.each([
    ['', 't', 'he service'],
    ['', 'W', 'e failed'],
    ['help', 'ed', ' them'],
    ['they restart', 'ed', '.'],
    ['array', 'i', ' is'],
    ['list', 'x', ' is'],
    ['f(a)', 'x', ''],
    ['grid[0]', 'x', ''],
    ['', 'X', '[0]'],
    ['call(a[, b', ', name', ']])'],
    ['see the ', 'report', '({{ base }}/report/)'],
    ['see the ', 'report', '(https://example.com/a b)'],
    ['<li>', 'x', ' done'],
    ['argv', '', ''],
    ['', ' ', ''],
  ])('%s[%s]%s', (before, inner, after) => {
    expect(isBlank(inner, { before, after })).toBe(false);
  });
});
