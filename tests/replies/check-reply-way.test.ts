import { expect, test } from 'vitest';
import { mistakesInReplyWay } from '../../src/replies/check-reply-way.ts';

const found = (way: unknown) => mistakesInReplyWay(way).map(({ message }) => message);

test.each([
  { by: 'closed' },
  { by: 'form', endpoint: 'https://forms.example/replies?site=1' },
  { by: 'form', endpoint: '/api/replies' },
  { by: 'form', endpoint: 'http://localhost:8080/' },
  { by: 'email', address: 'editors@standstill.example' },
  { by: 'discussion', address: 'https://forge.example/search?q={id}' },
  {
    by: 'discussion',
    address: 'https://forge.example/',
    frame: 'https://f.example/?t={title}&o={address}',
  },
])('%j is right', (way) => {
  expect(found(way)).toEqual([]);
});

test.each([
  [{}, '`replies.by` is missing; expected one of form, email, discussion, closed.'],
  ['form', '`replies.by` is missing'],
  [null, '`replies.by` is missing'],
  [{ by: 'constructor' }, '`replies.by` is "constructor"; expected one of'],
  [{ by: 'form' }, '`replies.endpoint` is missing; expected an https address'],
  [
    { by: 'form', endpoint: 'http://forms.example/' },
    '`replies.endpoint` is "http://forms.example/"',
  ],
  [{ by: 'form', endpoint: 'http://localhost.evil.example/' }, 'expected an https address'],
  [{ by: 'form', endpoint: '//forms.example/' }, 'expected an https address'],
  [{ by: 'form', endpoint: 'javascript:alert(1)' }, 'expected an https address'],
  [
    { by: 'form', endpoint: '/r', address: 'a@b.example' },
    '`replies.address` is no field of a site that is answered by form.',
  ],
  [{ by: 'email', address: 'editors' }, 'expected an e-mail address'],
  [
    { by: 'discussion', address: 'https://forge.example/{slug}' },
    'in which {id}, {title} and {address}',
  ],
  [{ by: 'discussion', address: 'https://forge.example/', frame: 7 }, '`replies.frame` is 7'],
])('%j is told', (way, message) => {
  expect(found(way).join('\n')).toContain(message);
});

test('all mistakes are told, and where they are', () => {
  expect(mistakesInReplyWay({ by: 'email', adress: 'x' }).map(({ path }) => path)).toEqual([
    ['replies', 'address'],
    ['replies', 'adress'],
  ]);
});
