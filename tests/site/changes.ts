import {
  appendFileSync,
  cpSync,
  mkdirSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import sharp from 'sharp';
import { ownPackage, replaceIn } from './fork-project.ts';
import type { Setting } from './run-script.ts';
import { DAY_OF_PUBLICATION } from './small-record.ts';

/** Something that an editor, a developer or time does to a site. */
export interface Change {
  name: string;
  /** Files of the site, some of many, that are other ones afterwards. */
  shows: readonly string[];
  /** @param fork a copy of the project, in which everything is changed */
  make?: (fork: string) => void | Promise<void>;
  /** What is different from now on about how the site is built. */
  setting?: Setting;
}

/** Writes an image of one colour, of as many bytes whichever colour it is. */
export async function drawImage(file: string, colour: string): Promise<void> {
  const background = { width: 320, height: 200, channels: 3, background: colour } as const;
  await sharp({ create: background }).png({ compressionLevel: 0 }).toFile(file);
}

/**
 * Changes a file whose size and times tell nothing of it.
 *
 * @throws where its size is another one afterwards
 */
export async function changeUnseen(
  file: string,
  change: (file: string) => void | Promise<void>,
): Promise<void> {
  const { size, atime, mtime } = statSync(file);
  await change(file);
  if (statSync(file).size !== size) throw new Error(`${file} has another size.`);
  utimesSync(file, atime, mtime);
}

function put(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

/** Makes the lockfile tell of another version of a package. */
function raiseVersion(fork: string, name: string): void {
  const before = `"node_modules/${name}": {\n      "version": "`;
  replaceIn(join(fork, 'package-lock.json'), before, `${before}9`);
}

/** The change of one place of one file. */
const replaced =
  (path: string, from: string, to: string): NonNullable<Change['make']> =>
  (fork) =>
    replaceIn(join(fork, path), from, to);

const INCIDENTS = 'content/incidents';
const REPLIES = 'content/replies/2021-10-chirp';
const pageOf = (id: string) => `incidents/${id}/index.html`;

const NEW_WRITE_UP = `---
title: A morning without Perch
service: perch
month: 11
year: 2022
hours: 1.5
cause: a cable
---
## Prelude
One.
## Impact
Two.
## Investigation
Three.
## Fallout
Four.
## Recovery
Five.
`;

const PAGE_WITHOUT_KEY = `---
import { getArchive } from '../archive/load-archive.ts';
import Page from '../layouts/Page.astro';

const { incidents } = await getArchive();
---

<Page title="Titles" description="All of them">
  <h1>Titles</h1>
  <ul>{incidents.map(({ facts }) => <li>{facts.title}</li>)}</ul>
</Page>
`;

/** What happens to the small record, one after the other: each change is made to what the ones before it left. */
export const CONTENT_CHANGES: readonly Change[] = [
  {
    name: 'a fact: the hours',
    shows: [
      pageOf('2021-10-chirp'),
      'index.html',
      'services/chirp/index.html',
      'data/incidents.csv',
      'atom.xml',
    ],
    make: replaced(`${INCIDENTS}/2021-10-chirp.md`, 'hours: 7.1', 'hours: 9.2'),
  },
  {
    name: 'a title',
    shows: [pageOf('2022-10-whatsapp'), 'incidents/index.html', 'years/2022/index.html'],
    make: replaced(`${INCIDENTS}/2022-10-whatsapp.md`, 'fell silent', 'went silent'),
  },
  {
    name: 'prose, in a file of the same size and time',
    shows: [pageOf('2021-10-chirp'), 'incidents/2021-10-chirp.md', 'atom.xml'],
    make: (fork) =>
      changeUnseen(join(fork, INCIDENTS, '2021-10-chirp.md'), (file) =>
        replaceIn(file, 'Paper, for', 'Cards, for'),
      ),
  },
  {
    name: 'the name of a service',
    shows: ['services/perch/index.html', pageOf('2022-05-chirp-and-perch'), 'services/index.html'],
    make: replaced('content/services/perch.yaml', 'name: Perch', 'name: Perch Radio'),
  },
  {
    name: 'a source, a correction and the prose of an .mdx file',
    shows: ['2021-03-ovhcloud', '2023-01-chirp', '2022-05-chirp-and-perch'].map(pageOf),
    make: (fork) => {
      const file = (name: string) => join(fork, INCIDENTS, name);
      replaceIn(
        file('2021-03-ovhcloud.md'),
        'Strasbourg datacentre: latest',
        'Strasbourg data centre: latest',
      );
      replaceIn(file('2023-01-chirp.md'), 'The date was wrong.', 'The year was wrong.');
      replaceIn(file('2022-05-chirp-and-perch.mdx'), 'The night was quiet.', 'It was quiet.');
    },
  },
  {
    name: 'the title of a page of prose, which the foot of every page names',
    shows: ['about/index.html', '404.html', pageOf('2023-01-chirp')],
    make: replaced('content/pages/about.md', 'title: About', 'title: About this'),
  },
  {
    name: 'a new write-up',
    shows: [
      pageOf('2022-11-perch'),
      // Its neighbours.
      pageOf('2022-10-whatsapp'),
      pageOf('2023-01-chirp'),
      'services/perch/index.html',
      'sitemap.xml',
    ],
    make: (fork) => put(join(fork, INCIDENTS, '2022-11-perch.md'), NEW_WRITE_UP),
  },
  {
    name: 'a write-up renamed without an alias',
    shows: [
      pageOf('2022-11-perch'),
      'incidents/2022-11-perch/',
      pageOf('2022-11-perch-cable'),
      pageOf('2023-01-chirp'),
    ],
    make: (fork) =>
      renameSync(
        join(fork, INCIDENTS, '2022-11-perch.md'),
        join(fork, INCIDENTS, '2022-11-perch-cable.md'),
      ),
  },
  {
    name: 'a write-up renamed with an alias',
    shows: [pageOf('2021-03-ovhcloud'), pageOf('2021-03-ovh'), '_redirects', '.nginx/moved.map'],
    make: (fork) => {
      const file = join(fork, INCIDENTS, '2021-03-ovh.md');
      renameSync(join(fork, INCIDENTS, '2021-03-ovhcloud.md'), file);
      replaceIn(
        file,
        'service: ovhcloud',
        'service: ovhcloud\naliases: [/incidents/2021-03-ovhcloud]',
      );
    },
  },
  {
    name: 'a deleted write-up',
    shows: [
      pageOf('2022-11-perch-cable'),
      'incidents/2022-11-perch-cable/',
      pageOf('2023-01-chirp'),
      'services/perch/index.html',
    ],
    make: (fork) => rmSync(join(fork, INCIDENTS, '2022-11-perch-cable.md')),
  },
  {
    name: 'a draft published',
    shows: [pageOf('2024-02-chirp-draft'), pageOf('2023-01-chirp'), 'index.html'],
    make: replaced(`${INCIDENTS}/2024-02-chirp-draft.md`, 'draft: true\n', ''),
  },
  {
    name: 'the bytes of an image, of the same size and time',
    shows: [pageOf('2023-01-chirp'), pageOf('2022-05-chirp-and-perch')],
    make: (fork) =>
      changeUnseen(join(fork, INCIDENTS, 'perch.png'), (file) => drawImage(file, 'red')),
  },
  {
    name: 'an image added to a write-up',
    shows: [pageOf('2021-10-chirp')],
    make: async (fork) => {
      await drawImage(join(fork, INCIDENTS, 'nest.png'), 'green');
      replaceIn(
        join(fork, INCIDENTS, '2021-10-chirp.md'),
        'Nobody may empty',
        '![A nest](./nest.png)\n\nNobody may empty',
      );
    },
  },
];

/** What happens to the program and around it. */
export const PROJECT_CHANGES: readonly Change[] = [
  {
    name: 'the day on which a scheduled write-up is published',
    shows: [pageOf('2024-02-chirp-scheduled'), 'index.html', 'services/chirp/index.html'],
    setting: { day: DAY_OF_PUBLICATION },
  },
  {
    name: 'a template',
    shows: [pageOf('2021-10-chirp'), pageOf('2022-05-chirp-and-perch')],
    make: replaced('src/components/Cause.astro', '<p class="cause">', '<p class="cause" data-new>'),
  },
  {
    name: 'a component of .mdx files',
    shows: [pageOf('2022-05-chirp-and-perch')],
    make: replaced(
      'src/components/mdx/Estimates.astro',
      '<figure class="estimates">',
      '<figure class="estimates" data-new>',
    ),
  },
  {
    name: 'a script of a component',
    shows: ['index.html', pageOf('2021-10-chirp')],
    make: replaced(
      'src/components/ThemeSwitch.astro',
      "{ system: 'light', light: 'dark' }",
      "{ system: 'dark', dark: 'light' }",
    ),
  },
  {
    name: 'a style sheet',
    shows: ['index.html', pageOf('2021-10-chirp')],
    make: (fork) => appendFileSync(join(fork, 'src/styles/prose.css'), '\n.new { color: red; }\n'),
  },
  {
    name: 'a transform of Markdown',
    shows: [pageOf('2022-10-whatsapp'), pageOf('2022-05-chirp-and-perch')],
    make: replaced(
      'src/markdown/remark-citations.ts',
      "push({ type: 'text', value: ',' }",
      "push({ type: 'text', value: ';' }",
    ),
  },
  {
    name: 'a word of the interface',
    shows: ['index.html', '404.html', pageOf('2021-10-chirp')],
    make: replaced('src/i18n/en.ts', "incidents: 'Incidents'", "incidents: 'Outages'"),
  },
  {
    name: 'the configuration of the site',
    shows: ['index.html', 'atom.xml', 'site.webmanifest', pageOf('2021-10-chirp')],
    make: replaced('src/site.config.ts', "name: 'Standstill'", "name: 'Standfast'"),
  },
  {
    name: 'the configuration of Astro',
    shows: ['index.html', pageOf('2021-10-chirp')],
    make: replaced('astro.config.mjs', 'compressHTML: true', 'compressHTML: false'),
  },
  {
    name: 'files of public/: a new one, another one, one less',
    shows: ['new.txt', 'favicon.svg', 'icon-512.png'],
    make: (fork) => {
      put(join(fork, 'public/new.txt'), 'new');
      replaceIn(join(fork, 'public/favicon.svg'), '<svg', '<!-- new --><svg');
      rmSync(join(fork, 'public/icon-512.png'));
    },
  },
  {
    name: 'another version of a package, which the lockfile tells',
    shows: [pageOf('2021-10-chirp')],
    make: (fork) => {
      ownPackage(fork, 'rehype-slug');
      replaceIn(
        join(fork, 'node_modules/rehype-slug/lib/index.js'),
        'prefix + slugs.slug',
        "prefix + 'new-' + slugs.slug",
      );
      raiseVersion(fork, 'rehype-slug');
    },
  },
  {
    name: 'a package in the lockfile that no page rests on',
    shows: [],
    make: (fork) => raiseVersion(fork, 'vitest'),
  },
  {
    name: 'replies turned on',
    shows: [pageOf('2021-10-chirp'), pageOf('2022-05-chirp-and-perch')],
    make: replaced(
      'src/site.config.ts',
      "locale: 'en',",
      "locale: 'en',\n  replies: { by: 'email', address: 'editors@standstill.example' },",
    ),
  },
  {
    name: 'a reply added',
    shows: [pageOf('2021-10-chirp')],
    make: (fork) =>
      put(
        join(fork, REPLIES, '2021-10-08-ada.md'),
        '---\nname: Ada\ndate: 2021-10-08\n---\n\nIn Lisbon it came back *early*.\n',
      ),
  },
  {
    name: 'a reply taken back',
    shows: [pageOf('2021-10-chirp')],
    make: (fork) => rmSync(join(fork, REPLIES), { recursive: true }),
  },
  {
    name: 'cards and search turned on by the environment',
    shows: ['card.png', 'cards/2021-10-chirp.png', 'pagefind/pagefind-entry.json', 'index.html'],
    setting: { env: { NO_CARDS: undefined, NO_SEARCH: undefined } },
  },
  {
    name: 'a title, which is on a card and in the search index',
    shows: [
      'cards/2022-10-whatsapp.png',
      'pagefind/pagefind-entry.json',
      pageOf('2022-10-whatsapp'),
    ],
    make: replaced(`${INCIDENTS}/2022-10-whatsapp.md`, 'went silent', 'stood silent'),
  },
  {
    name: 'the same title and prose in two write-ups',
    shows: [pageOf('2024-03-chirp'), pageOf('2024-02-chirp-draft')],
    make: (fork) =>
      cpSync(
        join(fork, INCIDENTS, '2024-02-chirp-draft.md'),
        join(fork, INCIDENTS, '2024-03-chirp.md'),
      ),
    setting: { env: { NO_CARDS: '1', NO_SEARCH: '1' } },
  },
  {
    name: 'a page that does not say what it rests on',
    shows: ['titles/index.html'],
    make: (fork) => put(join(fork, 'src/pages/titles.astro'), PAGE_WITHOUT_KEY),
  },
  {
    name: 'a title that it shows',
    shows: ['titles/index.html', pageOf('2022-10-whatsapp')],
    make: replaced(`${INCIDENTS}/2022-10-whatsapp.md`, 'stood silent', 'fell silent again'),
  },
];
