import type { Thing } from 'schema-dts';

/** Things as the text of a script element; no title can close it, and no comment open in it. */
export function jsonLd(things: readonly Thing[]): string {
  const [only] = things;
  const data =
    things.length === 1 && typeof only === 'object'
      ? { '@context': 'https://schema.org', ...only }
      : { '@context': 'https://schema.org', '@graph': things };
  return JSON.stringify(data).replaceAll('<', '\\u003c');
}
