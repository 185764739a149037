import ts from 'typescript';

/** What the doc comment of a field says to the editor who fills it in. */
export interface FieldComment {
  text: string;
  /** Values as they may be written in YAML, from its `@example` tags. */
  examples: string[];
  /** The comments of its own fields, where it is a group or a list of groups. */
  fields: FieldComments;
}

/** Comments by the names of fields. */
export type FieldComments = Readonly<Record<string, FieldComment>>;

/** The calls of a schema's source that make a group of fields. */
const GROUPS = ['z.strictObject', 'group'];

/**
 * Reads the doc comments of a schema's fields out of its source.
 *
 * @param source the text of the module
 * @param name the constant that holds the schema
 * @throws where there is no such constant, or where it is no group of fields
 */
export function fieldComments(source: string, name: string): FieldComments {
  const module = ts.createSourceFile('schema.ts', source, ts.ScriptTarget.Latest, true);
  const groups = new Map<string, ts.ObjectLiteralExpression>();
  for (const statement of module.statements.filter(ts.isVariableStatement)) {
    for (const { name: constant, initializer } of statement.declarationList.declarations) {
      const fields = initializer && fieldsOf(initializer);
      if (fields && ts.isIdentifier(constant)) groups.set(constant.text, fields);
    }
  }
  const top = groups.get(name);
  if (!top) throw new Error(`There is no group of fields \`${name}\` in the source of the schema.`);
  return commentsOf(top, groups);
}

function commentsOf(
  group: ts.ObjectLiteralExpression,
  groups: ReadonlyMap<string, ts.ObjectLiteralExpression>,
): FieldComments {
  return Object.fromEntries(
    group.properties.filter(ts.isPropertyAssignment).map((field) => {
      const inner = groupIn(field.initializer, groups);
      const comment = commentOf(field);
      return [field.name.getText(), { ...comment, fields: inner ? commentsOf(inner, groups) : {} }];
    }),
  );
}

function fieldsOf(expression: ts.Expression): ts.ObjectLiteralExpression | undefined {
  if (!ts.isCallExpression(expression)) return undefined;
  if (!GROUPS.includes(expression.expression.getText())) return undefined;
  return expression.arguments.find(ts.isObjectLiteralExpression);
}

/** The group that a field is made of: `figure` in `z.array(figure)`. */
function groupIn(
  node: ts.Node,
  groups: ReadonlyMap<string, ts.ObjectLiteralExpression>,
): ts.ObjectLiteralExpression | undefined {
  if (ts.isIdentifier(node)) return groups.get(node.text);
  return ts.forEachChild(node, (child) => groupIn(child, groups));
}

function commentOf(field: ts.PropertyAssignment): Omit<FieldComment, 'fields'> {
  const text = ts
    .getJSDocCommentsAndTags(field)
    .filter(ts.isJSDoc)
    .map((comment) => ts.getTextOfJSDocComment(comment.comment) ?? '')
    .join(' ');
  const examples = ts
    .getJSDocTags(field)
    .filter((tag) => tag.tagName.text === 'example')
    .map((tag) => ts.getTextOfJSDocComment(tag.comment) ?? '');
  return { text: oneLine(text), examples: examples.map(oneLine) };
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}
