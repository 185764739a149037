import { type CollectionEntry, getCollection } from 'astro:content';

/** All write-ups, those that started last first. */
export async function newestFirst(): Promise<CollectionEntry<'incidents'>[]> {
  const incidents = await getCollection('incidents');
  return incidents.sort((a, b) => b.data.started.localeCompare(a.data.started));
}
