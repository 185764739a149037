import { COMMENT_COUNT, COMMENT_HEADINGS, FORM_FIELDS } from './furniture-words.ts';
import { isLabel, isProse, lastWritten, linesAbove, plain, type Recogniser } from './page-lines.ts';

const REQUIRED = /[*＊※]\s*[:：]?$/u;
const MOST_OF_FORM = 30;

/** What a stretch of lines has of a comment form. */
interface FormSigns {
  heading: number | undefined;
  /** "Required fields are marked *": a sentence about the mark of required fields. */
  notice: number | undefined;
  firstField: number | undefined;
  required: number;
  kinds: Set<string>;
}

/** A comment form, with the comments of readers above it. */
export const commentForm: Recogniser = (lines, end) => {
  const signs: FormSigns = {
    heading: undefined,
    notice: undefined,
    firstField: undefined,
    required: 0,
    kinds: new Set(),
  };
  for (const at of linesAbove(lines, end, MOST_OF_FORM)) {
    const line = lines[at] ?? '';
    if (isProse(line)) break;
    note(line, at, signs);
  }
  const start = startOfForm(signs, lines, end);
  if (start === undefined) return undefined;
  const above = commentsAbove(lines, start);
  return above === undefined
    ? { what: 'a comment form', from: start, to: end }
    : { what: 'readers’ comments and a comment form', from: above, to: end };
};

function note(line: string, at: number, signs: FormSigns): void {
  const text = plain(line);
  if (isCommentHeading(text)) signs.heading = at;
  const isRequired = REQUIRED.test(line);
  if (!isLabel(line, 5)) {
    if (/\S.*[*＊※]/u.test(line)) signs.notice = at;
    return;
  }
  const field = text.replace(/\s*[*＊※]\s*$/u, '').replace(/\s*\([^)]*\)$/, '');
  const kind = Object.entries(FORM_FIELDS).find(([, form]) => form.test(field))?.[0];
  if (isRequired) signs.required += 1;
  if (kind !== undefined) signs.kinds.add(kind);
  if (isRequired || kind !== undefined) signs.firstField = at;
}

function isCommentHeading(text: string): boolean {
  return (
    COMMENT_HEADINGS.has(text) ||
    COMMENT_HEADINGS.has(text.replace(/\s*(?:\(.*\)|to .*)$/u, '')) ||
    /^(?:leave|post|write) an? (?:reply|comment)\b.{0,60}$/.test(text)
  );
}

/** The line on which a comment form begins, or `undefined` where the signs are too few. */
function startOfForm(
  { heading, notice, firstField, required, kinds }: FormSigns,
  lines: readonly string[],
  end: number,
): number | undefined {
  const isForm =
    (notice !== undefined && required >= 1 && (kinds.size >= 1 || required >= 2)) ||
    (required >= 2 && kinds.size >= 1) ||
    (kinds.has('mail') && kinds.size >= 3 && firstField !== undefined && end - firstField <= 12);
  if (heading !== undefined) {
    const isLast = lastWritten(lines, end) - 1 === heading;
    return isForm || isLast || kinds.size >= 2 || required >= 1 ? heading : undefined;
  }
  if (!isForm) return undefined;
  const first = Math.min(
    notice ?? Number.POSITIVE_INFINITY,
    firstField ?? Number.POSITIVE_INFINITY,
  );
  if (!Number.isFinite(first)) return undefined;
  // In a language that is not known, the line above is the heading where it looks like one.
  const above = lastWritten(lines, first) - 1;
  const title = lines[above] ?? '';
  return above > 0 && isLabel(title, 6) && !/[.!?…。:]$/u.test(title.trim()) ? above : first;
}

/** Where readers' comments begin above a form, if there are any. */
function commentsAbove(lines: readonly string[], start: number): number | undefined {
  for (const at of linesAbove(lines, start, 400)) {
    if (isLabel(lines[at] ?? '', 16) && COMMENT_COUNT.test(plain(lines[at] ?? ''))) return at;
  }
  return undefined;
}
