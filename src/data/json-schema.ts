import { z } from 'zod';

/**
 * A JSON Schema (draft 2020-12) of a shape that the code describes in zod.
 *
 * @param id the address at which it is published
 */
export function jsonSchemaOf(
  shape: z.ZodType,
  { id, title, description }: { id: string; title: string; description: string },
): object {
  const { $schema, ...schema } = z.toJSONSchema(shape, { target: 'draft-2020-12' });
  return { $schema, $id: id, title, description, ...schema };
}
