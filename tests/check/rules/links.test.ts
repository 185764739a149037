import { describe, expect, test } from 'vitest';
import {
  type Change,
  type Files,
  foundIn,
  foundWith,
  problemsOf,
  WRITE_UP,
  withWords,
  writeUp,
} from './record.ts';

const CODE = 'link-broken';

const OTHERS: Files = {
  'incidents/2020-07-whatsapp.md': writeUp({
    fields: {
      title: 'An older failure of WhatsApp',
      aliases: '[/old/, /older]',
      timeline: '\n  - at: 2021-10-04\n    event: So it went',
    },
    impact: withWords('### Läden\n\nThey closed.[^note]', '[^note]: By one count.'),
  }),
  'incidents/2022-01-draft.md': writeUp({ fields: { title: 'A draft', draft: 'true' } }),
  'incidents/2022-02-later.md': writeUp({ fields: { title: 'Later', published: '2030-01-01' } }),
  'pages/about.md': '---\ntitle: About\n---\n\n## The people\n\nThey write.\n',
  'public/favicon.svg': '<svg/>',
};

const linksTo = (address: string, change: Change = {}) =>
  foundWith({ ...change, impact: withWords(`So [it](${address}) was.`) }, OTHERS);

describe('a link within the site leads to', () => {
  test.each([
    ['a page of the site', '/'],
    ['the list of write-ups', '/incidents/'],
    ['the lists of services, causes and years', '/services/'],
    ['a service', '/services/whatsapp/'],
    ['a kind of cause', '/causes/unknown/'],
    ['a year', '/years/2021/'],
    ['another write-up', '/incidents/2020-07-whatsapp/'],
    ['another write-up, without the slash', '/incidents/2020-07-whatsapp'],
    ['another write-up, from here', '../2020-07-whatsapp/'],
    ['another write-up, with a query', '/incidents/2020-07-whatsapp/?from=here'],
    ['a page of prose', '/about/'],
    ['a heading of a page of prose', '/about/#the-people'],
    ['an old path', '/old/'],
    ['an old path, whatever place on it', '/older/#anywhere'],
    ['a file', '/favicon.svg'],
    ['a part of this write-up', '#the-impact'],
    ['a part of this write-up by its full address', '/incidents/2021-10-whatsapp/#the-impact'],
    ['a part of another', '/incidents/2020-07-whatsapp/#the-impact'],
    ['a heading of another, encoded', '/incidents/2020-07-whatsapp/#l%C3%A4den'],
    ['a heading of another, not encoded', '/incidents/2020-07-whatsapp/#läden'],
    ['a note of another', '/incidents/2020-07-whatsapp/#note-fn-note'],
    ['the notes of another', '/incidents/2020-07-whatsapp/#notes'],
    ['an event of another', '/incidents/2020-07-whatsapp/#event-1'],
    ['a source', '#source-gazette'],
    ['the sources', '#sources'],
    ['a citation', '#cite-gazette-1'],
    ['the facts', '#facts'],
    ['the top', '#'],
  ])('%s', (_, address) => {
    expect(linksTo(address)).toEqual([]);
  });

  test('another site or a mailbox, which are not looked at', () => {
    expect(linksTo('https://gazette.example/#nowhere')).toEqual([]);
    expect(linksTo('//gazette.example/nowhere')).toEqual([]);
    expect(linksTo('mailto:desk@gazette.example')).toEqual([]);
  });
});

describe('a link within the site is an error where it leads to', () => {
  test.each<[string, string, string, string]>([
    [
      'no page',
      '/incidents/2020-07-whatsap/',
      'The link /incidents/2020-07-whatsap/ leads to no page of the site.',
      'Did you mean `/incidents/2020-07-whatsapp/`?',
    ],
    [
      'no page, from here',
      '2020-07-whatsapp/',
      'The link 2020-07-whatsapp/ leads to no page of the site.',
      'Did you mean `/incidents/2020-07-whatsapp/`?',
    ],
    [
      'the file of a write-up',
      '../2020-07-whatsapp.md',
      'The link ../2020-07-whatsapp.md leads to no page of the site.',
      'Link to the address of its page, /incidents/2020-07-whatsapp/.',
    ],
    [
      'the file of a write-up beside it',
      './2020-07-whatsapp.md#the-impact',
      'The link ./2020-07-whatsapp.md#the-impact leads to no page of the site.',
      'Link to the address of its page, /incidents/2020-07-whatsapp/#the-impact.',
    ],
    ['no file', '/favicon.ico', 'The link /favicon.ico leads to no page of the site.', ''],
    [
      'no place on this page',
      '#the-impcat',
      'There is no heading or place `#the-impcat` on this page.',
      'Did you mean `the-impact`?',
    ],
    [
      'no place on another',
      '/incidents/2020-07-whatsapp/#the-end',
      'There is no heading or place `#the-end` on /incidents/2020-07-whatsapp/.',
      '',
    ],
    [
      'no place on a page of prose',
      '/about/#the-poeple',
      'There is no heading or place `#the-poeple` on /about/.',
      'Did you mean `the-people`?',
    ],
    [
      'a draft',
      '/incidents/2022-01-draft/',
      'The link /incidents/2022-01-draft/ leads to a write-up that is not published.',
      'Publish that write-up first',
    ],
    [
      'a write-up of a later day',
      '/incidents/2022-02-later/#the-impact',
      'The link /incidents/2022-02-later/#the-impact leads to a write-up that is not published.',
      'Publish that write-up first',
    ],
    ['nothing', '', 'This link has no address.', 'Give it one'],
  ])('%s', (_, address, message, hint) => {
    expect(linksTo(address)).toEqual([[CODE, `[it](${address})`]]);
    const impact = withWords(`So [it](${address}) was.`);
    const [problem] = problemsOf({ ...OTHERS, [WRITE_UP]: writeUp({ impact }) });
    expect(problem).toMatchObject({ severity: 'error', message });
    expect(problem?.hint).toContain(hint);
  });

  test('a draft, unless it is one itself', () => {
    expect(linksTo('/incidents/2022-01-draft/', { fields: { draft: 'true' } })).toEqual([]);
    expect(linksTo('/incidents/2022-02-later/', { fields: { draft: 'true' } })).toEqual([]);
    expect(linksTo('/incidents/nowhere/', { fields: { draft: 'true' } })).toHaveLength(1);
  });
});

describe('a broken link is found', () => {
  test.each<[string, string, string]>([
    ['in a list', '- So [it](/no/) was.', '[it](/no/)'],
    ['in a table', '| So | [it](/no/) |\n|---|---|\n| was | so |', '[it](/no/)'],
    ['in a quotation', '> So [it](/no/) was.', '[it](/no/)'],
    ['in a heading', '### So [it](/no/)\n\nWas.', '[it](/no/)'],
    ['in a note', 'So.[^note]\n\n[^note]: See [it](/no/).', '[it](/no/)'],
    ['where it is defined', 'So [it][1] and [that][1].\n\n[1]: /no/', '[1]: /no/'],
    ['in raw HTML', 'So <a href="/no/">it</a> was.', '<a href="/no/">'],
    [
      'in a block of raw HTML',
      '<p>\n  So <a class="x" href="/no/">it</a> was.</p>',
      '<a class="x" href="/no/">',
    ],
    ['around an image', '[![Routes](./routes.png)](/no/)', '[![Routes](./routes.png)](/no/)'],
  ])('%s', (_, impact, words) => {
    expect(foundWith({ impact: withWords(impact) })).toEqual([[CODE, words]]);
  });

  test('in the fields that take Markdown', () => {
    const fields = {
      timeline: '\n  - at: 2021-10-04\n    event: It [fails](/no/)',
      corrections: '\n  - date: 2021-11-01\n    note: See [it](#the-impact) and [that](/nor/)',
    };
    expect(foundWith({ fields }).map(([code]) => code)).toEqual([CODE, CODE]);
  });

  test('in MDX, in Markdown and in an element', () => {
    const impact = withWords('So [it](/no/) was.', 'And <a href="/nor/">that</a> was.');
    expect(foundWith({ impact }, {}, 'incidents/2021-10-whatsapp.mdx')).toEqual([
      [CODE, '[it](/no/)'],
      [CODE, '<a href="/nor/">that</a>'],
    ]);
  });

  test('on a page', () => {
    const page = '---\ntitle: About\n---\n\nSee [it](/no/) and [that](#about-us).\n';
    expect(foundIn({ 'pages/about.md': page }, 'pages/about.md')).toEqual([
      [CODE, '[it](/no/)'],
      [CODE, '[that](#about-us)'],
    ]);
  });
});

test('links in comments and definitions of images are none', () => {
  const impact = withWords(
    'So.\n<!-- <a href="/no/">it</a> [that](/nor/) -->',
    '![The routes][1]',
    '[1]: ./routes.png',
  );
  expect(foundWith({ impact })).toEqual([]);
});

test('an element of MDX with an identifier can be linked to', () => {
  const impact = withWords('<div id="there">So it was.</div>', 'See [there](#there).');
  expect(foundWith({ impact }, {}, 'incidents/2021-10-whatsapp.mdx')).toEqual([]);
});

describe('an address that is not https is a warning', () => {
  test.each<[string, string, string]>([
    ['in a link', 'See [it](http://a.example/).', '[it](http://a.example/)'],
    ['written out', 'See http://a.example/ for it.', 'http://a.example/'],
    ['in angle brackets', 'See <http://a.example/>.', '<http://a.example/>'],
    ['where it is defined', 'See [it][1].\n\n[1]: http://a.example/', '[1]: http://a.example/'],
    ['in a table', '| See | [it](http://a.example/) |\n|---|---|', '[it](http://a.example/)'],
    ['in raw HTML', 'See <a href="http://a.example/">it</a>.', '<a href="http://a.example/">'],
  ])('%s', (_, impact, words) => {
    expect(foundWith({ impact: withWords(impact) })).toEqual([['address-insecure', words]]);
  });

  test('in fields', () => {
    const fields = {
      sources:
        '\n  - id: gazette\n    title: Silent\n    url: http://a.example/\n    archived: http://b.example/',
      timeline: '\n  - at: 2021-10-04\n    event: It [fails](http://c.example/)',
    };
    expect(foundWith({ fields })).toEqual([
      ['address-insecure', 'http://a.example/'],
      ['address-insecure', 'http://b.example/'],
      ['address-insecure', 'It [fails](http://c.example/)'],
    ]);
  });

  test('of a service', () => {
    const files = {
      'services/whatsapp.yaml':
        'name: WhatsApp\nhomepage: http://a.example/\nstatus: http://b.example/\n',
    };
    expect(foundIn(files, 'services/whatsapp.yaml')).toEqual([
      ['address-insecure', 'http://a.example/'],
      ['address-insecure', 'http://b.example/'],
    ]);
  });

  test('on a page', () => {
    const page = '---\ntitle: About\n---\n\nSee [it](http://a.example/).\n';
    expect(foundIn({ 'pages/about.md': page }, 'pages/about.md')).toEqual([
      ['address-insecure', '[it](http://a.example/)'],
    ]);
  });

  test('it says what to write instead', () => {
    const lead = 'See [it](http://a.example/x).';
    expect(problemsOf({ [WRITE_UP]: writeUp({ lead }) })[0]).toMatchObject({
      severity: 'warning',
      hint: 'Write https://a.example/x if it answers there, or the address of an archived copy.',
    });
  });

  test.each([
    'See www.a.example for it.',
    'See [it](https://web.archive.example/http://a.example/).',
    'Run `curl http://a.example/`.',
    'See <http://localhost:4321/>.',
    'See [it](http://127.0.0.1:4321/).',
  ])('not “%s”', (impact) => {
    expect(foundWith({ impact: withWords(impact) })).toEqual([]);
  });
});
