import type { List, ListItem, PhrasingContent, RootContent, Table, TableCell } from 'mdast';
import { type Chapter, contentOf } from './chapters.ts';
import { toInlineMarkdown, wordsOf } from './to-markdown.ts';

/** A preventive measure. The action is inline Markdown. */
export interface Action {
  action: string;
  status: 'done' | 'planned' | 'unknown';
}

/** Reads the measures that a section lists, and what else stands in it. */
export function readActions(chapter: Chapter): { actions: Action[]; rest: RootContent[] } {
  const actions: Action[] = [];
  const rest: RootContent[] = [];
  for (const block of contentOf(chapter, 4)) {
    if (block.type === 'list') actions.push(...actionsInList(block));
    else if (block.type === 'table') actions.push(...actionsInTable(block));
    else rest.push(block);
  }
  return {
    actions: actions.filter(({ action }) => action !== ''),
    // A heading whose list was taken has nothing left to head.
    rest: rest.filter(
      (block, index) =>
        block.type !== 'heading' || (rest[index + 1]?.type ?? 'heading') !== 'heading',
    ),
  };
}

function actionsInList(list: List): Action[] {
  return list.children.flatMap((item) => {
    const words = flatten(item);
    const text = wordsOf(words);
    if (text === '') return [];
    const { status, rest } = takeStatus(words);
    const byBox = item.checked === true ? 'done' : item.checked === false ? 'planned' : undefined;
    return [{ action: toInlineMarkdown(rest), status: byBox ?? status }];
  });
}

function flatten({ children }: ListItem): PhrasingContent[] {
  return children.flatMap((block, index): PhrasingContent[] => {
    if (block.type === 'paragraph') {
      return index === 0 ? block.children : [{ type: 'text', value: ' ' }, ...block.children];
    }
    if (block.type === 'list') {
      return block.children.flatMap((item, at): PhrasingContent[] => [
        { type: 'text', value: at === 0 ? ' – ' : '; ' },
        ...flatten(item),
      ]);
    }
    return [{ type: 'text', value: ` ${wordsOf(block)}` }];
  });
}

const DONE = '(?:done|completed?|fixed|closed|shipped|deployed|implemented|finished)';
const PLANNED =
  '(?:planned|to-?do|in[ -]progress|ongoing|open|pending|scheduled|not started|upcoming|started)';

/** What a word that stands by itself says of how far a measure has come. */
function statusOf(word: string): Action['status'] {
  const text = word
    .trim()
    .toLowerCase()
    .replaceAll(/[[\]()*_.:]/g, '')
    .trim();
  if (new RegExp(`^(?:${DONE}|✅|✔️?|☑️?)$`, 'u').test(text)) return 'done';
  return new RegExp(`^(?:${PLANNED}|🚧|⏳)$`, 'u').test(text) ? 'planned' : 'unknown';
}

const FIRST = new RegExp(
  `^\\s*(?:[[(](${DONE}|${PLANNED})[\\])]\\s*[:–—-]?|(${DONE}|${PLANNED})\\s*[:–—]|(✅|✔️?|☑️?|🚧|⏳))\\s+(?=\\S)`,
  'iu',
);
const LAST = new RegExp(
  `(?:\\s*[[(](${DONE}|${PLANNED})[\\])]|\\s+[–—-]\\s+(${DONE}|${PLANNED})|\\s*(✅|✔️?|☑️?|🚧|⏳))[.\\s]*$`,
  'iu',
);

/** Takes a mark of status off the beginning or the end of a measure: "(done)", "DONE:", "– in progress". */
function takeStatus(words: readonly PhrasingContent[]): {
  status: Action['status'];
  rest: PhrasingContent[];
} {
  const rest = [...words];
  const first = rest[0];
  const last = rest.at(-1);
  if (first?.type === 'text') {
    const mark = FIRST.exec(first.value);
    if (mark) {
      rest[0] = { ...first, value: first.value.slice(mark[0].length) };
      return { status: statusOf(mark[1] ?? mark[2] ?? mark[3] ?? ''), rest };
    }
  }
  if (last?.type === 'text') {
    const mark = LAST.exec(last.value);
    if (mark && mark.index + (rest.length > 1 ? 1 : 0) > 0) {
      rest[rest.length - 1] = { ...last, value: last.value.slice(0, mark.index) };
      return { status: statusOf(mark[1] ?? mark[2] ?? mark[3] ?? ''), rest };
    }
  }
  // A mark in bold, as `**DONE:** …`.
  if (first?.type === 'strong' && rest.length > 1 && statusOf(wordsOf(first)) !== 'unknown') {
    const [, second, ...others] = rest;
    const next =
      second?.type === 'text'
        ? { ...second, value: second.value.replace(/^\s*[:–—-]?\s*/, '') }
        : second;
    return { status: statusOf(wordsOf(first)), rest: next ? [next, ...others] : others };
  }
  return { status: 'unknown', rest };
}

/** A cell may hold a mark of status behind a number or a link: "n/a **DONE**". */
function statusOfCell({ children }: TableCell): Action['status'] {
  const marks = children.filter((child) => child.type === 'strong').map((child) => wordsOf(child));
  const [mark] = marks.map(statusOf).filter((status) => status !== 'unknown');
  return mark ?? statusOf(wordsOf(children));
}

/** A table has a column of measures, the first one unless a heading says otherwise, and perhaps one of states. */
function actionsInTable(table: Table): Action[] {
  const [head, ...rows] = table.children;
  const names = head?.children.map((cell) => wordsOf(cell)) ?? [];
  const named = names.findIndex((name) =>
    /\b(?:action|task|item|measure|description|what)\b/i.test(name),
  );
  const at = Math.max(0, named);
  const statusAt = names.findIndex((name) => /\b(?:status|state|done|progress)\b/i.test(name));
  return rows.flatMap((row) => {
    const cells = row.children;
    const main = cells[at];
    if (!main || wordsOf(main) === '') return [];
    const states = cells.map(statusOfCell);
    const status = states[statusAt] ?? states.find((state) => state !== 'unknown') ?? 'unknown';
    const details = cells.flatMap((cell, index): PhrasingContent[] => {
      const words = wordsOf(cell);
      if (index === at || words === '' || words === '-' || /^n\/?a$/i.test(words)) return [];
      if (statusOf(words.replace(/^n\/?a\s+/i, '')) !== 'unknown') return [];
      const name = names[index] ?? '';
      return [{ type: 'text', value: `; ${name === '' ? '' : `${name}: `}` }, ...cell.children];
    });
    const [semicolon, ...others] = details;
    const behind: PhrasingContent[] =
      semicolon?.type === 'text'
        ? [
            { type: 'text', value: ` (${semicolon.value.slice(2)}` },
            ...others,
            { type: 'text', value: ')' },
          ]
        : [];
    return [{ action: toInlineMarkdown([...main.children, ...behind]), status }];
  });
}
