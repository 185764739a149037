import { expect, test } from 'vitest';
import { notesOn } from '../../src/build/page-notes.ts';

const policy = '<meta http-equiv="content-security-policy" content="default-src \'none\'">';
const page = (head: string, body = '') => `<html><head>${head}</head><body>${body}</body></html>`;

test('what a page gives as its own address, and its policy', () => {
  const head = `<link rel="canonical" href="https://a.example/b/">${policy}`;
  expect(notesOn(page(head))).toEqual({
    address: 'https://a.example/b/',
    policy: "default-src 'none'",
  });
});

test('nothing of what stands in its text', () => {
  const body = `<link rel="canonical" href="https://a.example/b/">${policy}`;
  expect(notesOn(page('<title>A</title>', body))).toEqual({});
});
