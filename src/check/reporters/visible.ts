const UNSEEN = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Bidi_Control}]/gu;

const CONTROL_PICTURES = 0x2400;
const DELETE = 0x7f;

/**
 * The text with a visible sign in place of each character that acts on a terminal instead of being shown:
 * control characters, line breaks among them, and those that change the direction of what follows.
 */
export function visible(text: string): string {
  return text.replaceAll(UNSEEN, (character) => {
    const code = character.codePointAt(0) ?? 0;
    if (code < 0x20) return String.fromCodePoint(CONTROL_PICTURES + code);
    if (code === DELETE) return '␡';
    if (/\p{Cs}/u.test(character)) return '\uFFFD';
    return `<U+${code.toString(16).toUpperCase().padStart(4, '0')}>`;
  });
}
