import {
  type Document,
  isMap,
  type Node,
  type Pair,
  type ParsedNode,
  parseDocument,
  type Scalar,
} from 'yaml';
import type { FormFields } from './form-field.ts';
import { groupToForm, isGroup, isSame } from './form-value.ts';
import { reviseItems } from './revise-items.ts';
import { type Group, orderOf, revise } from './revise-nodes.ts';
import { applied, type Edit, endOfLine, pairText } from './yaml-text.ts';

/**
 * Reads fields for a form.
 *
 * @param text YAML
 * @throws where it cannot be read, with the reason
 */
export function readFieldsForForm(text: string, fields: FormFields): Record<string, unknown> {
  const values: unknown = fieldsIn(text).document.toJS();
  return groupToForm(fields, isGroup(values) ? values : {});
}

/**
 * Writes what a form holds into the text that it was read from. Fields that say the same stay as they are written,
 * with their quotes, order and comments, and so does everything between them.
 *
 * @param text YAML, or nothing for a file that is new
 * @throws where the result would not say what the form says, so that nothing is written in its place
 */
export function reviseFields(text: string, fields: FormFields, form: Group): string {
  const { document, pairs } = fieldsIn(text);
  const places = new Map(pairs.map((pair) => [String(pair.key.value), placeOf(text, pair)]));
  const edits: Edit[] = [];
  let end = 0;
  for (const name of orderOf([...places.keys()], fields, form)) {
    const place = places.get(name);
    const field = fields.get(name)?.field;
    const node = place?.node ?? undefined;
    const value = node?.toJS(document);
    if (!isSame(field, value, form[name])) {
      const ofItems = reviseItems(text, document, node, field, form[name]);
      const revised = ofItems ? undefined : revise(document, node, field, form[name]);
      if (ofItems) edits.push(...ofItems);
      else if (place) edits.push(revised ? replaceAt(place, name, revised) : removeAt(text, place));
      else if (revised) edits.push({ start: end, end, text: `${pairText(name, revised)}\n` });
    }
    if (place) end = endOfLine(text, place.end);
  }
  const revised = applied(text, edits);
  const said = readFieldsForForm(revised, fields);
  const wrong = orderOf(Object.keys(said), fields, form).find(
    (name) => !isSame(fields.get(name)?.field, said[name], form[name]),
  );
  if (wrong !== undefined) {
    throw new Error(`\`${wrong}\` cannot be written into this file; edit it as a text.`);
  }
  return revised;
}

function fieldsIn(text: string): {
  document: Document;
  pairs: Pair<Scalar.Parsed, ParsedNode | null>[];
} {
  const document = parseDocument(text);
  const [error] = document.errors;
  if (error) throw new Error(error.message);
  const { contents } = document;
  if (contents !== null && !(isMap(contents) && !contents.flow)) {
    throw new Error('This is not a list of fields, one `field: value` a line.');
  }
  return {
    document: document as Document,
    pairs: (contents?.items ?? []) as Pair<Scalar.Parsed, ParsedNode | null>[],
  };
}

function replaceAt({ start, end }: Place, name: string, node: Node): Edit {
  return { start, end, text: pairText(name, node) };
}

function removeAt(text: string, { start, end }: Place): Edit {
  return { start, end: endOfLine(text, end), text: '' };
}

/** Where a field stands: from its name to the last sign of its value. */
interface Place {
  start: number;
  end: number;
  node: ParsedNode | null;
}

function placeOf(text: string, { key, value }: Pair<Scalar.Parsed, ParsedNode | null>): Place {
  const [start] = key.range;
  const end = value ? value.range[1] : key.range[1];
  return { start, end: start + text.slice(start, end).trimEnd().length, node: value };
}
