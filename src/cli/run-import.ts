import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { compileServices } from '../archive/compile-services.ts';
import { readServiceFiles } from '../archive/read-content.ts';
import { type Draft, importDraft } from '../import/import-draft.ts';
import { ImportError } from '../import/import-error.ts';
import { type ImportRequest, refuseUnknownServices } from '../import/request.ts';
import { idFromPath } from '../markdown/compile.ts';
import { displayPath, resolvePaths } from '../paths.ts';
import { createFiles } from './create-files.ts';
import { formatImport } from './format-import.ts';
import { readInput } from './read-input.ts';

/**
 * Makes a draft from what an editor has in hand.
 *
 * @returns the status with which the command ends
 * @throws an {@link ImportError} where none can be made
 */
export async function runImport(request: ImportRequest): Promise<number> {
  const { content } = resolvePaths();
  const { services } = compileServices(await readServiceFiles(content));
  refuseUnknownServices(
    request,
    services.map(({ id }) => id),
  );
  const { text, name, contentType, url } = await readInput(request.argument);
  const { as } = request;
  const draft = importDraft(
    { text, name, contentType, as, url: request.url ?? url, services: request.services },
    services,
  );
  if (request.print) {
    console.error(formatImport(draft));
    process.stdout.write(draft.text);
    return 0;
  }
  return write(draft, request.output, content);
}

async function write(draft: Draft, output: string | undefined, content: string): Promise<number> {
  const incidents = join(content, 'incidents');
  const path = output === undefined ? join(incidents, draft.fileName) : resolve(output);
  const shown = displayPath(path);
  if (!existsSync(dirname(path))) {
    throw new ImportError(
      `There is no folder ${displayPath(dirname(path))}. ${output === undefined ? 'CONTENT_DIR names another content folder.' : 'Make it first.'}`,
    );
  }
  if (existsSync(path)) {
    const isSame = (await readFile(path, 'utf8')) === draft.text;
    if (isSame) {
      console.log(`${shown} is there already, word for word the same. Nothing was written.`);
      return 0;
    }
    console.error(
      `${shown} is there already, with other words. Nothing was written; name another file with --output.`,
    );
    return 1;
  }
  const twin = output === undefined ? await twinOf(path, incidents) : undefined;
  if (twin !== undefined) {
    console.error(
      `${displayPath(twin)} would have the same address as ${shown}. Nothing was written; name another file with --output.`,
    );
    return 1;
  }
  await createFiles([{ path, text: draft.text }]);
  console.log(`${formatImport(draft)}

Wrote ${shown}

  npm start                     shows it as you write
  npm run check -- ${shown}`);
  return 0;
}

/** Another write-up that would be published at the same address. */
async function twinOf(path: string, incidents: string): Promise<string | undefined> {
  const files = await readdir(incidents, { recursive: true });
  const twin = files.find((file) => /\.mdx?$/i.test(file) && idFromPath(file) === idFromPath(path));
  return twin === undefined ? undefined : join(incidents, twin);
}
