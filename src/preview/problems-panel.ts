import type { FileReport, ReportedProblem } from '../check/report.ts';
import { text } from '../i18n/text.ts';
import { codeSpans } from './code-spans.ts';
import { sayCounts } from './counts.ts';
import type { PreviewFile } from './preview-report.ts';

/** The files that make the page at an address, and all others. */
export function filesOfPage(
  report: readonly PreviewFile[],
  address: string,
): { here: PreviewFile[]; elsewhere: PreviewFile[] } {
  const isHere = (file: PreviewFile) => file.address === address;
  return { here: report.filter(isHere), elsewhere: report.filter((file) => !isHere(file)) };
}

/** The problems of the page, file by file. */
export function drawHere(files: readonly PreviewFile[]): Node[] {
  return files.flatMap((file) => [heading(file.path), problemList(file)]);
}

/** How many problems the other files have, and the way to each. */
export function drawElsewhere(files: readonly PreviewFile[]): Node[] {
  const title = heading(text.preview.elsewhere, 'elsewhere');
  if (files.length === 0) return [title, paragraph('counts', text.preview.noneElsewhere)];
  const counts = sayCounts(files.flatMap((file) => file.problems));
  const list = element('ul', { class: 'files' });
  for (const file of files) {
    const item = element('li');
    item.append(drawFile(file));
    list.append(item);
  }
  return [title, paragraph('counts', text.preview.countElsewhere(counts, files.length)), list];
}

/** The way to a file's page. A file without one has no other place for its problems than this. */
function drawFile(file: PreviewFile): Node {
  const counts = element('span', { class: 'counts' });
  counts.append(sayCounts(file.problems));
  if (file.address === undefined) {
    const details = element('details');
    const summary = element('summary');
    summary.append(file.path, ' ', counts);
    details.append(summary, problemList(file));
    return details;
  }
  const line = element('p');
  const link = element('a', { href: file.address });
  link.append(file.path);
  line.append(link, ' ', counts);
  return line;
}

function problemList({ path, problems }: FileReport): HTMLElement {
  const list = element('ol', { class: 'problems' });
  list.append(...problems.map((problem) => drawProblem(path, problem)));
  return list;
}

function drawProblem(path: string, problem: ReportedProblem): HTMLElement {
  const { severity, line, column, message, hint } = problem;
  const item = element('li', { class: severity });
  const place = element('p', { class: 'place' });
  const label = element('strong');
  label.append(text.preview.severities[severity]);
  const position = element('span');
  position.append(`${path}:${line}:${column}`);
  place.append(label, ' ', position);
  item.append(place, withCode('message', message), withCode('hint', hint), explanation(problem));
  return item;
}

function explanation({ code, docs }: ReportedProblem): HTMLElement {
  const line = element('p', { class: 'code' });
  if (!docs.startsWith('http')) {
    line.append(`${code} · ${text.preview.explained} ${docs}`);
    return line;
  }
  const link = element('a', { href: docs });
  link.append(code);
  line.append(link);
  return line;
}

function withCode(name: string, message: string): HTMLElement {
  const line = element('p', { class: name });
  for (const span of codeSpans(message)) {
    const node = span.code ? element('code') : undefined;
    node?.append(span.text);
    line.append(node ?? span.text);
  }
  return line;
}

function paragraph(name: string, words: string): HTMLElement {
  const node = element('p', { class: name });
  node.append(words);
  return node;
}

function heading(words: string, name = 'file'): HTMLElement {
  const node = element('h3', { class: name });
  node.append(words);
  return node;
}

function element(name: string, attributes: Record<string, string> = {}): HTMLElement {
  const node = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) node.setAttribute(key, value);
  return node;
}
