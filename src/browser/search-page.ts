import { bestParts, EXCERPT_WORDS, type FoundPart, piecesOf } from '../search/excerpts.ts';
import {
  chosenFilters,
  phraseOf,
  readState,
  SEARCH_FILTERS,
  type SearchFilter,
  type SearchOrder,
  type SearchState,
  termOf,
  writeState,
} from '../search/search-state.ts';

/** The parts of the page that the search works on. */
export interface SearchParts {
  form: HTMLFormElement;
  field: HTMLInputElement;
  /** Where the number found is said. */
  status: HTMLElement;
  results: HTMLElement;
  /** A result to fill, with a part of it within. */
  template: HTMLTemplateElement;
  more: HTMLButtonElement;
  /** The ways into the record, shown while nothing is asked for. */
  ways: HTMLElement;
}

type Counts = Partial<Record<SearchFilter, Record<string, number>>>;

interface Article {
  url: string;
  content: string;
  excerpt: string;
  meta: Partial<Record<'title' | 'services' | 'when' | 'length', string>>;
  sub_results: readonly FoundPart[];
}

interface Found {
  results: readonly { id: string; data(): Promise<Article> }[];
  filters: Counts;
}

/** What of Pagefind is used here. */
interface Engine {
  options(options: { excerptLength: number; excerptEllipsis: string }): Promise<void>;
  filters(): Promise<Counts>;
  search(
    term: string | null,
    options: { filters: Record<string, string>; sort?: Record<string, 'desc'> },
  ): Promise<Found>;
}

const AT_ONCE = 10;
const PARTS = 3;
/** How long typing rests before it is searched for, in milliseconds. */
const REST = 120;

/**
 * Searches while a reader types or chooses. All of the state stands in the address and is read from there; the index and
 * what reads it are fetched when they are first needed.
 */
export function makeSearchable(parts: SearchParts): void {
  const { form, field, status, results, template, more, ways } = parts;
  const selects = [...form.querySelectorAll<HTMLSelectElement>('select')];
  const [part] = template.content.querySelectorAll('.result-parts > li');
  let engine: Promise<Engine> | undefined;
  let newest = 0;
  let waiting: ReturnType<typeof setTimeout> | undefined;
  // What is changed without leaving it is one step of the history.
  let changing: string | undefined;
  let found: Found['results'] = [];
  let figures: Intl.NumberFormat | undefined;

  const say = (name: string) => form.dataset[name] ?? '';
  const format = (count: number) => {
    figures ??= new Intl.NumberFormat(document.documentElement.lang);
    return figures.format(count);
  };

  const load = async (): Promise<Engine> => {
    const pagefind = await import(/* @vite-ignore */ say('index'));
    // In a worker, a second copy of the engine would have to be fetched; a search takes milliseconds.
    const loaded: Engine = pagefind.createInstance({ noWorker: true });
    await loaded.options({ excerptLength: EXCERPT_WORDS, excerptEllipsis: '…' });
    await loaded.filters();
    return loaded;
  };
  const prepare = () => {
    engine ??= load();
    engine.catch(() => {
      engine = undefined;
    });
    return engine;
  };

  const current = (): SearchState => {
    const textOf = (name: string) => selects.find((select) => select.name === name)?.value ?? '';
    return {
      q: field.value,
      service: textOf('service'),
      cause: textOf('cause'),
      year: textOf('year'),
      sort: textOf('sort') as SearchOrder,
    };
  };

  const show = async () => {
    clearTimeout(waiting);
    newest += 1;
    const search = newest;
    const state = current();
    const isOpen = termOf(state) === null && Object.keys(chosenFilters(state)).length === 0;
    if (isOpen) {
      put([], '');
      ways.hidden = false;
      if (!engine) return;
    } else if (!engine) {
      status.textContent = say('loading');
    }
    try {
      const { list, counts } = await find(await prepare(), state, isOpen);
      if (search !== newest) return;
      tellCounts(counts);
      if (isOpen) return;
      const shown = await Promise.all(list.slice(0, AT_ONCE).map((result) => result.data()));
      if (search !== newest) return;
      ways.hidden = list.length > 0;
      put(list, wordsFor(list.length), shown.map(draw));
    } catch {
      if (search !== newest || isOpen) return;
      ways.hidden = false;
      put([], say('failed'));
    }
  };

  const wordsFor = (count: number) => {
    if (count === 0) return say('nothing');
    return count === 1 ? say('one') : say('found').replace('#', format(count));
  };

  const put = (list: Found['results'], words: string, items: readonly Node[] = []) => {
    found = list;
    results.replaceChildren(...items);
    more.hidden = list.length <= items.length;
    status.textContent = words;
  };

  const tellCounts = (counts: Counts) => {
    for (const select of selects) {
      const values = counts[select.name as SearchFilter];
      for (const option of select.options) {
        option.dataset.name ??= option.text;
        if (!values || option.value === '') continue;
        const count = values[option.value] ?? 0;
        option.text = `${option.dataset.name} (${format(count)})`;
        option.disabled = count === 0 && !option.selected;
      }
    }
  };

  const draw = (article: Article): Element => {
    const item = document.importNode(template.content, true).firstElementChild as HTMLElement;
    const [titleLink] = item.querySelectorAll('a');
    const list = item.querySelector('.result-parts');
    const best = bestParts(article.sub_results, article.content, PARTS);
    if (titleLink) {
      titleLink.textContent = article.meta.title ?? '';
      titleLink.href = best[0]?.url ?? article.url;
    }
    const told = [article.meta.services, article.meta.when, article.meta.length];
    const facts = item.querySelector('.result-facts');
    facts?.replaceChildren(
      ...told.filter(Boolean).map((words) => {
        const span = document.createElement('span');
        span.textContent = words ?? '';
        return span;
      }),
    );
    const rows = best.map((row) => drawPart(row, article.url));
    // Where no words were asked for, the article begins to tell itself.
    if (rows.length === 0) rows.push(drawPart({ ...article, title: '' }, article.url));
    list?.replaceChildren(...rows);
    return item;
  };

  const drawPart = (
    { title, url, excerpt }: Omit<FoundPart, 'weighted_locations'>,
    top: string,
  ) => {
    const item = document.importNode(part as Node, true) as HTMLElement;
    const [link] = item.querySelectorAll('a');
    if (link && title === '') {
      link.remove();
    } else if (link) {
      link.href = url;
      link.textContent = url === top ? say('beginning') : title;
    }
    item.querySelector('p')?.replaceChildren(
      ...piecesOf(excerpt).map(({ text, isMarked }) => {
        if (!isMarked) return text;
        const mark = document.createElement('mark');
        mark.textContent = text;
        return mark;
      }),
    );
    return item;
  };

  const apply = (step?: string) => {
    const address = location.pathname + writeState(current());
    if (address !== location.pathname + location.search) {
      const isSameStep = step !== undefined && step === changing;
      history[isSameStep ? 'replaceState' : 'pushState'](null, '', address);
    }
    changing = step;
    return show();
  };

  const restore = () => {
    const state = readState(location.search);
    changing = undefined;
    field.value = state.q;
    for (const select of selects) {
      const value = state[select.name as keyof SearchState];
      for (const option of select.options) if (option.value === value) option.disabled = false;
      select.value = value;
      if (select.selectedIndex < 0) select.selectedIndex = 0;
    }
    return show();
  };

  const linksIn = () => [...results.querySelectorAll('a')];

  form.addEventListener(
    'focusin',
    () => {
      prepare().then(
        () => show(),
        () => {},
      );
    },
    { once: true },
  );
  field.oninput = () => {
    clearTimeout(waiting);
    waiting = setTimeout(apply, REST, field.name);
  };
  for (const select of selects) select.onchange = () => apply(select.name);
  form.addEventListener('focusout', () => {
    changing = undefined;
  });
  form.onsubmit = (event) => {
    event.preventDefault();
    apply();
  };
  field.onkeydown = (event) => {
    if (event.key === 'ArrowDown') {
      const [first] = linksIn();
      if (!first) return;
      event.preventDefault();
      first.focus();
    } else if (event.key === 'Escape' && field.value !== '') {
      event.preventDefault();
      field.value = '';
      apply();
    }
  };
  results.onkeydown = (event) => {
    const links = linksIn();
    const here = links.indexOf(document.activeElement as HTMLAnchorElement);
    if (here < 0) return;
    const goals: Record<string, HTMLElement | undefined> = {
      ArrowDown: links[here + 1] ?? (more.hidden ? links[here] : more),
      ArrowUp: links[here - 1] ?? field,
      Home: links[0],
      End: links.at(-1),
      Escape: field,
    };
    const goal = goals[event.key];
    if (!goal || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    goal.focus();
    if (goal === field) field.select();
  };
  more.onkeydown = (event) => {
    if (event.key !== 'ArrowUp') return;
    event.preventDefault();
    linksIn().at(-1)?.focus();
  };
  more.onclick = async () => {
    const search = newest;
    const from = results.childElementCount;
    const next = found.slice(from, from + AT_ONCE);
    const items = (await Promise.all(next.map((result) => result.data()))).map(draw);
    if (search !== newest || results.childElementCount !== from) return;
    results.append(...items);
    more.hidden = results.childElementCount >= found.length;
    items[0]?.querySelector('a')?.focus();
  };
  addEventListener('popstate', restore);
  form.hidden = false;
  restore();
}

/**
 * Searches, and counts for each filter what the others leave, so that a choice can be changed for another. Words
 * that stand somewhere just as they were typed come first.
 */
async function find(
  engine: Engine,
  state: SearchState,
  isOpen: boolean,
): Promise<{ list: Found['results']; counts: Counts }> {
  if (isOpen) return { list: [], counts: await engine.filters() };
  const term = termOf(state);
  const sort: { sort?: Record<string, 'desc'> } =
    state.sort === 'relevance' ? {} : { sort: { [state.sort]: 'desc' } };
  const chosen = chosenFilters(state);
  const { results, filters } = await engine.search(term, { filters: chosen, ...sort });
  let list = results;
  const phrase = term === null || state.sort !== 'relevance' ? undefined : phraseOf(term);
  if (phrase !== undefined && results.length > 1) {
    const { results: exact } = await engine.search(phrase, { filters: chosen });
    const ids = new Set(exact.map(({ id }) => id));
    list = [...exact, ...results.filter(({ id }) => !ids.has(id))];
  }
  const counts = { ...filters };
  for (const name of SEARCH_FILTERS) {
    if (state[name] === '') continue;
    const others = await engine.search(term, { filters: chosenFilters(state, name) });
    counts[name] = others.filters[name] ?? {};
  }
  return { list, counts };
}
