import type { LengthBand } from '../archive/length-bands.ts';
import type { FilterName } from '../archive/row-filter.ts';
import type { Category } from '../incident/categories.ts';
import type { PhaseId } from '../incident/phases.ts';
import type { Severity } from '../incident/problems.ts';
import type { Hidden } from '../incident/visibility.ts';
import type { SearchOrder } from '../search/search-state.ts';
import { type Down, type Phrase, strongly } from './phrase.ts';

const SEVERITY_WORDS: Record<Severity, [one: string, many: string]> = {
  error: ['error', 'errors'],
  warning: ['warning', 'warnings'],
  info: ['note', 'notes'],
};

const WHEN = { on: 'on', over: 'on', in: 'in', from: 'beginning on' } as const;

/** Every piece of interface text, in English. Other languages have the same keys. */
export const en = {
  items: (items: readonly string[]) => items.join(', '),
  skipToContent: 'Skip to content',
  masthead: {
    label: 'Site',
    incidents: 'Incidents',
    services: 'Services',
    causes: 'Causes',
    years: 'Years',
  },
  colophon: { label: 'More pages' },
  home: {
    title: 'When was it down?',
    lead: (count: number, figure: string) =>
      count === 1
        ? 'One outage, told in full and sourced: when it was, how long it lasted, and why.'
        : `${figure} outages, told in full and sourced: when they were, how long they lasted, and why.`,
    empty: 'The record is empty so far.',
    all: (figure: string) => `All ${figure} outages`,
    recent: 'The record, newest first',
  },
  trace: {
    record: 'The outages of each service, drawn over the years',
    drum: 'The outages, drawn year by year',
    service: (service: string) => `The outages of ${service}, drawn over the years`,
    day: 'The outage drawn over time: still before it, shaking while it lasted, still again. Each tick is an entry of the timeline.',
    outage: (services: string, day: string, length: string, title: string) =>
      `${services}, ${day}, ${length}: ${title}`,
    entry: (moment: string, event: string) => `${moment}: ${event}`,
    skip: 'Skip the drawing; the table below says the same',
    key: 'Each tremor is an outage and leads to its story. Its size is the length, on a scale on which each tenfold adds the same; its colour and pattern are the kind of cause.',
  },
  incidents: {
    title: 'Incidents',
    description: 'Every outage in the record, newest first: when, which service, how long and why.',
    caption: 'Every outage in the record, newest first. Times are UTC.',
  },
  record: {
    marks: { draft: 'draft', scheduled: 'scheduled' } satisfies Record<Hidden, string>,
    sortBy: 'Sort by',
  },
  pages: {
    label: 'Pages of this list',
    previous: 'Previous page',
    next: 'Next page',
    place: (number: string, count: string) => `Page ${number} of ${count}`,
    titled: (title: string, number: number) => (number === 1 ? title : `${title}, page ${number}`),
    described: (description: string, number: number) =>
      number === 1 ? description : `${description} Page ${number}.`,
  },
  filter: {
    label: 'Narrow the record',
    names: {
      service: 'Service',
      cause: 'Cause',
      year: 'Year',
      length: 'How long',
    } satisfies Record<FilterName, string>,
    any: {
      service: 'Any service',
      cause: 'Any cause',
      year: 'Any year',
      length: 'Any length',
    } satisfies Record<FilterName, string>,
    bands: {
      'under-1h': 'Under 1 hour',
      '1-6h': '1 to 6 hours',
      '6-24h': '6 to 24 hours',
      'over-24h': 'Over a day',
      'not-stated': 'Not stated',
    } satisfies Record<LengthBand, string>,
    show: 'Show',
    clear: 'Clear',
    found: (count: string, all: string) => `${count} of ${all} outages`,
    nothing: 'No outage in the record answers to all of this. Choose less, or clear the choice.',
    failed: 'The record could not be fetched. The table below shows this page of it.',
    otherwise: 'Ways into the record',
    services: 'By service',
    causes: 'By cause',
    years: 'By year',
    allServices: 'All services',
  },
  search: {
    title: 'Search',
    description:
      'Search the full text of every outage in the record by word or phrase, and narrow it by service, cause and year.',
    lead: 'Every word of every write-up. A phrase in quotation marks is found exactly as it stands.',
    record: 'Search the record',
    field: 'Words or a phrase',
    button: 'Search',
    order: 'Order',
    orders: {
      relevance: 'Best match first',
      date: 'Newest first',
      length: 'Longest first',
    } satisfies Record<SearchOrder, string>,
    keys: 'The arrow keys go through the results, Enter opens one, Escape leads back to the field.',
    slash: 'The key / opens the search from every page',
    loading: 'Searching…',
    found: (figure: string) => `Found in ${figure} write-ups`,
    one: 'Found in one write-up',
    nothing: 'Nothing in the record answers to this. Try fewer or other words, or choose less.',
    failed:
      'The search could not be loaded. Every outage is listed under its service and its year.',
    unindexed:
      'There is no index to search yet. Run npm run build once: the preview then searches what was built last.',
    unscripted:
      'Searching needs scripts, which are off here. Every outage is listed under its service and its year.',
    beginning: 'At the beginning',
    more: 'Show more',
  },
  lists: {
    count: (count: number, figure: string) =>
      count === 1 ? `${figure} outage` : `${figure} outages`,
    service: 'Service',
    cause: 'Cause',
    year: 'Year',
    outages: 'Outages',
    share: 'Share',
    withShare: (count: string, share: string) => `${count} (${share})`,
    last: 'Last outage',
    total: 'Time down, as far as known',
    none: 'none in the record',
    notStated: 'Not stated',
  },
  figures: {
    total: (outages: string, length: string) => `${outages}, ${length} in all.`,
    totalKnown: (outages: string, length: string, known: number, figure: string) =>
      `${outages}. ${
        known === 1
          ? `The length of one is known: ${length}.`
          : `The lengths of ${figure} are known, ${length} in all.`
      }`,
    totalUnknown: (outages: string) => `${outages}. Nobody has said how long.`,
    one: (outages: string, length: string) => `${outages}, ${length} long.`,
    median: (length: string) => `The median length is ${length}.`,
    longest: 'The longest:',
  },
  services: {
    title: 'Services',
    description:
      'Every service with an outage in the record: how many, how long in all, and when the last one was.',
    lead: 'Every service with an outage in the record, by name.',
    pageTitle: (service: string) => `When was ${service} down?`,
    pageDescription: (service: string, outages: string) =>
      `When ${service} was down, for how long and why: ${outages} in the record, newest first.`,
    caption: (service: string) => `Outages of ${service}, newest first. Times are UTC.`,
  },
  service: {
    lastEnded: 'Ended',
    none: 'none',
    hoursPerYear: 'Time down per year',
    causes: 'Kinds of cause',
    every: 'Every outage',
    operator: 'Operator',
    kind: 'Kind',
    also: 'Also known as',
    homepage: 'Home page',
    status: 'Status page',
  },
  causes: {
    title: 'Causes',
    description:
      'What took services down, by kind of cause: how many outages, which share, and how long in all.',
    lead: 'What took services down, by kind. The kinds that cost the most hours come first; an outage has one kind, that of the fault that set it off.',
    pageTitle: (category: string) => `Outages by cause: ${category}`,
    caption: (category: string) => `Outages by cause, newest first: ${category}. Times are UTC.`,
    pageDescription: (category: string, outages: string) =>
      `${category}: ${outages} in the record, newest first.`,
    about: {
      'configuration-change':
        'A setting, a rule or a command that people or their tools applied to running systems, and that those systems obeyed. The software did what it was told; what it was told was wrong, or right for one place and ruinous in the next. In the record such outages mostly begin within minutes of the change, reach every place it was sent to at once, and end when it is undone, which takes long where the change has also cut off the engineers who would undo it. A change that sets off a fault hidden in the code is listed as a software bug where the operator names the code as the cause.',
      'software-bug':
        'A fault in the code itself, which some input, load or date brought out. It may have been there for years or have come with an update, and often something harmless set it off: a valid setting, a blank field, a restart. In the record the operator can usually name the line or the component, and service returns with a corrected version or with the old one. A program that worked as written but was given wrong settings is a configuration change, and one that met more load than it was built for is a matter of capacity.',
      'hardware-failure':
        'A disk, a switch, a server or a cable that broke, and whose loss was more than the spare parts beside it could make good. Single machines fail every day and nobody notices; an outage here means that the fault spread, or that the reserve failed with it. Such outages tend to be confined to one site, and their length is that of the repair or of the move elsewhere. Equipment that lost its electricity or burned is listed under power.',
      network:
        'The paths between machines failed while the machines themselves ran on: a router that forwarded nothing, routes withdrawn or announced by mistake, a link too full to carry anything. In the record this looks like everything failing at once, since whatever cannot be reached counts as down, and systems that lose sight of one another may go on to do damage of their own. Where the operator says that a change to the settings of routers came first, the outage is listed as a configuration change.',
      dns: 'The names of servers could not be turned into addresses, so that nothing found its way to systems that were otherwise well. Answers are remembered for a while, and so such an outage comes on unevenly, some people being cut off at once and others after minutes or hours, and fades in the same way. It is listed here where the fault lay in the naming system itself or in the data it served, not where its servers were merely out of reach because a network was.',
      capacity:
        'There was more to do than the systems could carry: a rush of people, a load that moved over from a part that had failed, a limit that nobody knew was near. Overload feeds on itself, since those who get no answer ask again, and so service often returns only once traffic is turned away and let back in by degrees. Load sent on purpose to bring a service down is not counted here but as a cyber-attack, and load that the operator’s own faulty program made is a software bug.',
      power:
        'The electricity or what keeps a building fit for machines gave out: the supply, the batteries and generators behind it, the cooling, or the room itself in a fire or a flood. The cut is over in minutes as a rule, the outage is not, for thousands of machines have to be started in order and what was on their disks has to be checked. It stays with one site, and shows which services had no second one.',
      'cyber-attack':
        'Somebody set out to do harm: floods of traffic, data encrypted for ransom, equipment wiped or taken over. An outage is listed here where the operator or an authority says that it was an attack, not where it merely looked like one or somebody claimed it. Systems that the operator shut down itself to keep an intruder from going further belong here too, and often make up most of the time.',
      'third-party':
        'The fault lay with somebody else: a provider of hosting, of names, of payments or of connections, on whom the service depended. The operator could do little but wait, explain and move what could be moved. It is listed so where the supplier’s part is known and its own cause belongs to another company’s story; where the supplier’s outage is in the record as well, that write-up tells what failed there.',
      'human-error':
        'Somebody at work took a step by hand that was meant for something else: the wrong server, the wrong list, one digit too many. The record names people by their work and not by their name, and tells what let one step do so much: no question asked, no limit set, backups that were not there. A considered change whose effect was misjudged is not an error in this sense but a configuration change.',
      unknown:
        'Nobody outside knows what failed. Either the operator said nothing at all, or it spoke of a technical issue and left it there. How many outages are of this kind says something about how much is disclosed, and nothing about what breaks. No write-up is listed under a likelier kind on the strength of a guess; where the operator tells more later, it moves.',
    } satisfies Record<Category, string>,
  },
  years: {
    title: 'Years',
    description:
      'The record year by year: how many outages began in each, and how long they lasted in all.',
    lead: 'The record year by year. An outage belongs to the year in which it began, by UTC.',
    pageTitle: (year: string) => `Outages of ${year}`,
    caption: (year: string) => `Outages of ${year}, newest first. Times are UTC.`,
    pageDescription: (year: string, outages: string) =>
      `${outages} of ${year} in the record, month by month.`,
    months: (year: string) => `Months of ${year}`,
    neighbours: 'Other years',
    previous: 'Previous year:',
    next: 'Next year:',
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
    down: ({
      services,
      several,
      length,
      when,
      day,
      worldwide,
    }: Down & { several: boolean; worldwide: boolean }): Phrase[] => [
      { text: `${services} ${several ? 'were' : 'was'} down` },
      ...(length === undefined ? [] : strongly` for ${length}`),
      { text: ` ${WHEN[when]} ` },
      { text: day, strong: true },
      { text: worldwide ? ', worldwide.' : '.' },
      ...(length === undefined ? [{ text: ' Nobody has said for how long.' }] : []),
    ],
    lastDown: ({ services, length, when, day }: Down): Phrase[] => [
      { text: `${services} was last down ${WHEN[when]} ` },
      { text: day, strong: true },
      ...(length === undefined
        ? [{ text: '. Nobody has said for how long.' }]
        : [...strongly`, for ${length}`, { text: '.' }]),
    ],
    cause: (cause: string) => `The cause: ${cause}.`,
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
    confirmed: 'Stated by the operator',
    unconfirmed: 'Not stated by the operator',
    where: 'Where',
    service: 'Service',
    operatedBy: (operator: string) => `Operator: ${operator}`,
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
  affected: 'What was affected',
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
  timeline: {
    title: 'Timeline',
    note: 'All times are UTC.',
    line: 'A line beside them marks the hours of the outage.',
    begins: 'The outage begins',
    ends: 'The outage ends',
  },
  clock: { utc: (time: string) => `${time} UTC` },
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
  backToContents: (numeral: string) => `${numeral}, back to the contents`,
  anchor: (heading: string) => `Link to ${heading}`,
  citation: { source: 'Source', inList: 'In the list of sources' },
  related: {
    title: 'Read next',
    sameDay: 'The same day',
    before: (service: string) => `${service}, the time before`,
    after: (service: string) => `${service}, the time after`,
    sameCause: (category: string) => `Also: ${category}`,
  },
  neighbours: {
    label: 'Before and after in the record',
    earlier: 'Previous outage',
    later: 'Next outage',
  },
  cite: {
    title: 'Cite this page',
    forms: { text: 'Text', bibtex: 'BibTeX', csl: 'CSL-JSON' },
    copy: 'Copy',
    copyForm: (form: string) => `Copy: ${form}`,
    copied: 'Copied',
    quoted: (title: string) => `“${title}”`,
    updated: (day: string) => `updated ${day}`,
    updatedOn: (day: string) => `Updated ${day}`,
  },
  replies: {
    count: (count: number, figure: string) =>
      count === 1 ? `${figure} reply` : `${figure} replies`,
    linkTo: (name: string, day: string) => `Reply by ${name}, ${day}`,
    title: 'Leave a reply',
    moderated: 'An editor reads each reply before it appears here, under the name you give.',
    sentTo: (host: string) => `It is sent to ${host}.`,
    name: 'Name (required)',
    email: 'E-mail (required)',
    neverPublished: 'Never published',
    leaveEmpty: 'Leave this field empty',
    reply: 'Reply (required)',
    markdown: 'Plain text, or Markdown with links.',
    send: 'Send the reply',
    sent: 'Thank you. Your reply is with the editors.',
    byMail:
      'Write to the editors, and say by which name. They read each reply before it appears here; your address is never published.',
    write: (address: string) => `Write an e-mail to ${address}`,
    mailSubject: (title: string) => `Reply: ${title}`,
    mailBody: (address: string) => `On ${address}\n\n`,
    discussed: (host: string) =>
      `Replies are public and stand on ${host}, which asks for an account. Nothing is fetched from there before you choose it.`,
    discuss: (host: string) => `Open the discussion on ${host}`,
    showHere: (host: string) => `Show it here, from ${host}`,
    discussion: 'Discussion of this article',
  },
  repository: {
    correct: 'Report a correction',
    edit: 'Edit this page',
    issueTitle: (title: string) => `Correction: ${title}`,
  },
  theme: {
    label: 'Colours:',
    states: { system: 'system', light: 'light', dark: 'dark' },
  },
  byline: {
    by: (names: string) => `By ${names}`,
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
  editor: {
    title: (site: string) => `Editing ${site}`,
    writeUps: 'Write-ups',
    writeUp: 'Write-up',
    writeUpsInMdx: 'Write-ups in MDX',
    drafts: 'Drafts',
    services: 'Services',
    service: 'Service',
    pages: 'Pages',
    page: 'Page',
    body: 'Text',
  },
  feeds: {
    label: 'Feeds',
    forms: { rss: 'RSS', atom: 'Atom', json: 'JSON Feed' },
    titled: (title: string, site: string) => `${title} · ${site}`,
    ofForm: (title: string, form: string) => `${title} (${form})`,
  },
  data: {
    title: 'Data',
    description:
      'The whole record as JSON, CSV and a SQLite database with full-text search, each article as JSON and Markdown, and feeds of what is new.',
    lead: 'The record is there to be used: all of it as files, each article as data and as text, and feeds of what is new.',
    licence: 'Licence:',
    meaning: {
      title: 'What the values mean',
      points: [
        'Times are UTC and no more exact than they are known: 2021-10 is a month, 2021-10-04 a day, 2021-10-04T15:39Z a minute. All sort as text.',
        'A length stands there twice, in hours (7.1) and as an ISO 8601 duration to the minute (PT7H6M); “approximate” says whether it is an estimate.',
        'What nobody has said is null in JSON and in SQLite and an empty cell in CSV: a length, a cause, an end.',
        'Each item carries the address of its article, which does not change.',
      ],
    },
    formats: {
      json: {
        name: 'JSON',
        about:
          'All outages with their facts, figures, timeline, measures, sources and corrections, newest first, one a line.',
      },
      csv: {
        name: 'CSV',
        about:
          'One row an outage, for spreadsheets, in UTF-8. A text that a spreadsheet would take for a formula, since it begins with =, +, - or @, has an apostrophe in front; the other files have it as it is.',
      },
      sqlite: {
        name: 'SQLite',
        about:
          'A database of outages, services, timelines and sources, with the words of every article and an index for full-text search (FTS5).',
      },
      schema: {
        name: 'JSON Schema',
        about: 'What one outage of the JSON files consists of, key by key, by draft 2020-12.',
      },
    },
    articles: {
      title: 'Each article',
      about:
        'Beside each article lie its data and its text as Markdown, at the same address with .json or .md in the place of the last slash.',
    },
    feeds: {
      title: 'Feeds',
      about: (items: string) =>
        `In full text, the ${items} write-ups that were published or corrected last: of all, and of one service on its page. A corrected write-up comes again as the same item. More would make each visit of a reader’s program heavier; the whole record is in the files above.`,
    },
    examples: {
      json: 'Which outages lasted longer than a day?',
      csv: 'Of how many does nobody know how long they lasted?',
      schema: 'Is every outage what the schema says?',
      article: 'The newest outage, as data and as text',
      questions: {
        mention: 'Which articles speak of Telegram, and in what words?',
        cause:
          'Which services failed for a cause that has “network” in it, how often, and for how many hours?',
        source: 'What are the sources of the articles on BGP or a backbone?',
      },
    },
    beside: { label: 'This article as', json: 'JSON', markdown: 'Markdown' },
  },
  llms: {
    about:
      'Each article answers when a service was down, for how long and why, in its first sentence, and leads each figure to its source. Times are UTC and no more exact than they are known. Cite the address of the article, which stands in its Markdown as “url”.',
    newest: 'The newest outages',
  },
  moved: { title: 'This page has moved', text: 'It is now at' },
  found: {
    outage: (services: string, day: string) => `${services} outage of ${day}`,
    told: (title: string, answer: string) => `${title}. ${answer}`,
    dataset: {
      name: (site: string) => `${site}: the record of service outages`,
      description: (count: string) =>
        `Outages of online services, ${count} in all, each with its service, beginning and end in UTC, length in hours, cause, kind of cause and sources.`,
      variables: 'When a service was down, for how long, and why',
    },
  },
  footer: {
    note: 'Every figure leads to its source. Times are UTC.',
  },
} as const;
