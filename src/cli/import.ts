import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { compileServices } from '../archive/compile-services.ts';
import { readServiceFiles } from '../archive/read-content.ts';
import { INPUT_KINDS, type InputKind } from '../import/article.ts';
import { type Draft, importDraft } from '../import/import-draft.ts';
import { ImportError } from '../import/import-error.ts';
import { suggest } from '../incident/suggest.ts';
import { idFromPath } from '../markdown/compile.ts';
import { displayPath, resolvePaths } from '../paths.ts';
import { isId } from '../scaffold/service.ts';
import { createFiles } from './create-files.ts';
import { formatImport } from './format-import.ts';
import { isAddress, readInput } from './read-input.ts';

const HELP = `npm run import -- <file, address or ->

Makes a draft of a write-up from the text of an article, an HTML page, an incident of a Statuspage or a
post-mortem in Markdown. - reads standard input.

  --service <id>    the service that was down; more than once for several
  --url <address>   the address that a file, or standard input, was published at
  --as <kind>       what it is, where that is not seen: text, html, statuspage or markdown
  --output <file>   where the draft goes, instead of incidents/<year>-<month>-<service>.md
  --print           writes the draft to standard output, and no file
  --help            shows this

No file is ever overwritten. Exit codes: 0 done, 1 another file is in the way, 2 nothing could be made.`;

const OPTIONS = {
  service: { type: 'string', multiple: true },
  url: { type: 'string' },
  as: { type: 'string' },
  output: { type: 'string' },
  print: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const;

/** What the command line asks for. */
interface Request {
  argument: string;
  services: string[] | undefined;
  url: string | undefined;
  as: InputKind | undefined;
  output: string | undefined;
  print: boolean;
}

/** `npm run import`: makes a draft from what an editor has in hand. */
async function main(): Promise<number> {
  const request = readRequest(process.argv.slice(2));
  if (request === undefined) {
    console.log(HELP);
    return 0;
  }
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

/** Reads the command line; `undefined` where it asks for help. @throws ImportError where it makes no sense */
function readRequest(args: string[]): Request | undefined {
  const { values, positionals } = parse(args);
  if (values.help) return undefined;
  const [argument, ...others] = positionals;
  if (argument === undefined || argument === '' || others.length > 0) {
    const found = argument === undefined ? 'Nothing was given' : `${positionals.length} were given`;
    throw new ImportError(`${found}; expected one file, one address, or - for standard input.`);
  }
  const as = INPUT_KINDS.find((kind) => kind === values.as);
  if (values.as !== undefined && as === undefined) {
    throw new ImportError(
      `--as ${values.as}: expected ${INPUT_KINDS.join(', ')}. ${suggest(values.as, INPUT_KINDS)}`,
    );
  }
  if (values.url !== undefined && isAddress(argument)) {
    throw new ImportError(
      '--url is for a file or standard input; here the address is given already.',
    );
  }
  if (values.url !== undefined && !(isAddress(values.url) && URL.canParse(values.url))) {
    throw new ImportError(
      `--url ${values.url}: expected an address that begins with https:// or http://.`,
    );
  }
  if (values.output !== undefined && !/\.md$/.test(values.output)) {
    throw new ImportError(
      `--output ${values.output}: expected the name of a file that ends in .md.`,
    );
  }
  const url = values.url === undefined ? undefined : URL.parse(values.url)?.href;
  const { service: services, output, print = false } = values;
  return { argument, services, url, as, output, print };
}

function parse(args: string[]) {
  try {
    return parseArgs({ args, options: OPTIONS, allowPositionals: true });
  } catch (error) {
    throw new ImportError(`${(error as Error).message.split('. ')[0]}.`);
  }
}

function refuseUnknownServices({ services = [] }: Request, known: readonly string[]): void {
  for (const id of services) {
    if (!isId(id)) {
      throw new ImportError(
        `--service ${id}: expected an id of lower-case letters, digits and hyphens.`,
      );
    }
    if (!known.includes(id)) {
      throw new ImportError(
        `--service ${id}: there is no such service. ${suggest(id, known)} A new one needs a file services/${id}.yaml with its name.`,
      );
    }
  }
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

  npm run check -- ${shown}    says what is wrong or missing
  npm start                    shows it as you write`);
  return 0;
}

/** Another write-up that would be published at the same address. */
async function twinOf(path: string, incidents: string): Promise<string | undefined> {
  const files = await readdir(incidents, { recursive: true });
  const twin = files.find((file) => /\.mdx?$/i.test(file) && idFromPath(file) === idFromPath(path));
  return twin === undefined ? undefined : join(incidents, twin);
}

try {
  process.exitCode = await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  if (error instanceof ImportError) console.error('Nothing was written.');
  process.exitCode = 2;
}
