import { digestOfBytes } from '../build/digest.ts';
import { memoiseWeakly } from '../memoise.ts';
import type { Incident } from './archive.ts';

/**
 * A path of a route for `getStaticPaths`, with what its page is kept by: its props, as text. A page that gives that may
 * rest on its props and the code alone, and must not ask the archive. It is made only where it is asked for.
 */
export function keyedPath<
  Params extends Record<string, string | undefined>,
  Props extends Record<string, unknown>,
>(params: Params, props: Props) {
  return {
    params,
    props,
    get cacheKey(): string {
      return propsAsText(props);
    },
  };
}

/**
 * What the page of a route without parameters shows, for its route to export as `keyed`. As with {@link keyedPath}, it
 * may rest on that and the code alone.
 */
export function keyedProps<Props extends Record<string, unknown>>(
  props: () => Props | Promise<Props>,
) {
  return {
    props,
    async cacheKey(): Promise<string> {
      return propsAsText(await props());
    },
  };
}

/** What a page is handed; the text of a write-up is no part of it. */
export function propsAsText(props: Record<string, unknown>): string {
  return JSON.stringify(props, briefly);
}

/** A write-up stands in many lists: its digest stands for it. */
function briefly(_key: string, value: unknown): unknown {
  if (value instanceof Map) return [...value];
  return isIncident(value) ? digestOfListed(value) : value;
}

/**
 * The digest of what lists show of a write-up. None knows anything of its text and its images: its own page has to name
 * them beside it.
 */
export const digestOfListed = memoiseWeakly((incident: Incident): string =>
  digestOfBytes(JSON.stringify({ ...incident, digest: '', images: [] })),
);

function isIncident(value: unknown): value is Incident {
  return typeof value === 'object' && value !== null && 'digest' in value && 'facts' in value;
}
