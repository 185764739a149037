import { readFileSync } from 'node:fs';
import { frontmatterSchema } from '../incident/schema.ts';
import { serviceSchema } from '../incident/service.ts';
import { editorSchema } from './editor-schema.ts';
import { fieldComments } from './field-comments.ts';
import { INCIDENT_SCHEMA, SERVICE_SCHEMA } from './schema-paths.ts';
import { snippets } from './snippets.ts';
import { WRITTEN_FORMS } from './written-forms.ts';

/** The files of VS Code that are made from the tables of the code, by their paths from the project's root. */
export function vscodeFiles(): Record<string, string> {
  const incident = editorSchema(frontmatterSchema, {
    title: 'Write-up',
    description: 'The frontmatter of a write-up.',
    comments: commentsIn('../incident/schema.ts', 'frontmatterSchema'),
    forms: WRITTEN_FORMS,
  });
  const service = editorSchema(serviceSchema, {
    title: 'Service',
    description: 'A service of the record; the name of its file is its id.',
    comments: commentsIn('../incident/service.ts', 'serviceSchema'),
  });
  return {
    [INCIDENT_SCHEMA]: toJson(incident),
    [SERVICE_SCHEMA]: toJson(service),
    '.vscode/write-up.code-snippets': toJson(snippets()),
  };
}

function commentsIn(module: string, name: string) {
  return fieldComments(readFileSync(new URL(module, import.meta.url), 'utf8'), name);
}

function toJson(value: object): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
