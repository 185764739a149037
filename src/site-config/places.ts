import { parseSync } from 'vite';

/** The name under which `site.config.ts` exports the configuration. */
const NAME = 'siteConfig';

interface Node {
  type: string;
  start: number;
}

interface ObjectNode extends Node {
  properties: (Node & { key?: Node & { name?: string; value?: unknown }; value?: Node })[];
}

/**
 * Finds where keys of the configuration stand in its file.
 *
 * @param text that of `site.config.ts`
 * @returns gives the line and the column of the key at the end of a path, or of the last one before it that is there;
 *   `undefined` where the configuration is not written out as an object
 */
export function configPlaces(
  text: string,
): (path: readonly string[]) => { line: number; column: number } | undefined {
  const config = exportedObject(text);
  return (path) => {
    let object = config;
    let found: number | undefined = config && declarationIn(text);
    for (const key of path) {
      const property = object?.properties.find((one) => nameOf(one) === key);
      if (!property) break;
      found = property.start;
      object = objectIn(property.value);
    }
    if (found === undefined) return undefined;
    const lines = text.slice(0, found).split('\n');
    return { line: lines.length, column: (lines.at(-1) ?? '').length + 1 };
  };
}

function declarationIn(text: string): number {
  return text.search(new RegExp(`\\b${NAME}\\b`));
}

function exportedObject(text: string): ObjectNode | undefined {
  const { program } = parseSync('site.config.ts', text);
  const body = program.body as unknown as Record<string, unknown>[];
  for (const statement of body) {
    const declared = (statement.declaration ?? statement) as {
      declarations?: { id: { name?: string }; init?: Node }[];
    };
    const one = declared.declarations?.find(({ id }) => id.name === NAME);
    if (one) return objectIn(one.init);
  }
  return undefined;
}

/** An object, also where its type is stated behind it. */
function objectIn(node: Node | undefined): ObjectNode | undefined {
  if (node?.type === 'ObjectExpression') return node as ObjectNode;
  const { expression } = (node ?? {}) as { expression?: Node };
  return expression && objectIn(expression);
}

function nameOf({ key }: ObjectNode['properties'][number]): unknown {
  return key?.name ?? key?.value;
}
