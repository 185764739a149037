import { z } from 'zod';

const text = (expected: string) => z.string({ error: expected }).trim().min(1, { error: expected });
const address = z.url({ protocol: /^https?$/, error: 'an address that begins with https://' });

/** A file of `content/services/`; its name is the service's id. */
export const serviceSchema = z.strictObject({
  /** The name readers know. @example WhatsApp */
  name: text('the name of the service'),
  /** Who runs it. @example Meta */
  operator: text('the name of the operator').optional(),
  /** What it is, in a word or two. @example messaging */
  kind: text('what kind of service it is').optional(),
  /** Its home page. */
  homepage: address.optional(),
  /** The operator's status page. */
  status: address.optional(),
  /** Other names it goes by, former ones included. */
  also: z.array(text('a name'), { error: 'a list of names' }).optional(),
});

export type ServiceFacts = z.output<typeof serviceSchema>;

/** A service of the record. */
export interface Service extends ServiceFacts {
  id: string;
}
