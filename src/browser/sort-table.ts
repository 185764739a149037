/** What a row is sorted by; `undefined` where nobody has said, which stands last either way. */
type Key = string | number | undefined;

const KEYS: Record<string, (row: HTMLTableRowElement) => Key> = {
  when: (row) => row.querySelector('time')?.dateTime,
  service: (row) => row.querySelector('.record-service')?.textContent ?? undefined,
  length: ({ dataset }) => (dataset.hours === undefined ? undefined : Number(dataset.hours)),
};

/**
 * Turns heads with `data-sort` into buttons that sort the rows. Rows put in afterwards are told of by an event `rows` on
 * the table, newest first, and are brought into the order that was chosen.
 */
export function makeSortable(table: HTMLTableElement): void {
  const [body] = table.tBodies;
  const heads = [...table.querySelectorAll<HTMLElement>('th[data-sort]')];
  const [newest] = heads;
  if (!body || !newest) return;
  // Made at the first sorting: it loads the language's data, which no page should begin with.
  let collator: Intl.Collator | undefined;
  const compare = (a: Key, b: Key, sign: number) => {
    if (a === undefined || b === undefined)
      return Number(a === undefined) - Number(b === undefined);
    if (typeof a === 'number' && typeof b === 'number') return sign * (a - b);
    collator ??= new Intl.Collator(document.documentElement.lang, { numeric: true });
    return sign * collator.compare(String(a), String(b));
  };
  const sort = (head: HTMLElement, order: 'ascending' | 'descending') => {
    for (const other of heads) other.removeAttribute('aria-sort');
    head.ariaSort = order;
    const keyOf = KEYS[head.dataset.sort ?? ''];
    if (!keyOf) return;
    const rows = [...body.rows].map((row) => ({ row, key: keyOf(row) }));
    const sign = order === 'ascending' ? 1 : -1;
    body.replaceChildren(...rows.sort((a, b) => compare(a.key, b.key, sign)).map(({ row }) => row));
  };
  for (const head of heads) {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = head.textContent.trim();
    button.onclick = () => {
      const isService = head.dataset.sort === 'service';
      const [first, second] = isService
        ? (['ascending', 'descending'] as const)
        : (['descending', 'ascending'] as const);
      sort(head, head.ariaSort === first ? second : first);
    };
    head.replaceChildren(button);
  }
  newest.ariaSort = 'descending';
  table.classList.add('record-sortable');
  table.addEventListener('rows', () => {
    const head = heads.find(({ ariaSort }) => ariaSort !== null) ?? newest;
    sort(head, head.ariaSort === 'ascending' ? 'ascending' : 'descending');
  });
}
