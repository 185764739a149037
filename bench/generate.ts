import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { CATEGORIES } from '../src/incident/categories.ts';
import { PHASES } from '../src/incident/phases.ts';
import { createRandom, type Random } from './random.ts';

const SERVICES = 20;
const FIRST_YEAR = 2013;
const WORDS = (
  'the a service network router cluster request queue traffic engineer operator region reader message ' +
  'cache database replica deploy change rollback monitor alert capacity link backbone server client user ' +
  'slowly again first later before after while under over without restored failed returned measured ' +
  'stopped began spread reached carried reported confirmed of in on at by with from and but so because'
).split(' ');

/**
 * Writes a content folder of made-up write-ups: 900 words each, six parts, a table, lists, links, citations
 * and tokens. The same seed and count give the same bytes.
 *
 * @param count how many write-ups
 */
export function generateContent(folder: string, count: number, seed = 1): void {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(join(folder, 'incidents'), { recursive: true });
  mkdirSync(join(folder, 'services'), { recursive: true });
  for (let index = 0; index < SERVICES; index += 1) {
    const service = { name: `Service ${index + 1}`, operator: `Operator ${(index % 7) + 1}` };
    writeFileSync(join(folder, 'services', `service-${index + 1}.yaml`), stringify(service));
  }
  const random = createRandom(seed);
  for (let index = 0; index < count; index += 1) {
    const { name, text } = writeUp(random, index);
    writeFileSync(join(folder, 'incidents', name), text);
  }
}

function writeUp(random: Random, index: number): { name: string; text: string } {
  const service = random.between(1, SERVICES);
  const year = FIRST_YEAR + (index % 12);
  const month = random.between(1, 12);
  const day = random.between(1, 28);
  const hours = random.between(1, 200) / 4;
  const started = new Date(Date.UTC(year, month - 1, day, random.between(0, 23)));
  const resolved = new Date(started.getTime() + hours * 3_600_000);
  const iso = (date: Date) => `${date.toISOString().slice(0, 16)}Z`;
  const sources = [1, 2, 3, 4].map((number) => ({
    id: `source-${number}`,
    title: sentence(random, 6),
    publisher: `Publisher ${random.between(1, 30)}`,
    url: `https://example.com/${index}/${number}`,
    date: iso(resolved).slice(0, 10),
  }));
  const frontmatter = {
    title: `${sentence(random, 7).slice(0, -1)} ${index + 1}`,
    service: `service-${service}`,
    month,
    year,
    hours,
    cause: sentence(random, 9).slice(0, -1).toLowerCase(),
    category: random.pick(CATEGORIES),
    summary: '[Service] was down for [X] hours in [Month, Year].',
    started: iso(started),
    resolved: iso(resolved),
    figures: [{ value: `${random.between(2, 90)} million`, label: 'people', source: 'source-1' }],
    timeline: [
      { at: iso(started), event: sentence(random, 8), source: 'source-2' },
      { at: iso(resolved), event: sentence(random, 8), source: 'source-3' },
    ],
    sources,
    published: '2025-01-01',
  };
  const parts = PHASES.map(({ id }) => part(random, id)).join('\n');
  const number = String(index + 1).padStart(6, '0');
  return {
    name: `${year}-${String(month).padStart(2, '0')}-service-${service}-${number}.md`,
    text: `---\n${stringify(frontmatter)}---\n\n${paragraph(random, 50)}\n\n${parts}\n---\n\n${paragraph(random, 40)}\n`,
  };
}

function part(random: Random, phase: string): string {
  const extra = {
    impact: `| Region | Share |\n|---|--:|\n| North | ${random.between(1, 99)} % |\n| South | ${random.between(1, 99)} % |\n\n`,
    investigation: `- ${sentence(random, 10)}\n- ${sentence(random, 10)}\n- [X] hours of ${random.pick(WORDS)}\n\n`,
    fallout: `See [the status page](https://example.com/status) and *${random.pick(WORDS)}*.\n\n`,
  }[phase];
  return [
    `## The ${phase} of ${random.pick(WORDS)} and ${random.pick(WORDS)}\n`,
    `${paragraph(random, 65)}[^source-${random.between(1, 4)}]\n`,
    `### ${sentence(random, 4).slice(0, -1)}\n`,
    `${paragraph(random, 60)} It lasted [X] hours.[^source-${random.between(1, 4)}]\n`,
    extra ?? '',
  ].join('\n');
}

function paragraph(random: Random, words: number): string {
  const sentences: string[] = [];
  for (let left = words; left > 0; ) {
    const length = Math.min(left, random.between(8, 16));
    sentences.push(sentence(random, length));
    left -= length;
  }
  return sentences.join(' ');
}

function sentence(random: Random, words: number): string {
  const list = Array.from({ length: words }, () => random.pick(WORDS));
  const text = list.join(' ');
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}
