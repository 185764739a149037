/** A tag as the compiler's serialiser writes it: attributes in double quotes, a quote sign within as a reference. */
const TAG = /<[a-z][a-z0-9]*((?:\s+[^\s"'>/=]+(?:=(?:"[^"]*"|'[^']*'|[^\s"'>]+))?)*)\s*\/?>/gi;
const ATTRIBUTE = /\s+([^\s"'>/=]+)(?:=(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/g;

const ADDRESSES = new Set(['href', 'src', 'cite']);
/** What serves the page's own links, styles and scripts, and would clash with what other programs show around it. */
const OF_THE_PAGE = /^(?:id|class|role|tabindex|loading|decoding|aria-.*|data-.*)$/i;

/**
 * HTML that can be read anywhere: each address absolute, and nothing left of what only its own page needs.
 *
 * Works on the text, since parsing every article again would cost a build more than all else that feeds do.
 *
 * @param html as the compiler makes it
 * @param base the absolute address of its page
 */
export function portableHtml(html: string, base: string): string {
  return html.replaceAll(TAG, (tag, attributes: string | undefined) =>
    attributes === undefined || attributes === ''
      ? tag
      : tag.replace(attributes, () => portableAttributes(attributes, base)),
  );
}

function portableAttributes(attributes: string, base: string): string {
  return attributes.replaceAll(
    ATTRIBUTE,
    (whole, name: string, double?: string, single?: string, bare?: string) => {
      if (OF_THE_PAGE.test(name)) return '';
      const value = double ?? single ?? bare;
      if (value === undefined || !ADDRESSES.has(name.toLowerCase())) return whole;
      return ` ${name}="${absolute(value, base)}"`;
    },
  );
}

/** What stands in an address as a reference to a character stays one, since no step of this takes it for more. */
function absolute(address: string, base: string): string {
  if (/^[a-z][a-z0-9+.-]*:/i.test(address)) return address;
  if (address.startsWith('#')) return `${base}${address}`;
  return URL.parse(address, base)?.href ?? address;
}
