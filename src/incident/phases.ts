/**
 * The parts of a write-up, in the order in which they are told. A heading belongs to the phase whose
 * `words` it holds: `strong` ones name the phase itself, `usual` ones are common ways of putting it.
 * Each entry is matched against whole words, in lower case, with apostrophes and hyphens as written.
 */
export const PHASES = [
  {
    id: 'prelude',
    required: true,
    strong: ['prelude'],
    usual: [
      'background',
      'before the outage',
      'before the storm',
      'before the fall',
      'before the crash',
      'before the downtime',
      'before the silence',
      'build up',
      'build-up',
      'buildup',
      'lead-up',
      'leadup',
      'leading up',
      'run-up',
      'setting the scene',
      'setting the stage',
      'the calm',
      'the context',
      'the day before',
      'the eve of',
      'the hours before',
      'warning signs',
    ],
  },
  {
    id: 'impact',
    required: true,
    strong: ['impact', 'impacts'],
    usual: [
      'affected',
      'blackout',
      'disruption',
      'disruptions',
      'effects',
      'extent of the outage',
      'goes dark',
      'going dark',
      'ripple effect',
      'ripple effects',
      'scale of the outage',
      'scope of the outage',
      'went dark',
      'went down',
      'went offline',
      'went silent',
      'who was hit',
    ],
  },
  {
    id: 'investigation',
    required: true,
    strong: ['investigation', 'investigations', 'investigating', 'root cause', 'root causes'],
    usual: [
      'analysis',
      'cause',
      'caused',
      'causes',
      'diagnosing',
      'diagnosis',
      'finding the fault',
      'finding the problem',
      'inquiry',
      'search for answers',
      'searching for answers',
      'technical breakdown',
      'tracing the fault',
      'uncovering',
      'unraveling',
      'unravelling',
      'what failed',
      'what went wrong',
      'why it happened',
    ],
  },
  {
    id: 'fallout',
    required: true,
    strong: ['fallout', 'fall-out', 'aftermath'],
    usual: [
      'backlash',
      'consequences',
      'criticism',
      'industry response',
      'market reaction',
      'outcry',
      'public reaction',
      'public response',
      'reacted',
      'reaction',
      'reactions',
      'reacts',
      'repercussions',
      'user response',
    ],
  },
  {
    id: 'recovery',
    required: true,
    strong: ['recovery', 'recovering'],
    usual: [
      'back online',
      'back to normal',
      'bringing it back',
      'coming back',
      'fixing',
      'getting back',
      'mitigation',
      'remediation',
      'resolution',
      'resolving',
      'restoration',
      'restored',
      'restoring',
      'return of service',
      'service returns',
      'the fix',
      'the repair',
      'the response',
      'the return',
    ],
  },
  {
    id: 'postmortem',
    required: false,
    strong: ['post-mortem', 'postmortem', 'post mortem'],
    usual: [
      'action items',
      'building resilience',
      'lessons',
      'looking ahead',
      'looking forward',
      'moving forward',
      'never again',
      'prevent',
      'prevention',
      'preventing',
      'preventative measures',
      'preventive measures',
      'retrospective',
      'takeaways',
      'what changed',
      'what was learned',
      'way forward',
      'what was learnt',
    ],
  },
] as const;

export type PhaseId = (typeof PHASES)[number]['id'];

export const PHASE_IDS: readonly PhaseId[] = PHASES.map((phase) => phase.id);

/** The place of a phase in the order of telling, from 0. */
export function phaseIndex(id: PhaseId): number {
  return PHASE_IDS.indexOf(id);
}

/** Whether the text is the id of a phase. */
export function isPhaseId(text: string): text is PhaseId {
  return (PHASE_IDS as readonly string[]).includes(text);
}

/** Up to nine: an article has six parts, and X is a name. */
const ROMAN = '(?:i{1,3}|i?v|vi{1,3}|ix)';
const NUMBER_WORDS = 'one|two|three|four|five|six|seven|eight|nine|ten';
const LEADING_NUMERAL = new RegExp(
  `^\\s*(?:(?:part|chapter|section|phase)\\s+(?:${ROMAN}|\\d{1,2}|${NUMBER_WORDS})\\s*(?:[.):–—-]|$)|(?:${ROMAN}|\\d{1,2})\\s*[.):](?=\\s|$)|${ROMAN}\\s+[–—-](?=\\s))\\s*`,
  'i',
);

/** How many characters at the start of a heading are its number: `II. `, `3) `, `Part 2: `. */
export function leadingNumeralLength(heading: string): number {
  return LEADING_NUMERAL.exec(heading)?.[0].length ?? 0;
}

/**
 * The phases that a heading's words point to: those it names outright, else those it hints at, in the
 * order in which the heading mentions them. Empty where the words say nothing.
 */
export function phasesInWords(heading: string): PhaseId[] {
  const text = ` ${heading
    .slice(leadingNumeralLength(heading))
    .toLowerCase()
    .replaceAll('’', "'")
    .replaceAll(/[^\p{L}\p{N}'-]+/gu, ' ')} `;
  const named = mentions(text, 'strong');
  return named.length > 0 ? named : mentions(text, 'usual');
}

function mentions(text: string, kind: 'strong' | 'usual'): PhaseId[] {
  return PHASES.map((phase) => {
    const found = phase[kind].map((words) => text.indexOf(` ${words} `)).filter((at) => at >= 0);
    return { id: phase.id, at: found.length > 0 ? Math.min(...found) : -1 };
  })
    .filter(({ at }) => at >= 0)
    .sort((a, b) => a.at - b.at)
    .map(({ id }) => id);
}
