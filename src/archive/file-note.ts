import { Buffer } from 'node:buffer';
import { digestOfBytes } from '../build/digest.ts';
import { frontmatterOf } from '../incident/split-frontmatter.ts';
import { memoiseWeakly } from '../memoise.ts';
import { bytesAsText } from './bytes-as-text.ts';

/** All that a build has to know of a file whose compiled form is kept. */
export interface FileNote {
  /** The digest of its bytes. */
  digest: string;
  /** The words of its frontmatter among which are the ids of its services, parted by spaces. */
  ids: string;
}

interface Noted {
  readonly bytes: Uint8Array;
  noted?: FileNote;
}

/** What there is to know of a file, made once however often it is asked for. */
export const noteOfFile = memoiseWeakly(
  (file: Noted): FileNote =>
    file.noted ?? { digest: digestOfBytes(file.bytes), ids: idsIn(file.bytes) },
);

/** The field of the services, up to the next one. */
const SERVICE = /^service[ \t]*:[^\n]*(?:\n(?![A-Za-z"'])[^\n]*)*/m;

/** All that can be the id of a service (`schema.ts`). */
const IDS = /[a-z0-9]+(?:-[a-z0-9]+)*/g;

/** A byte order mark, with which a file may begin. */
const MARK = new RegExp(`^${bytesAsText(Buffer.from('\uFEFF'))}`);

/** All that can be an id where the frontmatter's own services could stand. */
function idsIn(bytes: Uint8Array): string {
  // Looked through as bytes, which need not be decoded.
  const frontmatter = frontmatterOf(bytesAsText(bytes).replace(MARK, '')) ?? '';
  const [field] = SERVICE.exec(frontmatter) ?? [];
  // An alias stands for what is written anywhere.
  const text = field === undefined || field.includes('*') ? frontmatter : field;
  return [...new Set(text.match(IDS))].join(' ');
}
