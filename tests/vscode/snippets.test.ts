import { describe, expect, test } from 'vitest';
import { PHASE_IDS } from '../../src/incident/phases.ts';
import { matchToken } from '../../src/incident/tokens.ts';
import { compile } from '../../src/markdown/compile.ts';
import { type Snippet, snippets, TOKENS } from '../../src/vscode/snippets.ts';
import { expandSnippet } from './expand-snippet.ts';

const all = Object.values(snippets());
const serviceNames = new Map([['chirp', 'Chirp']]);
const bodyOf = (prefix: string, scope: Snippet['scope']) =>
  all.find((snippet) => snippet.prefix === prefix && snippet.scope === scope)?.body ?? [];

describe.each(['markdown', 'mdx'] as const)('in %s', (scope) => {
  const name = scope === 'mdx' ? 'a.mdx' : 'a.md';
  const facts = { 2: 'chirp', 3: 'October', 4: '2021', 5: '7.1', 6: 'a slip' };

  test('a whole write-up has every part, and its facts fill its title', () => {
    const text = expandSnippet(bodyOf('write-up', scope), facts);
    const { facts: read, parts, problems } = compile(text, name, { serviceNames });
    expect(parts.map(({ phase }) => phase)).toEqual(PHASE_IDS);
    expect(read).toMatchObject({ title: 'Chirp outage of October 2021', draft: true, hours: 7.1 });
    // As after `npm run new`: the hints are not published, so that there is nothing yet.
    expect(new Set(problems.map(({ code }) => code))).toEqual(new Set(['phase-empty']));
    expect(problems.every(({ severity }) => severity !== 'error')).toBe(true);
  });

  test('a fact that is passed over is missing, and no other is invented', () => {
    const { problems } = compile(expandSnippet(bodyOf('write-up', scope)), name, { serviceNames });
    const missing = problems
      .filter(({ code }) => code === 'field-missing')
      .map(({ message }) => /`(\w+)`/.exec(message)?.[1]);
    expect(missing).toEqual(['service', 'month', 'year', 'hours', 'cause']);
  });

  test.each(PHASE_IDS)('the part %s is recognised, and its hint is not published', (phase) => {
    const text = `---\ntitle: T\n---\n\n${expandSnippet(bodyOf(`part-${phase}`, scope))}`;
    const { parts } = compile(text, name, { serviceNames });
    expect(parts).toMatchObject([{ phase, html: '' }]);
  });

  test.each(Object.keys(TOKENS))('the token %s is one that exists', (token) => {
    const text = expandSnippet(bodyOf(`token-${token}`, scope));
    const [, inner = '', after = ''] = /^\[([^\]]+)\](.*)$/.exec(text) ?? [];
    expect(matchToken(inner, after)).toEqual({ name: token, extraLength: after.length });
  });
});

test('no two snippets of a language are called by the same word', () => {
  const calls = all.map(({ scope, prefix }) => `${scope} ${prefix}`);
  expect(new Set(calls).size).toBe(calls.length);
});
