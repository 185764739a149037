import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parse } from 'yaml';
import { changeWriteUp } from './change-write-up.ts';
import { generateContent } from './generate.ts';

/** The same write-ups for every builder. */
export interface Corpus {
  /** How many write-ups. */
  size: number;
  /** The folder in which the folders of all builders are. */
  home: string;
  /** The content folder of this project. */
  content: string;
  /** The identifier of the write-up in the middle. */
  middleId: string;
  /**
   * Changes the write-up in the middle, in this project's content alone; each time it becomes another one.
   *
   * @param sentence what is said in it then
   */
  change(sentence?: string): void;
  /** Puts back what was changed. */
  restore(): void;
}

const PEERS = join(import.meta.dirname, 'peers');

/**
 * Writes generated write-ups, and a site for each of the peers that holds the same files.
 *
 * @param home a folder inside `bench/`, so that the peers find their packages
 */
export function writeCorpus(home: string, size: number): Corpus {
  const content = join(home, 'content');
  generateContent(content, size);
  cpSync(PEERS, home, { recursive: true });
  const [incidents, services] = [join(content, 'incidents'), join(content, 'services')];
  const copy = (from: string, to: string) => cpSync(from, join(home, to), { recursive: true });
  copy(incidents, 'astro/incidents');
  copy(services, 'astro/services');
  copy(incidents, 'eleventy/incidents');
  copy(incidents, 'hugo/content/incidents');
  copy(services, 'hugo/data/services');
  mkdirSync(join(home, 'eleventy/_data'));
  writeFileSync(join(home, 'eleventy/_data/names.json'), JSON.stringify(readServices(services)));

  const names = readdirSync(incidents).sort();
  const middle = join(incidents, names[Math.floor(names.length / 2)] ?? '');
  const original = readFileSync(middle, 'utf8');
  return {
    size,
    home,
    content,
    middleId: basename(middle, '.md'),
    change: (sentence) =>
      writeFileSync(middle, changeWriteUp(readFileSync(middle, 'utf8'), sentence)),
    restore: () => writeFileSync(middle, original),
  };
}

/** Services by their identifiers: Eleventy reads no YAML by itself. */
function readServices(folder: string): Record<string, unknown> {
  return Object.fromEntries(
    readdirSync(folder).map((name) => [
      basename(name, '.yaml'),
      parse(readFileSync(join(folder, name), 'utf8')),
    ]),
  );
}
