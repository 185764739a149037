/** What results can be narrowed by; the names stand in addresses and in the index. */
export const SEARCH_FILTERS = ['service', 'cause', 'year'] as const;

export type SearchFilter = (typeof SEARCH_FILTERS)[number];

/** The orders of results, the usual one first. */
export const SEARCH_ORDERS = ['relevance', 'date', 'length'] as const;

export type SearchOrder = (typeof SEARCH_ORDERS)[number];

/** Everything that decides what the page shows, as it stands in the address. What is left open is empty. */
export type SearchState = Record<SearchFilter | 'q', string> & { sort: SearchOrder };

/** Reads the state from the query of an address; an order that there is not is the usual one. */
export function readState(query: string): SearchState {
  const values = new URLSearchParams(query);
  const textOf = (name: string) => values.get(name) ?? '';
  const sort = SEARCH_ORDERS.find((order) => order === textOf('sort')) ?? 'relevance';
  return {
    q: textOf('q'),
    service: textOf('service'),
    cause: textOf('cause'),
    year: textOf('year'),
    sort,
  };
}

/** The query of the address for a state, with its question mark; nothing that is open or usual stands in it. */
export function writeState(state: SearchState): string {
  const query = new URLSearchParams();
  if (state.q.trim() !== '') query.set('q', state.q);
  for (const name of SEARCH_FILTERS) if (state[name] !== '') query.set(name, state[name]);
  if (state.sort !== 'relevance') query.set('sort', state.sort);
  return query.size > 0 ? `?${query}` : '';
}

/** The filters that are set, as Pagefind takes them. */
export function chosenFilters(state: SearchState, without?: SearchFilter): Record<string, string> {
  return Object.fromEntries(
    SEARCH_FILTERS.filter((name) => name !== without && state[name] !== '').map((name) => [
      name,
      state[name],
    ]),
  );
}

/** The words as Pagefind takes them: `null` where none are asked for; any quotation marks ask for the exact phrase. */
export function termOf({ q }: SearchState): string | null {
  const term = q.replaceAll(/[“”„«»]/g, '"').trim();
  return term === '' ? null : term;
}

/** Several words, not yet a phrase, as the exact phrase that they may be. */
export function phraseOf(term: string): string | undefined {
  return /\S\s+\S/.test(term) && !term.includes('"') ? `"${term}"` : undefined;
}
