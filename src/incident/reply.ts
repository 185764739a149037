import { z } from 'zod';
import { invisibleSignsIn } from './invisible-signs.ts';
import { instant } from './schema.ts';

/** The most characters of a name and of a reply: the form holds to them, and so does the gate. */
export const LONGEST_NAME = 80;
export const LONGEST_REPLY = 10_000;

const NAME = `a name of up to ${LONGEST_NAME} characters, on one line and without invisible signs`;

/** The frontmatter of a file in `content/replies/<incident>/`. */
export const replySchema = z.strictObject({
  /** Who replies, as they wish to be named. @example Ada Lovelace */
  name: z
    .string({ error: NAME })
    .trim()
    .max(LONGEST_NAME, { error: NAME })
    .refine(
      (name) =>
        /[\p{L}\p{N}]/u.test(name) &&
        !/[\n\r\u2028\u2029]/.test(name) &&
        invisibleSignsIn(name).length === 0,
      { error: NAME },
    ),
  /** When it came in. @example 2026-11-24 */
  date: instant,
});

/** A reply's facts, checked and in one form. */
export type ReplyFacts = z.output<typeof replySchema>;
