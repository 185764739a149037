import type { z } from 'zod';
import { readFields } from './fields.ts';
import { FILE_START, type Finding } from './problems.ts';
import { frontmatterSchema } from './schema.ts';
import { readYaml, type YamlSource } from './yaml-source.ts';

/** What the frontmatter says, with every problem in it. */
export interface Frontmatter<Shape extends z.ZodRawShape = typeof frontmatterSchema.shape> {
  facts: Partial<z.output<z.ZodObject<Shape>>>;
  findings: Finding[];
  source: YamlSource;
  /** Whether there was any frontmatter that could be read. */
  readable: boolean;
}

const FIELDS = 'title, service, month, year, hours and cause';

/** Reads and checks a write-up's frontmatter, field by field. Never throws. */
export function readFrontmatter(text: string, yaml: string | undefined): Frontmatter {
  return readFrontmatterAs(frontmatterSchema, FIELDS, text, yaml);
}

/**
 * Reads and checks frontmatter of any kind.
 *
 * @param fields the names of those that it needs, in words
 */
export function readFrontmatterAs<Shape extends z.ZodRawShape>(
  schema: z.ZodObject<Shape>,
  fields: string,
  text: string,
  yaml: string | undefined,
): Frontmatter<Shape> {
  const source = readYaml(yaml ?? '', 2);
  const unreadable = (finding: Finding): Frontmatter<Shape> => ({
    facts: {},
    findings: [finding],
    source,
    readable: false,
  });
  if (yaml === undefined) return unreadable(missingFrontmatter(text, fields));
  if (source.errors.length > 0) {
    return {
      ...unreadable(missingFrontmatter(text, fields)),
      findings: source.errors.map(({ place, message }) => ({
        code: 'frontmatter-syntax',
        place,
        message: `The frontmatter is not YAML: ${message}.`,
        hint: syntaxHint(yaml.split(/\r?\n/)[place.line - 2] ?? ''),
      })),
    };
  }
  if (source.data === null || source.data === undefined) {
    return { ...readFields(schema, source), source, readable: true };
  }
  if (typeof source.data !== 'object' || Array.isArray(source.data)) {
    return unreadable({
      code: 'frontmatter-syntax',
      place: { line: 2, column: 1, endLine: 2, endColumn: 1 },
      message: 'The frontmatter is not a list of fields.',
      hint: `Write one \`field: value\` a line; it needs ${fields}.`,
    });
  }
  return { ...readFields(schema, source), source, readable: true };
}

/** What most likely went wrong on a line that is not YAML. */
function syntaxHint(line: string): string {
  if (/^\s*(?:- )?[\w-]+:\s*[[{&*!|>%@`]/.test(line)) {
    return 'Put a value that begins with a bracket or another sign of YAML in quotes: "[Service] …".';
  }
  return 'Quote a value that holds a colon followed by a space, indent with spaces, and close every quote and bracket.';
}

function missingFrontmatter(text: string, fields: string): Finding {
  const base = { code: 'frontmatter-missing', place: FILE_START } as const;
  if (/^---[ \t]*\r?\n/.test(text)) {
    return {
      ...base,
      message: 'The frontmatter is never closed.',
      hint: 'End it with a line of three dashes (---).',
    };
  }
  if (text.startsWith('+++')) {
    return {
      ...base,
      message: 'The frontmatter is TOML (+++); expected YAML.',
      hint: 'Write it as YAML between two lines of three dashes (---).',
    };
  }
  return {
    ...base,
    message: 'There is no frontmatter.',
    hint: `Begin the file with a line of three dashes (---), the fields ${fields}, and another line of three dashes.`,
  };
}
