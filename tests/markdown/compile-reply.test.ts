import { describe, expect, test } from 'vitest';
import { LONGEST_REPLY } from '../../src/incident/reply.ts';
import { compileReply } from '../../src/markdown/compile-reply.ts';

const FACTS = 'name: Ada\ndate: 2021-10-08';
const PATH = 'replies/2021-10-whatsapp/2021-10-08-ada.md';
/** A reply whose text begins on line 6. */
const reply = (body: string, facts = FACTS) =>
  compileReply(`---\n${facts}\n---\n\n${body}\n`, PATH);
const told = (...given: Parameters<typeof reply>) =>
  reply(...given).problems.map(({ line, column, code }) => [line, column, code]);

/** Whether a browser would find anything in it but text and links of the web. */
const HARMFUL =
  /<(?!\/?(?:p|br|hr|em|strong|del|code|pre|blockquote|ul|ol|li|a|table|thead|tbody|tr|th|td)\b)|\son|(?:src|style|id)=|href="(?!https?:|\/|#|%|[\w.]+\/)/i;

test('a reply is Markdown with a name and a date', () => {
  const { id, facts, html, problems } = reply(
    'It *was* so.\n\n- [Here](/about/)\n- and [there](https://a.example)\n\n```\nx < y\n```',
  );
  expect([id, facts, problems]).toEqual([
    'reply-2021-10-08-ada',
    { name: 'Ada', date: '2021-10-08' },
    [],
  ]);
  expect(html).toContain('<em>was</em>');
  expect(html).toContain('x &#x3C; y');
});

test('links tell search engines and windows that the site does not answer for them', () => {
  const { html, links } = reply(
    '[a](/about/), [b](https://b.example), www.c.example and [d][]\n\n[d]: #x',
  );
  expect(html.match(/<a /g)).toHaveLength(4);
  expect(html.match(/rel="nofollow ugc noopener"/g)).toHaveLength(4);
  expect(links.map(({ value }) => value)).toEqual(['/about/', '#x']);
});

test('headings, notes and tokens are text', () => {
  const { html, problems } = reply('# One\n\nTwo\n---\n\nThree[^1] of [X] hours\n\n###### Four');
  expect(html).not.toMatch(/<h\d|<sup|id=/);
  expect(html).toContain('<p><strong>One</strong></p>');
  expect(html).toContain('Three[^1] of [X] hours');
  expect(problems).toEqual([]);
});

describe('harm is refused with its line, and nothing of it is left', () => {
  test.each([
    ['a script', '<script>alert(1)</script>', [[6, 1]]],
    [
      'an event handler',
      'A <b onclick="alert(1)">b</b>',
      [
        [6, 3],
        [6, 26],
      ],
    ],
    ['an image of HTML', 'x\n\n<img src=x onerror=alert(1)>', [[8, 1]]],
    ['an element left open', '<div><svg onload=alert(1)//', [[6, 1]]],
    ['a comment', 'A <!-- hidden --> b', [[6, 3]]],
    ['a style sheet', '<style>*{display:none}</style>', [[6, 1]]],
    ['an image', 'See ![it](https://a.example/x.png)', [[6, 5]]],
    ['an image by reference', '![it][i]\n\n[i]: https://a.example/x.png', [[6, 1]]],
    ['a javascript: address', '[a](javascript:alert(1))', [[6, 1]]],
    ['one in capitals', '[a](JaVaScRiPt:alert(1))', [[6, 1]]],
    ['one in entities', '[a](&#106;ava&#115;cript&colon;alert(1))', [[6, 1]]],
    ['one with a line break', '[a](<java&#10;script:alert(1)>)', [[6, 1]]],
    ['one as an autolink', '<javascript:alert(1)>', [[6, 1]]],
    ['one by reference', 'A [b][]\n\n[b]: javascript:alert(1)', [[8, 1]]],
    ['a data: address', '[a](data:text/html;base64,PHNjcmlwdD4=)', [[6, 1]]],
    ['a vbscript: address', '[a](vbscript:x)', [[6, 1]]],
    ['a file: address', '[a](file:///etc/passwd)', [[6, 1]]],
  ])('%s', (_name, body, places) => {
    expect(told(body)).toEqual(places.map((place) => [...place, 'reply-markup']));
    expect(reply(body).html).not.toMatch(HARMFUL);
  });

  test.each(['‪', '‮', '⁦', '⁩', '\u0007', '\u001b'])('the sign %j', (sign) => {
    expect(told(`A\n\nab${sign}c`)).toEqual([[8, 3, 'reply-invisible']]);
  });

  test('such a sign in an entity, or in the name', () => {
    expect(told('A &#x202E;b')).toEqual([[6, 1, 'reply-invisible']]);
    expect(told('A', 'name: "A\\u202eb"\ndate: 2021-10-08')).toEqual([[2, 7, 'field-invalid']]);
  });

  test('quotations within quotations without end', () => {
    expect(told(`${'>'.repeat(9000)} x`)).toEqual([[6, 61, 'nesting-too-deep']]);
    expect(told(`${'- '.repeat(4000)}x`).map(([, , code]) => code)).toEqual(['nesting-too-deep']);
  });

  test('a text without end, which is not read', () => {
    expect(told('y'.repeat(LONGEST_REPLY))).toEqual([]);
    const huge = compileReply(`---\n${FACTS}\n---\n${'<b>word</b>\n'.repeat(100_000)}`, PATH);
    expect(huge.problems.map(({ line, column, code }) => [line, column, code])).toEqual([
      [838, 5, 'reply-long'],
    ]);
    expect(huge.html).toBe('');
    expect(told('x', `name: ${'y'.repeat(100_000)}\ndate: 2021-10-08`)[0]?.[2]).toBe('reply-long');
  });

  test.each([
    ['&quot;'.repeat(1600)],
    ['"\'--...'.repeat(1250)],
    ['['.repeat(9000)],
    ['![](a'.repeat(1900)],
    ['*_'.repeat(4900)],
    [`${'|'.repeat(4000)}\n${'|-'.repeat(2000)}`],
    ['\u0000\uFFFD\uD800'.repeat(3000)],
    ['&#0;&#xD800;&#x10FFFF;'.repeat(400)],
  ])('what keeps a parser busy: %.12s', (body) => {
    expect(reply(body).html).not.toMatch(HARMFUL);
  });
});

describe('no e-mail address is let through', () => {
  test.each([
    ['a field', 'A', `${FACTS}\nemail: ada@example.org`, [4, 1]],
    ['an empty field', 'A', `${FACTS}\nE-Mail:`, [4, 1]],
    ['a field in Turkish', 'A', `${FACTS}\neposta: x`, [4, 1]],
    ['the name', 'A', 'name: Ada <ada@example.org>\ndate: 2021-10-08', [2, 12]],
    ['a comment', 'A', `${FACTS}\n# from ada@example.org`, [4, 8]],
    ['an escape', 'A', 'name: "Ada ada\\u0040example.org"\ndate: 2021-10-08', [2, 1]],
    ['the text', 'Write to ada@example.org.', FACTS, [6, 10]],
    ['a link', '[Ada](mailto:ada@example.org)', FACTS, [6, 14]],
    ['an encoded link', '[Ada](mailto:ada%40example.org)', FACTS, [6, 1]],
    ['an entity', 'Write to ada&#64;example.org', FACTS, [6, 10]],
    ['code', '`ada.b+c@mail.example.org`', FACTS, [6, 2]],
  ] as const)('in %s', (_place, body, facts, place) => {
    expect(told(body, facts)).toEqual([[...place, 'reply-email']]);
  });

  test('but a name of the Fediverse and a sign at are', () => {
    const text = 'I am @ada@social.example, @ 5 o’clock; https://blog.example/@ada';
    expect(told(text)).toEqual([]);
    expect(reply(text).html).toContain('I am @ada@social.example, @ 5');
  });
});

describe('frontmatter', () => {
  test.each([
    ['date: 2021-10-08', [[2, 1, 'field-missing']]],
    ['name: Ada', [[2, 1, 'field-missing']]],
    [`${FACTS}\nurl: https://ada.example`, [[4, 1, 'field-unknown']]],
    [`${FACTS}\nnaem: Ada`, [[4, 1, 'field-unknown']]],
    ['name: 7\ndate: 2021-10-08', [[2, 7, 'field-invalid']]],
    [`name: ${'x'.repeat(81)}\ndate: 2021-10-08`, [[2, 7, 'field-invalid']]],
    ['name: "\\u200b"\ndate: 2021-10-08', [[2, 7, 'field-invalid']]],
    ['name: Ada\ndate: 2021-10', [[3, 7, 'field-invalid']]],
    ['name: Ada\ndate: 2021-02-30', [[3, 7, 'field-invalid']]],
    ['name: Ada\ndate: [', [[3, 8, 'frontmatter-syntax']]],
    ['- Ada', [[2, 1, 'frontmatter-syntax']]],
    [`${FACTS}\nname: Eve`, [[4, 1, 'frontmatter-syntax']]],
  ])('%j', (facts, problems) => {
    expect(told('A', facts)).toEqual(problems);
    expect(reply('A', facts).facts).toBeUndefined();
  });

  test.each(['', 'A reply', '+++\nname = "Ada"\n+++\nA', '---\nname: Ada\n'])(
    'is not there, or never ends: %j',
    (text) => {
      expect(compileReply(text, PATH).problems.map(({ line, code }) => [line, code])).toEqual([
        [1, 'frontmatter-missing'],
      ]);
    },
  );

  test.each(['', '&nbsp;', '***'])('stands above nothing: %j', (body) => {
    expect(told(body).map(([, , code]) => code)).toEqual(['reply-empty']);
  });
});
