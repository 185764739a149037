import { describe, expect, test } from 'vitest';
import { errorsIn, imported, importedFixture, partsOf, partText } from './draft.ts';

const draft = importedFixture('page.html', { url: 'https://blog.lantern.example/edge-outage/' });

describe('a page', () => {
  test('says of itself what becomes the first source', () => {
    expect(draft.fields.sources).toEqual([
      {
        id: 'the-lantern-blog',
        title: 'Edge network outage on November 18, 2024',
        publisher: 'The Lantern Blog',
        url: 'https://blog.lantern.example/edge-outage/',
        date: '2024-11-19',
      },
    ]);
  });

  test('has its own word on its address, where no other is given', () => {
    expect(importedFixture('page.html').text).toContain(
      'url: https://blog.lantern.example/edge-outage\n',
    );
  });

  test('gives its facts', () => {
    expect(draft.fields).toMatchObject({
      title: 'Edge network outage on November 18, 2024',
      month: 'November',
      year: 2024,
      started: '2024-11-18T11:20Z',
      hours: 3,
      approximate: true,
      cause: 'a change to database permissions that doubled the size of a file',
    });
  });

  test('has its sections in the parts', () => {
    expect(partsOf(draft)).toEqual([
      ['prelude', 'The prelude'],
      ['impact', 'Other impact during the incident'],
      ['investigation', 'The investigation'],
      ['fallout', 'The fallout'],
      ['recovery', 'The recovery'],
      ['postmortem', 'Remediation and follow-up steps'],
    ]);
    expect(partText(draft, 'investigation')).toContain(
      'How requests are processed, and how this failed',
    );
    expect(draft.text).toContain('#### Query behaviour');
    expect(draft.text).toContain('```sql\nSELECT name FROM columns -- twice\n```');
    expect(draft.text).toContain('| CDN | Error 5xx \\| pages |');
  });

  test('has its timeline and its measures as data', () => {
    expect(draft.fields.timeline).toEqual([
      {
        at: '2024-11-18T11:05Z',
        event: 'Normal. Access control change deployed.',
        source: 'the-lantern-blog',
      },
      {
        at: '2024-11-18T11:20Z',
        event: 'Impact starts. First errors seen on **customer** traffic.',
        source: 'the-lantern-blog',
      },
      {
        at: '2024-11-18T14:10Z',
        event: 'Impact ends. Traffic flows as normal.',
        source: 'the-lantern-blog',
      },
    ]);
    expect(draft.fields.actions).toEqual([
      { action: 'Harden how the file is read', status: 'unknown', source: 'the-lantern-blog' },
      { action: 'Add more kill switches', status: 'planned', source: 'the-lantern-blog' },
    ]);
  });

  test('loses what is around its article and what a page loads, and says so', () => {
    expect(draft.text).not.toMatch(
      /Pricing|Facebook|newsletter|first!|2 July 2019|min read|cdn\.|A chart/,
    );
    expect(draft.leftOut.map(({ what }) => what)).toEqual([
      'the head of the article',
      'a sharing widget',
      'images',
    ]);
  });

  test('has whole addresses, and words that read as they did', () => {
    expect(draft.text).toContain('[below](https://blog.lantern.example/about/network)');
    expect(draft.compiled.lead).toContain('why 2 * 3 &#x3C; 7 [sic]');
    expect(errorsIn(draft)).toEqual([]);
  });
});

describe('the main content', () => {
  const long = `<p>${'Nothing moved for the rest of the day and the night. '.repeat(6)}</p>`;

  test.each([
    ['an article', `<nav>Home</nav><article><h1>T</h1>${long}</article><footer>Imprint</footer>`],
    ['main', `<div>Menu</div><main>${long}</main><div>Imprint</div>`],
    [
      'the densest box',
      `<div class="top"><a href="/">Menu</a></div><div><div>${long}${long}</div></div><div>Imprint</div>`,
    ],
    [
      'the longest of several',
      `<main><article>${long}${long}${long}</article><article><p>Another one</p></article></main>`,
    ],
  ])('%s', (_, body) => {
    const { text } = imported(
      `<html><head><title>A day | Site</title></head><body>${body}</body></html>`,
    );
    expect(text).toContain('Nothing moved');
    expect(text).not.toMatch(/Menu|Imprint|Home|Another one/);
  });

  test('a box that holds most of the text is kept, whatever it is called', () => {
    const { text } = imported(
      `<article><div class="share-wrapper social"><h2>Impact</h2>${long}</div></article>`,
    );
    expect(text).toContain('Nothing moved');
  });

  test('boxes within the article go, each with a word', () => {
    const { leftOut, text } = imported(
      `<article><h1>T</h1>${long}${long}<aside>Read this too</aside><div id="comments">Two people wrote</div><form>Mail</form>${long}</article>`,
    );
    expect(leftOut.map(({ what }) => what)).toEqual([
      'a box at the side',
      'a comment section',
      'a form',
    ]);
    expect(text).not.toMatch(/Read this too|Two people/);
  });

  test('trailing furniture without a class goes as well', () => {
    const { leftOut, text } = imported(
      `<article>${long}<h3>Leave a Reply</h3><p>Your email address will not be published. Required fields are marked *</p><p>Name *</p><p>Email *</p></article>`,
    );
    expect(leftOut).toEqual([
      expect.objectContaining({ what: 'a comment form', extent: '4 lines' }),
    ]);
    expect(text).not.toContain('Leave a Reply');
  });
});

describe('fragments and broken HTML', () => {
  test.each([
    ['a fragment', '<h2>Impact</h2><p>It was dark.</p>'],
    ['unclosed elements', '<h2>Impact<p>It was <b>dark.'],
    ['blocks within a heading', '<h2>Impact<ul><li>of</li></ul></h2><p>It was dark.</p>'],
    ['a heading within a list', '<h2>Impact</h2><ul><li><h2>It was dark.</h2></li></ul>'],
  ])('%s', (_, html) => {
    const piece = imported(html);
    expect(piece.kind).toBe('html');
    expect(partText(piece, 'impact')).toContain('It was dark.');
    expect(errorsIn(piece)).toEqual([]);
  });

  test('links that lead nowhere become words', () => {
    const { text } = imported(
      '<p>See <a href="javascript:alert(1)">one</a>, <a href="#x">two</a>, <a href="/y">three</a> and <a href="https://z.example">four</a>.</p>',
    );
    expect(text).toContain('See one, two, three and [four](https://z.example/).');
  });

  test.each([
    '<em>one </em>two<b> three</b>four',
    '<b>one <b>two</b> three</b><b>four</b>',
    '<em>one.</em>[Month, Year]<em>(two)</em>',
    '<code>a</code><code>b</code> and <del>c</del><del>d</del>',
    'back\\[slash] and \\* and ⸨signs⸩ and <code>⸨x⸩</code>',
    'www.a.example/b_c, http://b.example and c@d.example',
  ])('words and their marks come through: %s', (html) => {
    const piece = imported({ text: `<p>The words ${html} end.</p>`, as: 'html' });
    const words = `The words ${html.replaceAll(/<[^>]+>/g, '')} end.`;
    const shown = piece.compiled.text.split('\n')[0] ?? '';
    expect(shown.replaceAll(/\s+/g, '')).toBe(words.replaceAll(/\s+/g, ''));
    expect(errorsIn(piece)).toEqual([]);
  });

  test('a page without words is refused', () => {
    expect(() =>
      imported('<html><body><nav>Home</nav><script>go()</script></body></html>'),
    ).toThrow(/no article/);
  });
});
