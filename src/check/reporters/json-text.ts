const UNSAFE = /[\u007F-\u009F\p{Zl}\p{Zp}\p{Bidi_Control}]/gu;

/** Data as JSON for a file or a terminal: whatever character would act on the latter is escaped. */
export function jsonText(data: unknown): string {
  const text = JSON.stringify(data, undefined, 2).replaceAll(
    UNSAFE,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  return `${text}\n`;
}
