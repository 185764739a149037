import type { Incident } from './archive.ts';

/**
 * The component that Astro made of a write-up in MDX.
 *
 * @throws where the collection lacks the write-up, which the archive rules out
 */
export async function loadMdxContent({ id, path }: Incident) {
  // Few records have any, and Astro's collections are many modules.
  const { getEntry, render } = await import('astro:content');
  const entry = await getEntry('incidents', id);
  if (!entry) throw new Error(`${path} is not in the collection.`);
  const { Content } = await render(entry);
  return Content;
}
