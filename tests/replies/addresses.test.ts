import { expect, test } from 'vitest';
import { fillAddress } from '../../src/replies/fill-address.ts';
import { mailAddress } from '../../src/replies/mail-address.ts';
import { siteOrigins } from '../../src/site-origins.ts';

test('an address of a discussion holds the words of its article, whatever they are', () => {
  const article = {
    id: 'a-b',
    title: 'A & {id} “b”?',
    address: 'https://site.example/incidents/a-b/',
  };
  expect(fillAddress('https://f.example/?t={title}&o={address}#{id}', article)).toBe(
    'https://f.example/?t=A%20%26%20%7Bid%7D%20%E2%80%9Cb%E2%80%9D%3F&o=https%3A%2F%2Fsite.example%2Fincidents%2Fa-b%2F#a-b',
  );
});

test('an e-mail begins with its subject and the address of the page', () => {
  const { protocol, pathname, searchParams, search } = new URL(
    mailAddress('editors@site.example', { subject: 'Reply: A + b & c', body: 'On ü\n\n' }),
  );
  expect([protocol, pathname]).toEqual(['mailto:', 'editors@site.example']);
  expect(searchParams.get('subject')).toBe('Reply: A + b & c');
  expect(searchParams.get('body')).toBe('On ü\r\n\r\n');
  expect(search).not.toContain('+');
});

const site = { address: 'https://site.example' };

test.each([
  [undefined, [], []],
  [{ by: 'closed' }, [], []],
  [{ by: 'email', address: 'a@b.example' }, [], []],
  [{ by: 'form', endpoint: '/api/replies' }, [], []],
  [{ by: 'form', endpoint: 'https://site.example/r' }, [], []],
  [{ by: 'form', endpoint: 'https://forms.example/r?x' }, ['https://forms.example'], []],
  [{ by: 'discussion', address: 'https://forge.example/{id}' }, [], []],
  [
    { by: 'discussion', address: 'https://forge.example/', frame: 'https://f.example:444/{id}' },
    [],
    ['https://f.example:444'],
  ],
] as const)('%j leads to these origins', (replies, form, frame) => {
  expect(siteOrigins({ ...site, ...(replies ? { replies } : {}) })).toEqual({
    'form-action': form,
    'frame-src': frame,
  });
});
