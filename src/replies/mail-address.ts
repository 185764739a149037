/**
 * The address that has a mail program write an e-mail (RFC 6068). A form whose action is such an address would
 * not do: browsers send it spaces as plus signs, which mail programs show as such.
 */
export function mailAddress(
  to: string,
  { subject, body }: { subject: string; body: string },
): string {
  const lines = body.replaceAll(/\r?\n/g, '\r\n');
  return `mailto:${encodeURI(to)}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(lines)}`;
}
