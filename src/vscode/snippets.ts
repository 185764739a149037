import { PHASE_IDS, type PhaseId } from '../incident/phases.ts';
import type { TokenName } from '../incident/tokens.ts';
import { LEAD_HINT, PARTS } from '../scaffold/parts.ts';
import { DEFAULT_TITLE } from '../scaffold/title.ts';

/** A snippet of VS Code: what is typed, and what comes of it. */
export interface Snippet {
  /** The language whose files it is offered in. */
  scope: 'markdown' | 'mdx';
  prefix: string;
  /** What editors say of it. */
  description: string;
  /** One line each, in the syntax of snippets. */
  body: string[];
}

/** How each token is written, and what becomes of it. */
export const TOKENS: Readonly<Record<TokenName, { text: string; becomes: string }>> = {
  'month-year': { text: '[Month, Year]', becomes: 'October 2021' },
  month: { text: '[Month]', becomes: 'October' },
  year: { text: '[Year]', becomes: '2021' },
  length: { text: '[X] hours', becomes: 'the length as people say it: about 7 hours' },
  number: { text: '[X]', becomes: 'the length in hours as a bare number: 7.1' },
  cause: { text: '[Cause]', becomes: 'the cause' },
  service: { text: '[Service]', becomes: 'the names of the services' },
};

type Scope = Snippet['scope'];

/** Every snippet by its name: a whole write-up, each of its parts, each token. */
export function snippets(): Record<string, Snippet> {
  const scopes: Scope[] = ['markdown', 'mdx'];
  return Object.fromEntries(
    scopes.flatMap((scope) => [
      [`Write-up (${scope})`, writeUp(scope)],
      ...PHASE_IDS.map((phase) => [`Part: ${PARTS[phase].name} (${scope})`, part(phase, scope)]),
      ...Object.entries(TOKENS).map(([name, token]) => [
        `Token: ${token.text} (${scope})`,
        {
          scope,
          prefix: `token-${name}`,
          description: `Becomes ${token.becomes}.`,
          body: [literal(token.text)],
        },
      ]),
    ]),
  );
}

function writeUp(scope: Scope): Snippet {
  return {
    scope,
    prefix: 'write-up',
    description: 'A draft with its six fields and its parts.',
    // Nothing is filled in: a fact that is passed over is missing, not invented.
    body: [
      '---',
      `title: "\${1:${literal(DEFAULT_TITLE)}}"`,
      'service: $2',
      'month: $3',
      'year: $4',
      'hours: $5',
      'cause: $6',
      'draft: true',
      '---',
      '',
      ...literal(comment(LEAD_HINT, scope)).split('\n'),
      ...PHASE_IDS.flatMap((phase) => ['', ...partText(phase, scope)]),
      '$0',
    ],
  };
}

function part(phase: PhaseId, scope: Scope): Snippet {
  return {
    scope,
    prefix: `part-${phase}`,
    description: PARTS[phase].hint.replaceAll(/\s+/g, ' '),
    body: [...partText(phase, scope), '', '$0'],
  };
}

function partText(phase: PhaseId, scope: Scope): string[] {
  const { name, hint } = PARTS[phase];
  return [`## The ${name}`, '', ...literal(comment(hint, scope)).split('\n')];
}

/** A comment, which is not published. */
function comment(text: string, scope: Scope): string {
  return scope === 'mdx' ? `{/*\n${text}\n*/}` : `<!--\n${text}\n-->`;
}

/** A text as it is, in the syntax of snippets. */
function literal(text: string): string {
  return text.replaceAll(/[\\$}]/g, String.raw`\$&`);
}
