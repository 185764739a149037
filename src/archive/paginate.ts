/** How many rows a page of a list holds. */
export const PAGE_SIZE = 50;

/** One page of a list. */
export interface ListPage<Item> {
  /** Its place, from 1. */
  number: number;
  /** How many pages the list has. */
  count: number;
  address: string;
  items: Item[];
  /** The address of the page before it. */
  previous?: string;
  /** The address of the page after it. */
  next?: string;
}

/**
 * Cuts a list into pages. The first stands at the base address itself, the second at `<base>2/`. An empty list
 * has one page without items.
 *
 * @param base the address of the list, with a slash at its end
 * @param size how many items a page holds
 */
export function paginate<Item>(
  items: readonly Item[],
  base: string,
  size = PAGE_SIZE,
): ListPage<Item>[] {
  const count = Math.max(1, Math.ceil(items.length / size));
  return Array.from({ length: count }, (_, index) => ({
    number: index + 1,
    count,
    address: addressOfPage(base, index + 1),
    items: items.slice(index * size, (index + 1) * size),
    ...(index > 0 ? { previous: addressOfPage(base, index) } : {}),
    ...(index + 1 < count ? { next: addressOfPage(base, index + 2) } : {}),
  }));
}

/** The value of a page's rest parameter in its route: nothing for the first page. */
export function pageParam({ number }: ListPage<unknown>): string | undefined {
  return number === 1 ? undefined : String(number);
}

/** The address of a page of a list by its number, from 1. */
export function addressOfPage(base: string, number: number): string {
  return number === 1 ? base : `${base}${number}/`;
}
