import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseMarkdown } from '../src/markdown/native-parser.ts';

/** `node bench/parse-files.ts <folder>`: reads write-ups and parses their Markdown, and nothing else. */
const [folder = ''] = process.argv.slice(2);
const FRONTMATTER = /^---\n.*?\n---\n/s;
let nodes = 0;
for (const name of readdirSync(folder)) {
  const text = readFileSync(join(folder, name), 'utf8');
  nodes += parseMarkdown(text.replace(FRONTMATTER, '')).children.length;
}
console.log(`${nodes} blocks`);
