/** A write-up's text in its two halves. */
export interface SplitText {
  /** The YAML between the dashes; `undefined` where there is no frontmatter. */
  yaml: string | undefined;
  /**
   * The whole text with the frontmatter blanked out: every line and column of the body stays where it
   * was, and no parser takes the dashes for Markdown.
   */
  body: string;
}

const FRONTMATTER = /^\uFEFF?---[ \t]*\r?\n(?:([\s\S]*?)\r?\n)??---[ \t]*(?:\r?\n|$)/;

/** The YAML of a text, without its dashes; `undefined` where there is no frontmatter. */
export function frontmatterOf(text: string): string | undefined {
  const match = FRONTMATTER.exec(text);
  return match ? (match[1] ?? '') : undefined;
}

/** Separates frontmatter from body. */
export function splitFrontmatter(text: string): SplitText {
  const match = FRONTMATTER.exec(text);
  if (!match) return { yaml: undefined, body: text };
  const block = match[0];
  return { yaml: match[1] ?? '', body: blank(block) + text.slice(block.length) };
}

function blank(text: string): string {
  return text.replaceAll(/[^\r\n]+/g, (line) => ' '.repeat(line.length));
}
