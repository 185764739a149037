import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { literalsInMarkup, literalsInScript, scriptsOf } from './scan-literals.ts';

const ROOT = join(import.meta.dirname, '../..');
const files = (pattern: string) => globSync(pattern, { cwd: ROOT }).sort();
const read = (path: string) => readFileSync(join(ROOT, path), 'utf8');

const COMPONENTS = files('src/**/*.astro');
const SCRIPTS = files('src/browser/**/*.ts');

describe('a scan for words in markup', () => {
  test.each([
    ['between tags', '<p>Planted here</p>', ['Planted here']],
    ['beside an expression', '<p>{count} planted</p>', ['planted']],
    ['in an expression', "<p>{count > 1 ? 'several' : words.one}</p>", ['several']],
    ['in a template', `<p>{\`by \${name}\`}</p>`, ['by']],
    ['put together', "<p>{name + ' planted'}</p>", ['planted']],
    [
      'deep in what is repeated',
      '<ul>{all.map((one) => <li>Planted {one}</li>)}</ul>',
      ['Planted'],
    ],
    ['in an attribute', '<a href="/" aria-label="Planted"></a>', ['Planted']],
    ['in the expression of an attribute', `<img src={src} alt={\`Of \${name}\`} />`, ['Of']],
    ['in a property of a component', '<Page title="Planted" description={words} />', ['Planted']],
    ['in a form', '<input placeholder="planted" />', ['planted']],
    ['in a figure', '<figcaption>Fünf, ığüş</figcaption>', ['Fünf, ığüş']],
  ])('finds one %s', async (_place, markup, found) => {
    expect(await literalsInMarkup(`---\nconst a = 'not this';\n---\n${markup}\n`)).toEqual(found);
  });

  test.each([
    '<p class="quiet" data-kind="x" id="a">{text.words} · {1} – “{name}” &nbsp; 3</p>',
    "{phase === 'impact' && <Figures article={article} />}",
    "<time>{formatInstant(end, 'hour')}</time>",
    `<a rel={\`next\`} href={\`#source-\${id}\`}>{text.facts['title']}</a>`,
    '<!-- A comment -->{/* another one */}',
    "<script>\n  const a = 'Words of a script';\n</script>",
    '<style>p { color: red }</style>',
  ])('passes over what nobody reads: %s', async (markup) => {
    expect(await literalsInMarkup(`---\nconst a = 'Words';\n---\n${markup}\n`)).toEqual([]);
  });
});

describe('a scan for words in scripts', () => {
  test.each([
    ["status.textContent = 'Copied';", ['Copied']],
    [`button.title = \`Sort by \${name}\`;`, ['Sort by']],
    ["show('nothing found');", ['nothing found']],
  ])('finds them: %s', (script, found) => {
    expect(literalsInScript(script)).toEqual(found);
  });

  test.each([
    "import { a } from '../words and/a.ts';",
    "document.querySelector('.record-when time, table.record');",
    "if (key === 'Escape') list.setAttribute('aria-sort', 'ascending');",
    "const state: 'Some type' | undefined = root.dataset.word;",
  ])('passes over what nobody reads: %s', (script) => {
    expect(literalsInScript(script)).toEqual([]);
  });
});

test('there is something to scan', () => {
  expect(COMPONENTS.length).toBeGreaterThan(30);
  expect(SCRIPTS.length).toBeGreaterThan(0);
});

test.each(COMPONENTS)('%s holds no words of its own', async (path) => {
  expect(await literalsInMarkup(read(path))).toEqual([]);
  expect(scriptsOf(read(path)).flatMap(literalsInScript)).toEqual([]);
});

test.each(SCRIPTS)('%s holds no words of its own', (path) => {
  expect(literalsInScript(read(path))).toEqual([]);
});
