import './without-eval.ts';
import CMS, { type CmsConfig } from '@sveltia/cms';
import { CONTENT_FORMATS } from './content-formats.ts';
import { readMarkdown, readYamlFile, writeMarkdown, writeYamlFile } from './entry-text.ts';

/** What the page at `/edit/` runs: the editor, with our own way to read and to write files. */

for (const [name, { fields, extension }] of Object.entries(CONTENT_FORMATS)) {
  const [read, write] =
    extension === 'yaml' ? [readYamlFile, writeYamlFile] : [readMarkdown, writeMarkdown];
  CMS.registerCustomFormat(name, extension, {
    fromFile: (text) => read(text, fields),
    toFile: (entry) => write(entry, fields),
  });
}

const config: CmsConfig = JSON.parse(document.getElementById('config')?.textContent ?? '{}');
CMS.init({ config });
