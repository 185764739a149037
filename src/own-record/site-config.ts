import type { RecordAnswers } from './answers.ts';

/** The configuration itself, below the comments and types that say what it can hold. */
const VALUE = /^export const siteConfig: SiteConfig = \{\n[\s\S]*?^\};\n/m;

/** The columns that a line has in the project's code. */
const WIDTH = 100;

/**
 * The text of `src/site.config.ts` with a configuration of one's own: nothing of the one that stands there stays, and
 * everything around it does.
 *
 * @throws where the text has no configuration of the form that is known
 */
export function siteConfigText(
  text: string,
  { name, description, address, repository, locale }: Omit<RecordAnswers, 'services'>,
): string {
  if (!VALUE.test(text)) {
    throw new Error(
      'src/site.config.ts has no line `export const siteConfig: SiteConfig = {`; expected the file as it was cloned.',
    );
  }
  const fields = { name, description, address, ...(repository ? { repository } : {}), locale };
  const lines = Object.entries(fields).map(([field, value]) => property(field, value));
  return text.replace(
    VALUE,
    () => `export const siteConfig: SiteConfig = {\n${lines.join('')}};\n`,
  );
}

/** A property as the formatter sets it: below its name where the line would be too long. */
function property(field: string, value: string): string {
  const text = quoted(value);
  const line = `  ${field}: ${text},`;
  return columns(line) > WIDTH ? `  ${field}:\n    ${text},\n` : `${line}\n`;
}

/** A string in single quotes, or in double ones where that spares it more backslashes. */
function quoted(value: string): string {
  const count = (sign: string) => value.split(sign).length;
  const quote = count("'") > count('"') ? '"' : "'";
  return `${quote}${value.replaceAll('\\', '\\\\').replaceAll(quote, `\\${quote}`)}${quote}`;
}

/** The columns of a line: the letters of some scripts, and emoji, take two. */
function columns(line: string): number {
  const wide =
    /[\u1100-\u115F\u2E80-\u303E\u3041-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6]|\p{Emoji_Presentation}/u;
  const graphemes = [...new Intl.Segmenter('en').segment(line)];
  return graphemes.reduce((sum, { segment }) => sum + (wide.test(segment) ? 2 : 1), 0);
}
