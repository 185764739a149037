import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { decodeInput } from '../../src/import/decode-input.ts';
import { type Draft, type ImportInput, importDraft } from '../../src/import/import-draft.ts';
import type { Service } from '../../src/incident/service.ts';
import { splitFrontmatter } from '../../src/incident/split-frontmatter.ts';
import { readYaml } from '../../src/incident/yaml-source.ts';
import { compile } from '../../src/markdown/compile.ts';
import type { CompiledWriteUp } from '../../src/markdown/compiled.ts';

/** The services that the tests' record knows. */
export const SERVICES: readonly Service[] = [
  { id: 'whatsapp', name: 'WhatsApp', also: ['WA Messenger'] },
  { id: 'beacon', name: 'Beacon', status: 'https://status.beacon.example' },
  { id: 'x', name: 'X' },
];

/** Where the fixtures lie. */
export const fixtures = join(import.meta.dirname, 'fixtures');

/** A draft, what its frontmatter says as data, and what the compiler makes of it. */
export interface Imported extends Draft {
  fields: Record<string, unknown>;
  body: string;
  compiled: CompiledWriteUp;
}

/** Imports a text, or an input with its name and address. */
export function imported(input: string | ImportInput): Imported {
  const draft = importDraft(typeof input === 'string' ? { text: input } : input, SERVICES);
  const { yaml = '', body } = splitFrontmatter(draft.text);
  const serviceNames = new Map(SERVICES.map(({ id, name }) => [id, name]));
  return {
    ...draft,
    fields: readYaml(yaml).data as Record<string, unknown>,
    body: body.trim(),
    compiled: compile(draft.text, `incidents/${draft.fileName}`, { serviceNames }),
  };
}

/** Imports a fixture by its name. */
export function importedFixture(name: string, more: Partial<ImportInput> = {}): Imported {
  const text = decodeInput(readFileSync(join(fixtures, name)));
  return imported({ text, name, ...more });
}

/** The headings of a draft's parts with their phases, in order. */
export function partsOf({ compiled }: Imported): [string, string][] {
  return compiled.parts.map(({ phase, heading }) => [phase, heading.text]);
}

/** The words of one part, without tags. */
export function partText({ compiled }: Imported, phase: string): string {
  const html = compiled.parts.find((part) => part.phase === phase)?.html ?? '';
  return html
    .replaceAll(/<[^>]+>/g, '')
    .replaceAll(/\s+/g, ' ')
    .trim();
}

/** The errors that the compiler finds in a draft. */
export function errorsIn({ compiled }: Imported): string[] {
  return compiled.problems
    .filter(({ severity }) => severity === 'error')
    .map(({ line, code, message }) => `${line} ${code} ${message}`);
}
