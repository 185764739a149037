import type { CmsConfig, EntryCollection, Field, GitBackend } from '@sveltia/cms';
import { text } from '../i18n/text.ts';
import { DEFAULT_TITLE } from '../scaffold/title.ts';
import { writeUpBody } from '../scaffold/write-up.ts';
import { CONTENT_FORMATS, type EntryFormat } from './content-formats.ts';
import { type EditorBackend, forgeInterface } from './editor-backend.ts';
import { type FormNotes, formWidgets } from './form-widgets.ts';

/** What the editor is made for. */
export interface EditorPlace {
  /** The name of the site. */
  name: string;
  /** The content folder, from the root of the repository. @example content */
  content: string;
  /** Whether there are write-ups in MDX. */
  hasMdx: boolean;
  /** What stands below fields, by the kind of file and their paths; else it is what is expected in them. */
  hints: Readonly<Record<'write-up' | 'service', ReadonlyMap<string, string>>>;
  /** Where it writes; in the dev server it is a folder that the editor chooses. */
  backend: EditorBackend;
}

const ID: [string, string] = [
  '^[a-z0-9]+(-[a-z0-9]+)*$',
  'Lower-case letters, digits and hyphens, such as 2021-10-whatsapp',
];

/**
 * The Markdown below the fields, as it is. The rich text that the editor could show instead is no choice: it writes the
 * whole text anew, with an empty line between a heading and the comment that says which part it is.
 */
const BODY = { name: 'body', widget: 'text', required: false } as const;

/** The configuration of the editor: a form for each kind of file in the content folder. */
export function editorConfig({ name, content, hasMdx, hints, backend }: EditorPlace): CmsConfig {
  return {
    load_config_file: false,
    backend: repository(backend),
    app_title: name,
    logo: { src: '/favicon.svg', show_in_header: true },
    media_folder: `${content}/incidents`,
    public_folder: '/incidents',
    media_libraries: { stock_assets: false, all: { slugify_filename: true } },
    slug: { encoding: 'ascii', clean_accents: true },
    output: { omit_empty_optional_fields: true },
    // What is to be seen of a write-up, the dev server shows better.
    editor: { preview: false },
    collections: [
      writeUps('write-up', content, hints['write-up']),
      ...(hasMdx
        ? [
            {
              ...writeUps('write-up-mdx', content, hints['write-up']),
              create: false,
              duplicate: false,
            },
          ]
        : []),
      services(content, hints.service),
      pages(content),
    ],
  };
}

function repository(backend: EditorBackend): GitBackend {
  return {
    name: backend.forge,
    repo: backend.repository,
    branch: backend.branch,
    api_root: forgeInterface(backend),
    ...(backend.host === undefined ? {} : { base_url: backend.host }),
    auth_methods: ['token'],
  } as GitBackend;
}

function writeUps(
  format: 'write-up' | 'write-up-mdx',
  content: string,
  hints: FormNotes['hints'],
): EntryCollection {
  const { fields } = CONTENT_FORMATS[format];
  return {
    ...collection(format, `${content}/incidents`),
    name: format === 'write-up' ? 'incidents' : 'incidents-mdx',
    label: format === 'write-up' ? text.editor.writeUps : text.editor.writeUpsInMdx,
    label_singular: text.editor.writeUp,
    icon: 'article',
    slug: {
      template: '{{fields.year}}-{{fields.month}}-{{fields.service.0}}',
      editable: ['create'],
      pattern: ID,
    },
    // Images lie beside write-ups, and are named from there.
    media_folder: '',
    public_folder: '.',
    preview_path: 'incidents/{{slug}}/',
    sortable_fields: {
      fields: ['year', 'title'],
      default: { field: 'year', direction: 'descending' },
    },
    view_filters: [{ label: text.editor.drafts, field: 'draft', pattern: true }],
    fields: [
      ...formWidgets(fields, {
        hints,
        own: {
          title: { default: DEFAULT_TITLE },
          service: {
            widget: 'relation',
            collection: 'services',
            value_field: '{{slug}}',
            display_fields: ['name'],
            multiple: true,
            min: 1,
          },
          year: { min: 1000, max: 9999 },
          draft: { default: true },
          'cover.src': { widget: 'image', choose_url: false },
        },
      }),
      { ...BODY, label: text.editor.body, default: writeUpBody() } as Field,
    ],
  };
}

function services(content: string, hints: FormNotes['hints']): EntryCollection {
  return {
    ...collection('service', `${content}/services`),
    name: 'services',
    label: text.editor.services,
    label_singular: text.editor.service,
    icon: 'dns',
    identifier_field: 'name',
    slug: { template: '{{name}}', editable: ['create'], pattern: ID },
    preview_path: 'services/{{slug}}/',
    fields: formWidgets(CONTENT_FORMATS.service.fields, { hints }),
  };
}

function pages(content: string): EntryCollection {
  return {
    ...collection('page', `${content}/pages`),
    name: 'pages',
    label: text.editor.pages,
    label_singular: text.editor.page,
    icon: 'description',
    slug: { template: '{{title}}', editable: ['create'], pattern: ID },
    preview_path: '{{slug}}/',
    fields: [
      ...formWidgets(CONTENT_FORMATS.page.fields, { hints: new Map() }),
      { ...BODY, label: text.editor.body } as Field,
    ],
  };
}

/** The format, which `start.ts` registers, says how files of a collection end. */
function collection(format: EntryFormat, folder: string) {
  return { folder, format, create: true };
}
