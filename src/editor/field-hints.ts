/** A JSON Schema, as far as it describes fields. */
interface Described {
  description?: string;
  properties?: Readonly<Record<string, Described>>;
  items?: Described;
}

/**
 * What a JSON Schema says of each field, by its path: `title`, `cover.src`. Forms show it as it is, so that marks of
 * code are taken out.
 */
export function fieldHints(schema: Described, within = ''): Map<string, string> {
  const fields = Object.entries(schema.properties ?? schema.items?.properties ?? {});
  return new Map(
    fields.flatMap(([name, field]) => {
      const path = `${within}${name}`;
      const hint = field.description?.replaceAll('`', '') ?? '';
      const own: [string, string][] = hint === '' ? [] : [[path, hint]];
      return [...own, ...fieldHints(field, `${path}.`)];
    }),
  );
}
