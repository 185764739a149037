import { isDeepStrictEqual } from 'node:util';
import { frontmatterSchema } from '../../incident/schema.ts';
import { splitFrontmatter } from '../../incident/split-frontmatter.ts';
import { readYaml } from '../../incident/yaml-source.ts';
import type { Change } from './apply-fixes.ts';

const ORDER = Object.keys(frontmatterSchema.shape);
const KEY = /^([A-Za-z_]\w*)[ \t]*:(?=\s|$)/;

/**
 * Puts the fields of the frontmatter in the order of the schema, each with the comments above it. A
 * frontmatter in which that could change anything but the order is left as it is.
 */
export function orderFields(text: string): { text: string; changes: Change[] } {
  const same = { text, changes: [] };
  const { yaml } = splitFrontmatter(text);
  if (yaml === undefined || /(?:^|[\s[{,:-])[&*]\S/m.test(yaml)) return same;
  const data = readYaml(yaml).data;
  if (typeof data !== 'object' || data === null || Array.isArray(data)) return same;

  const fields = fieldsIn(yaml);
  if (fields === undefined) return same;
  const known = fields.filter(({ key }) => key !== undefined);
  const sorted = known.toSorted((a, b) => rank(a.key) - rank(b.key));
  const moved = known.findIndex((field, index) => field !== sorted[index]);
  if (moved < 0) return same;

  const rest = fields.filter(({ key }) => key === undefined);
  const newline = yaml.includes('\r\n') ? '\r\n' : '\n';
  const ordered = [...sorted, ...rest].flatMap(({ lines }) => lines).join(newline);
  if (!isDeepStrictEqual(readYaml(ordered).data, data)) return same;
  const start = text.indexOf(yaml);
  return {
    text: text.slice(0, start) + ordered + text.slice(start + yaml.length),
    changes: [
      {
        line: 2,
        before: known.map(({ key }) => key).join(', '),
        after: sorted.map(({ key }) => key).join(', '),
      },
    ],
  };
}

function rank(key: string | undefined): number {
  const at = ORDER.indexOf(key ?? '');
  return at < 0 ? ORDER.length : at;
}

interface Field {
  key: string | undefined;
  lines: string[];
}

/** The fields with the lines that belong to each; what follows the last one's value has no key. */
function fieldsIn(yaml: string): Field[] | undefined {
  const fields: Field[] = [];
  let above: string[] = [];
  for (const line of yaml.split(/\r?\n/)) {
    const key = KEY.exec(line)?.[1];
    if (key !== undefined) {
      fields.push({ key, lines: [...above, line] });
      above = [];
    } else if (/^(?:#|[ \t]*$)/.test(line)) {
      above.push(line);
    } else if (/^[ \t-]/.test(line) && fields.length > 0) {
      fields.at(-1)?.lines.push(...above, line);
      above = [];
    } else {
      return undefined;
    }
  }
  return above.length > 0 ? [...fields, { key: undefined, lines: above }] : fields;
}
