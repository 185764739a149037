import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { decodeInput } from '../import/decode-input.ts';
import { ImportError } from '../import/import-error.ts';
import { isStatuspageIncident } from '../import/read-statuspage.ts';
import { isAddress } from '../import/request.ts';

/** An input as it was read, and where it came from. */
export interface ReadInput {
  text: string;
  name?: string;
  contentType?: string;
  /** Its address, where it was read from the web. */
  url?: string;
}

const MEGABYTE = 1_000_000;
/** No article is longer; a page may be, with its scripts. */
const LARGEST = 5 * MEGABYTE;
const PATIENCE_SECONDS = 20;

/**
 * Reads a file, an address, or standard input where the argument is `-`.
 *
 * @throws ImportError where there is nothing to read, or it is no text
 */
export async function readInput(argument: string): Promise<ReadInput> {
  if (isAddress(argument)) return readAddress(argument);
  if (argument === '-')
    return { text: decodeInput(await collect(process.stdin, 'Standard input')) };
  return { text: decodeInput(await readFile(argument)), name: argument };
}

async function readFile(path: string): Promise<Uint8Array> {
  try {
    const { isDirectory } = await stat(path).then((found) => ({
      isDirectory: found.isDirectory(),
    }));
    if (isDirectory) throw new ImportError(`${path} is a folder; expected a file.`);
    return await collect(createReadStream(path), path);
  } catch (error) {
    if (error instanceof ImportError) throw error;
    const { code, message } = error as NodeJS.ErrnoException;
    throw new ImportError(
      code === 'ENOENT'
        ? `There is no file ${path}. Expected a file, an address that begins with https://, or - for standard input.`
        : `${path} cannot be read: ${message}`,
    );
  }
}

async function collect(chunks: AsyncIterable<Uint8Array>, name: string): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const piece of chunks) {
    size += piece.length;
    if (size > LARGEST) {
      throw new ImportError(
        `${name} is larger than ${LARGEST / MEGABYTE} MB, which no article is.`,
      );
    }
    pieces.push(piece);
  }
  return Buffer.concat(pieces);
}

/** The page of an incident on a Statuspage has its data under the same address with `.json` behind it. */
async function readAddress(address: string): Promise<ReadInput> {
  const url = URL.parse(address);
  if (!url) throw new ImportError(`${address} is not an address.`);
  const page = url.href;
  if (/^\/incidents\/[\w-]+\/?$/.test(url.pathname)) {
    url.pathname = `${url.pathname.replace(/\/$/, '')}.json`;
    const data = await fetchText(url.href).catch(() => undefined);
    if (data && isStatuspageIncident(data.text)) return { ...data, url: page };
  }
  return fetchText(page);
}

async function fetchText(address: string): Promise<ReadInput> {
  const signal = AbortSignal.timeout(PATIENCE_SECONDS * 1000);
  try {
    const response = await fetch(address, {
      signal,
      headers: {
        accept: 'text/html, text/markdown, text/plain, application/json;q=0.9, */*;q=0.1',
      },
    });
    const { status, statusText, headers, body } = response;
    if (!response.ok) {
      throw new ImportError(
        `${address} answered ${`${status} ${statusText}`.trim()}. Check the address, or save the page and import the file with --url ${address}.`,
      );
    }
    const contentType = headers.get('content-type') ?? '';
    const bytes = body ? await collect(body, address) : new Uint8Array();
    return { text: decodeInput(bytes, contentType), name: response.url, contentType, url: address };
  } catch (error) {
    if (error instanceof ImportError) throw error;
    throw new ImportError(`${address} cannot be reached: ${reasonOf(error, signal)}.`);
  }
}

function reasonOf(error: unknown, signal: AbortSignal): string {
  if (signal.aborted) return `no full answer within ${PATIENCE_SECONDS} seconds`;
  const { cause, message } = error as Error & { cause?: Error };
  return (cause?.message || message).replace(/\.$/, '');
}
