import { parseArgs } from 'node:util';
import { suggest } from '../incident/suggest.ts';
import { isId } from '../scaffold/service.ts';
import { INPUT_KINDS, type InputKind } from './article.ts';
import { ImportError } from './import-error.ts';

/** What `--help` shows. */
export const HELP = `npm run import -- <file, address or ->

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
export interface ImportRequest {
  argument: string;
  services?: string[] | undefined;
  url?: string | undefined;
  as?: InputKind | undefined;
  output?: string | undefined;
  print: boolean;
}

/** Whether an argument is an address of the web. */
export function isAddress(argument: string): boolean {
  return /^https?:\/\//i.test(argument);
}

/** Reads the command line; `undefined` where it asks for help. @throws ImportError where it makes no sense */
export function readRequest(args: string[]): ImportRequest | undefined {
  const { values, positionals } = parse(args);
  if (values.help) return undefined;
  const [argument, ...others] = positionals;
  if (!argument || others.length > 0) {
    const found = !argument ? 'Nothing was given' : `${positionals.length} were given`;
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

/** Refuses services that the record does not know. @throws ImportError */
export function refuseUnknownServices(
  { services = [] }: ImportRequest,
  known: readonly string[],
): void {
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
