import { frontmatterSchema } from '../incident/schema.ts';
import { type Answer, oneLine } from './answer.ts';

/** The title of a write-up that was not given another. */
export const DEFAULT_TITLE = '[Service] outage of [Month, Year]';

/** What {@link readTitle} understands, in words. */
const EXPECTED_TITLE = `a title of up to 110 characters, tokens included, such as ${DEFAULT_TITLE}`;

/** Reads the title; nothing means the default. */
export function readTitle(answer: string): Answer<string> {
  const text = oneLine(answer);
  if (text === '') return { value: DEFAULT_TITLE };
  return frontmatterSchema.shape.title.safeParse(text).success
    ? { value: text }
    : { problem: `The title has ${text.length} characters; expected ${EXPECTED_TITLE}.` };
}
