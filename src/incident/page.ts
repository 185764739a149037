import { z } from 'zod';

/** The frontmatter of a file in `content/pages/`. */
export const pageSchema = z.strictObject({
  /** The heading of the page. */
  title: z.string({ error: 'a title' }).trim().min(1, { error: 'a title' }),
  /** One or two sentences for search engines. */
  summary: z.string({ error: 'one or two sentences' }).trim().optional(),
});
