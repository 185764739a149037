import type { ReplyFacts } from '../incident/reply.ts';
import { resolvePaths } from '../paths.ts';
import { readCompiledReply } from './compiled-store.ts';

/** A published reply, as the article shows it. */
export interface PublishedReply extends ReplyFacts {
  /** The identifier on the page. */
  id: string;
  html: string;
}

const { cache } = resolvePaths();

/**
 * Reads the compiled replies with the given digests.
 *
 * @throws where one is not kept any more, as after `npm run clean` beside a running server
 */
export function loadReplies(digests: readonly string[]): PublishedReply[] {
  return digests.map((digest) => {
    const { id, path, facts, html } = readCompiledReply(cache, digest);
    if (!facts) throw new Error(`${path} was compiled without facts.`);
    return { id, html, ...facts };
  });
}
