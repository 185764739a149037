import { policyIn } from '../hosting/header-policy.ts';
import type { Artifact } from './artifact-index.ts';

/** What is asked of all pages once they are finished. */
export interface PageNotes {
  /** The address that the page gives as its own; pages that engines must not list give none. */
  address?: string;
  /** The policy that it carries. */
  policy?: string;
}

const CANONICAL = /<link rel="canonical" href="([^"]+)"/;

/** Reads off a finished page what the sitemap and the headers of hosts are made from. */
export function notesOn(html: string): PageNotes {
  const head = html.slice(0, html.indexOf('</head>') + 1);
  const [, address] = CANONICAL.exec(head) ?? [];
  const policy = policyIn(head);
  return { ...(address && { address }), ...(policy && { policy }) };
}

/** The notes as a store keeps them with the page. */
export function notesToKeep({ policy, ...note }: PageNotes): Pick<Artifact, 'note' | 'shared'> {
  return { note, ...(policy && { shared: policy }) };
}

/** The notes that a store has kept with a page; `undefined` where it is none. */
export function keptNotes({ note, shared }: Artifact): PageNotes | undefined {
  return note === undefined ? undefined : { ...note, ...(shared && { policy: shared }) };
}
