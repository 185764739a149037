/** As `hast-util-to-html` writes them, which takes forty modules more to load. */
const REFERENCES: Record<string, string> = {
  '<': '&#x3C;',
  '&': '&#x26;',
  '"': '&#x22;',
  "'": '&#x27;',
  '`': '&#x60;',
};

/** Plain text as HTML. */
export function escapeHtml(text: string): string {
  return text.replaceAll(/[<&]/g, referenceTo);
}

/** Plain text as the value of an attribute, which stands in double quotes. */
export function escapeAttribute(text: string): string {
  return text.replaceAll(/[<&"'`]/g, referenceTo);
}

function referenceTo(sign: string): string {
  return REFERENCES[sign] ?? sign;
}
