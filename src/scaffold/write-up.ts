import { PHASE_IDS } from '../incident/phases.ts';
import type { CompiledWriteUp } from '../markdown/compiled.ts';
import type { Answers } from './answers.ts';
import { frontmatterText } from './frontmatter.ts';
import { LEAD_HINT, PARTS } from './parts.ts';

/** The name of the file of a write-up, without its ending: `2021-10-whatsapp`. */
export function nameOfWriteUp({ when, service }: Pick<Answers, 'when' | 'service'>): string {
  return `${when.year}-${String(when.month).padStart(2, '0')}-${service.id}`;
}

/** The text of a new write-up: a draft with what is known, and in each part a hint at what belongs there. */
export function writeUpText(answers: Answers): string {
  return `${frontmatterText(answers)}\n\n${writeUpBody()}\n`;
}

/** The text below the fields of a new write-up: in each part a hint at what belongs there. */
export function writeUpBody(): string {
  const parts = PHASE_IDS.map((phase) => {
    const { name, hint } = PARTS[phase];
    return `## The ${name}\n\n${comment(hint)}`;
  });
  return [comment(LEAD_HINT), ...parts].join('\n\n');
}

function comment(text: string): string {
  return `<!--\n${text}\n-->`;
}

/** The names of the parts that have no text yet, the lead included. */
export function stillToWrite({ lead, parts }: Pick<CompiledWriteUp, 'lead' | 'parts'>): string[] {
  const empty = parts.filter(({ html }) => html === '').map(({ phase }) => PARTS[phase].name);
  return lead === '' ? ['lead', ...empty] : empty;
}
