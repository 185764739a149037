/** A stretch of a message: words, or code that stood between backticks. */
export interface Span {
  text: string;
  code: boolean;
}

/** Takes a message apart at its backticks. A backtick without its second is kept as it is. */
export function codeSpans(message: string): Span[] {
  return message
    .split(/(`[^`]+`)/)
    .filter((text) => text !== '')
    .map((text) => {
      const code = text.length > 2 && text.startsWith('`') && text.endsWith('`');
      return { text: code ? text.slice(1, -1) : text, code };
    });
}
