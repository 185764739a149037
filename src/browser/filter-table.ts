import type { FilterableRow } from '../archive/record-row.ts';
import { FILTER_NAMES, type Filter, isOpen, matchesFilter } from '../archive/row-filter.ts';

/** The parts of the page that the filters work on. */
export interface FilterParts {
  form: HTMLFormElement;
  table: HTMLTableElement;
  /** A row of the table to fill. */
  template: HTMLTemplateElement;
  /** Where the number found is said. */
  status: HTMLElement;
  /** What only has a meaning while nothing is filtered. */
  pages: HTMLElement | null;
}

/**
 * Filters the whole record by the form. The choice stands in the address and is read from there; the rows are fetched
 * when they are first needed.
 */
export function makeFilterable({ form, table, template, status, pages }: FilterParts): void {
  const [body] = table.tBodies;
  const clear = form.querySelector<HTMLElement>('[type=reset]');
  const selects = FILTER_NAMES.flatMap(
    (name) => form.querySelector<HTMLSelectElement>(`[name=${name}]`) ?? [],
  );
  if (!body || !clear) return;
  const own = [...body.rows];
  let fetched: Promise<FilterableRow[]> | undefined;
  // The select last changed: going through its options with the arrow keys is one step of the history.
  let changing: string | undefined;

  const chosen = (): Filter => Object.fromEntries(selects.map(({ name, value }) => [name, value]));
  const fetchRows = async (): Promise<FilterableRow[]> => {
    const response = await fetch(form.dataset.rows ?? '');
    if (!response.ok) throw new Error(response.statusText);
    return response.json();
  };
  const put = (rows: readonly HTMLTableRowElement[]) => {
    body.replaceChildren(...rows);
    table.dispatchEvent(new Event('rows'));
  };

  const show = async () => {
    clear.hidden = isOpen(chosen());
    let found: FilterableRow[] | undefined;
    let words = '';
    if (!clear.hidden) {
      try {
        fetched ??= fetchRows();
        const rows = await fetched;
        found = rows.filter(({ keys }) => matchesFilter(keys, chosen()));
        words = (form.dataset.found ?? '').replace(
          '#',
          found.length.toLocaleString(document.documentElement.lang),
        );
        if (found.length === 0) words = form.dataset.nothing ?? '';
      } catch {
        fetched = undefined;
        words = form.dataset.failed ?? '';
      }
      // It may have been cleared while the rows were on their way.
      if (isOpen(chosen())) return;
    }
    put(found ? found.map((row) => fill(template, row)) : own);
    table.hidden = found?.length === 0;
    if (pages) pages.hidden = found !== undefined;
    status.textContent = words;
  };

  const apply = (step?: string) => {
    const query = new URLSearchParams();
    for (const { name, value } of selects) if (value !== '') query.set(name, value);
    const address = form.action + (query.size > 0 ? `?${query}` : '');
    if (new URL(form.action).pathname !== location.pathname) {
      location.assign(address);
    } else if (address !== location.href) {
      history[step !== undefined && step === changing ? 'replaceState' : 'pushState'](
        null,
        '',
        address,
      );
      changing = step;
    }
    return show();
  };

  const restore = () => {
    const query = new URLSearchParams(location.search);
    changing = undefined;
    for (const select of selects) {
      select.value = query.get(select.name) ?? '';
      if (select.selectedIndex < 0) select.value = '';
    }
    return show();
  };

  form.onchange = ({ target }) => apply((target as HTMLSelectElement).name);
  form.addEventListener('focusout', () => {
    changing = undefined;
  });
  form.onsubmit = (event) => {
    event.preventDefault();
    apply();
  };
  form.onreset = (event) => {
    event.preventDefault();
    for (const select of selects) select.value = '';
    selects[0]?.focus();
    apply();
  };
  addEventListener('popstate', restore);
  form.hidden = false;
  restore();
}

/** A row as the page itself draws them, with what another outage says. */
function fill(template: HTMLTemplateElement, row: FilterableRow): HTMLTableRowElement {
  const copy = document.importNode(template.content, true);
  const tr = copy.querySelector('tr') as HTMLTableRowElement;
  const set = (selector: string, text: string) => {
    const node = tr.querySelector(selector);
    if (node) node.textContent = text;
    return node;
  };
  if (row.hours === null) delete tr.dataset.hours;
  else tr.dataset.hours = String(row.hours);
  set('.record-when time', row.when)?.setAttribute('datetime', row.at);
  set('.record-service', row.services);
  set('a', row.title)?.setAttribute('href', row.address);
  set('small', row.cause);
  const mark = set('.hidden-mark', row.hidden?.mark ?? '');
  if (row.hidden) mark?.setAttribute('title', row.hidden.title);
  else mark?.remove();
  if (row.duration) set('.record-length time', row.length)?.setAttribute('datetime', row.duration);
  else set('.record-length', row.length);
  return tr;
}
