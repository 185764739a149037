import type { Category } from '../incident/categories.ts';
import type { PhaseId } from '../incident/phases.ts';
import type { Severity } from '../incident/problems.ts';
import type { Hidden } from '../incident/visibility.ts';

const SEVERITY_WORDS: Record<Severity, [one: string, many: string]> = {
  error: ['error', 'errors'],
  warning: ['warning', 'warnings'],
  info: ['note', 'notes'],
};

/** Every piece of interface text, in English. Other languages have the same keys. */
export const en = {
  skipToContent: 'Skip to content',
  masthead: { label: 'Site', incidents: 'Incidents' },
  home: {
    title: 'When was it down?',
    lead: (count: number) =>
      count === 1
        ? 'One outage, told in full and sourced: when it was, how long it lasted, and why.'
        : `${count} outages, told in full and sourced: when they were, how long they lasted, and why.`,
    empty: 'The record is empty so far.',
    all: (count: number) => `All ${count} outages`,
    recent: 'The record, newest first',
  },
  incidents: {
    title: 'Incidents',
    description: 'Every outage in the record, newest first: when, which service, how long and why.',
    caption: 'Every outage in the record, newest first. Times are UTC.',
  },
  table: {
    when: 'When (UTC)',
    service: 'Service',
    what: 'What happened, and why',
    length: 'How long',
  },
  notFound: {
    title: 'Nothing at this address',
    text: 'The page may have moved, or the address may be mistyped. Every outage in the record is listed under Incidents.',
    link: 'All incidents',
  },
  answer: {
    was: 'was down',
    were: 'were down',
    for: 'for',
    on: 'on',
    in: 'in',
    from: 'beginning on',
    worldwide: 'worldwide',
    lengthUnknown: 'Nobody has said for how long.',
    cause: 'The cause:',
    causeUnknown: 'The cause has not been disclosed.',
  },
  hidden: {
    draft: 'Draft. This page is not part of the published site.',
    scheduled: 'Scheduled. This page is not part of the published site until its day.',
  } satisfies Record<Hidden, string>,
  contents: 'Contents',
  facts: {
    title: 'The facts',
    length: 'Length',
    lengthUnknown: 'Not stated',
    started: 'Started',
    resolved: 'Resolved',
    notStated: 'Not stated',
    cause: 'Cause',
    causeUnknown: 'Not disclosed',
    confirmed: (operator: string) => `Stated by ${operator}`,
    operator: 'the operator',
    unconfirmed: 'Not stated by the operator',
    where: 'Where',
    service: 'Service',
    operatedBy: 'Operator',
    sources: 'Sources',
    sourceCount: (count: number) => (count === 1 ? 'One, listed below' : `${count}, listed below`),
  },
  phases: {
    prelude: 'Before the outage',
    impact: 'What stopped, and for whom',
    investigation: 'What was found',
    fallout: 'Who reacted, and how',
    recovery: 'How service returned',
    postmortem: 'What changed',
  } satisfies Record<PhaseId, string>,
  affected: 'Also affected',
  cause: 'Cause',
  categories: {
    'configuration-change': 'Configuration change',
    'software-bug': 'Software bug',
    'hardware-failure': 'Hardware failure',
    network: 'Network fault',
    dns: 'DNS',
    capacity: 'Capacity',
    power: 'Power',
    'cyber-attack': 'Cyber-attack',
    'third-party': 'Third party',
    'human-error': 'Human error',
    unknown: 'Unknown',
  } satisfies Record<Category, string>,
  timeline: { title: 'Timeline', note: 'All times are UTC.' },
  actions: {
    title: 'Measures',
    measure: 'Measure',
    status: 'State',
    statuses: { done: 'Done', planned: 'Planned', unknown: 'Not known' },
  },
  sources: {
    title: 'Sources',
    archived: 'archived copy',
    citedAt: 'Cited at',
    backTo: (number: number, nth: number) => `Back to citation ${nth} of source ${number}`,
  },
  corrections: { title: 'Corrections' },
  byline: {
    by: 'By',
    published: 'Published',
    updated: 'Updated',
    minutes: (minutes: number) =>
      minutes === 1 ? '1 minute to read' : `${minutes} minutes to read`,
  },
  preview: {
    problems: 'Problems',
    here: (counts: string) => `${counts} on this page.`,
    none: 'No problems on this page.',
    count: (severity: Severity, count: number) => {
      const [one, many] = SEVERITY_WORDS[severity];
      return `${count} ${count === 1 ? one : many}`;
    },
    severities: { error: 'Error', warning: 'Warning', info: 'Note' } satisfies Record<
      Severity,
      string
    >,
    explained: 'Explained in',
    elsewhere: 'In other files',
    countElsewhere: (counts: string, files: number) =>
      `${counts} in ${files === 1 ? '1 other file' : `${files} other files`}.`,
    noneElsewhere: 'No problems in other files.',
    close: 'Close',
    cannotBeShown: {
      title: 'This write-up cannot be shown yet',
      lead: 'Mend what is listed here and save the file. The article then appears at this address by itself.',
    },
    notShown: {
      title: 'Not shown yet',
      lead: 'What is wrong with these write-ups keeps them from being shown. This list is part of the preview alone.',
    },
  },
  moved: { title: 'This page has moved', text: 'It is now at' },
  footer: {
    note: 'Every figure leads to its source. Times are UTC.',
  },
} as const;

/** The shape that the text of every language has. */
export type InterfaceText = typeof en;
