import type { Definition, Html, Link, Nodes } from 'mdast';
import { splitFrontmatter } from '../incident/split-frontmatter.ts';
import { type FieldPath, readYaml } from '../incident/yaml-source.ts';
import { parseMarkdown } from '../markdown/native-parser.ts';
import { walk } from '../markdown/walk.ts';

/** A file of the content folder. */
export interface LinkingFile {
  path: string;
  text: string;
}

/** An address of another site, and the lines that name it. */
export interface ExternalLink {
  address: string;
  /** Lines count from 1. */
  places: { path: string; line: number }[];
}

/** Every address of another site in fields and in prose, in the order in which the files name them. */
export function externalLinks(files: readonly LinkingFile[]): ExternalLink[] {
  const links = new Map<string, ExternalLink>();
  for (const { path, text } of files) {
    const { yaml, body } = /\.ya?ml$/.test(path)
      ? { yaml: text, body: '' }
      : splitFrontmatter(text);
    const firstLine = yaml === text ? 1 : 2;
    const found = [...inFields(yaml ?? '', firstLine), ...inProse(body)];
    for (const { address, line } of found.filter((link) => isExternal(link.address))) {
      const link = links.get(address) ?? { address, places: [] };
      const isKnown = link.places.some((place) => place.path === path && place.line === line);
      if (!isKnown) link.places.push({ path, line });
      links.set(address, link);
    }
  }
  return [...links.values()];
}

interface Found {
  address: string;
  line: number;
}

function inFields(yaml: string, firstLine: number): Found[] {
  const source = readYaml(yaml, firstLine);
  const texts = (value: unknown, path: FieldPath): [string, FieldPath][] => {
    if (typeof value === 'string') return [[value, path]];
    if (typeof value !== 'object' || value === null) return [];
    return Object.entries(value).flatMap(([key, inner]) =>
      texts(inner, [...path, Array.isArray(value) ? Number(key) : key]),
    );
  };
  return texts(source.data, [])
    .filter(([text]) => isExternal(text))
    .map(([address, path]) => ({ address, line: source.placeOfValue(path).line }));
}

function inProse(body: string): Found[] {
  const found: Found[] = [];
  walk(parseMarkdown(body), (node: Nodes) => {
    const line = node.position?.start.line ?? 1;
    for (const address of addressesOf(node)) found.push({ address, line });
  });
  return found;
}

function addressesOf(node: Nodes): string[] {
  if (isLink(node)) return [node.url];
  return node.type === 'html' ? inHtml(node) : [];
}

function isLink(node: Nodes): node is Link | Definition {
  return node.type === 'link' || node.type === 'definition';
}

function inHtml({ value }: Html): string[] {
  const links = value
    .replaceAll(/<!--[\s\S]*?(?:-->|$)/g, '')
    .matchAll(/\bhref\s*=\s*["']([^"']+)/gi);
  return [...links].map(([, address = '']) => address.replaceAll('&amp;', '&'));
}

function isExternal(address: string): boolean {
  return /^https?:\/\/\S+$/i.test(address) && URL.canParse(address);
}
