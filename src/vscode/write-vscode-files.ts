import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { vscodeFiles } from './vscode-files.ts';

/** `npm run vscode`: writes what VS Code reads of the schema, the parts and the tokens. */
const root = resolve(import.meta.dirname, '../..');
for (const [path, text] of Object.entries(vscodeFiles())) {
  mkdirSync(dirname(resolve(root, path)), { recursive: true });
  writeFileSync(resolve(root, path), text);
  console.log(`Wrote ${path}`);
}
