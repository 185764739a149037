import { aliasAddress } from '../archive/addresses.ts';
import { hiddenBecause } from '../incident/visibility.ts';

/** An old address and where its page is now. */
export interface Moved {
  /** With a slash at its end, in the characters of its letters: not percent-encoded. */
  from: string;
  /** A path of the site, percent-encoded: it can hold nothing that a header or a configuration would read. */
  to: string;
}

/** What is told of a write-up to know where it was and is. */
interface Published {
  id: string;
  facts?:
    | {
        aliases?: string[] | undefined;
        draft?: boolean | undefined;
        published?: string | undefined;
      }
    | undefined;
}

/**
 * The aliases of all write-ups that are published, in order.
 *
 * @param today the day of the build, `YYYY-MM-DD` in UTC
 */
export function movedPages(writeUps: readonly Published[], today: string): Moved[] {
  return writeUps
    .flatMap(({ id, facts }) => {
      if (!facts || hiddenBecause(facts, today) !== undefined) return [];
      const to = `/incidents/${encodeURIComponent(id)}/`;
      return (facts.aliases ?? []).map((alias) => ({ from: aliasAddress(alias), to }));
    })
    .sort((a, b) => (a.from < b.from ? -1 : 1));
}
