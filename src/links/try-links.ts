import { setTimeout } from 'node:timers/promises';
import type { ExternalLink } from './external-links.ts';

/** What came of trying an address. */
export interface Answer {
  /** `dead` where its host says that there is nothing, or is no more; `unclear` where it says neither. */
  state: 'alive' | 'dead' | 'unclear';
  /** What the host answered, in words. */
  said: string;
}

/** A link and what came of trying it. */
export interface TriedLink extends ExternalLink {
  answer: Answer;
}

/** How patiently addresses are tried. All times are in milliseconds. */
export interface Patience {
  /** Until an answer has to be there. */
  timeout: number;
  /** Before an address that did not answer is tried once more. */
  pause: number;
}

const PATIENCE: Patience = { timeout: 30_000, pause: 5_000 };

/** Hosts that are asked at the same time; none is asked for two addresses at once. */
const HOSTS_AT_ONCE = 12;

/** Some hosts turn away what does not name itself. */
const HEADERS = {
  'user-agent': 'Mozilla/5.0 (compatible; Standstill; checks the links of a record)',
  accept: 'text/html,*/*',
};

/** Tries every link once, and those that did not answer once more. Never throws. */
export async function tryLinks(
  links: readonly ExternalLink[],
  patience: Patience = PATIENCE,
): Promise<TriedLink[]> {
  const answers = new Map<ExternalLink, Answer>();
  const hosts = [...Map.groupBy(links, ({ address }) => new URL(address).host).values()];
  const takeHosts = async () => {
    for (let host = hosts.shift(); host !== undefined; host = hosts.shift()) {
      for (const link of host) answers.set(link, await tryAddress(link.address, patience));
    }
  };
  await Promise.all(Array.from({ length: HOSTS_AT_ONCE }, takeHosts));
  return links.map((link) => ({ ...link, answer: answers.get(link) as Answer }));
}

async function tryAddress(address: string, patience: Patience): Promise<Answer> {
  const first = await ask(address, patience);
  if (first.state === 'alive' || first.said === GONE) return first;
  await setTimeout(patience.pause);
  return ask(address, patience);
}

const GONE = 'HTTP 410';

async function ask(address: string, { timeout }: Patience): Promise<Answer> {
  try {
    const response = await fetch(address, {
      headers: HEADERS,
      signal: AbortSignal.timeout(timeout),
    });
    await response.body?.cancel();
    const { ok, status } = response;
    const state = ok ? 'alive' : [404, 410].includes(status) ? 'dead' : 'unclear';
    return { state, said: `HTTP ${status}` };
  } catch (error) {
    return failure(error as Error, timeout);
  }
}

/** A host without an address is gone; one that does not answer may be back tomorrow. */
function failure(error: Error, timeout: number): Answer {
  if (error.name === 'TimeoutError') {
    return { state: 'unclear', said: `no answer within ${timeout / 1000} seconds` };
  }
  const { code, message } = (error.cause ?? error) as { code?: string; message: string };
  if (code === 'ENOTFOUND') return { state: 'dead', said: 'there is no such host' };
  return { state: 'unclear', said: code ?? message };
}
