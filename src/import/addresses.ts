import type { PhrasingContent } from 'mdast';

/** A link's whole address, or `undefined` where it leads nowhere that a write-up could point to. */
export function wholeAddress(url: string, base: string | undefined): string | undefined {
  if (url.startsWith('#') || url === '') return undefined;
  const whole = URL.parse(url, base);
  return whole && /^(?:https?|mailto):$/.test(whole.protocol) ? whole.href : undefined;
}

const BARE_ADDRESS =
  /(?:https?:\/\/|(?<![\p{L}\p{N}/.@-])www\.(?=[\w-]+\.\w))[^\s<>"“”‘’`|\\^{}[\]]+/giu;

/** Addresses written out become links, which need no escaping and end where they are meant to. */
export function splitAddresses(text: string): PhrasingContent[] {
  const pieces: PhrasingContent[] = [];
  let done = 0;
  for (const match of text.matchAll(BARE_ADDRESS)) {
    const address = withoutPunctuation(match[0]);
    const url = /^www/i.test(address) ? `http://${address}` : address;
    if (!URL.canParse(url)) continue;
    pieces.push({ type: 'text', value: text.slice(done, match.index) });
    pieces.push({ type: 'link', url, children: [{ type: 'text', value: address }] });
    done = match.index + address.length;
  }
  pieces.push({ type: 'text', value: text.slice(done) });
  return pieces.filter((piece) => piece.type !== 'text' || piece.value !== '');
}

function withoutPunctuation(address: string): string {
  const trimmed = address.replace(/[.,;:!?'*_~]+$/, '');
  const isOpen = (text: string) => text.split(')').length > text.split('(').length;
  return trimmed.endsWith(')') && isOpen(trimmed)
    ? withoutPunctuation(trimmed.slice(0, -1))
    : trimmed;
}
