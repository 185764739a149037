import type { APIRoute } from 'astro';
import { getArchive } from '../../archive/load-archive.ts';
import { toFilterableRow } from '../../archive/record-row.ts';

/** The whole record as rows, fetched where a reader filters it. */
export const GET: APIRoute = async () => {
  const { incidents } = await getArchive();
  return Response.json(incidents.map(toFilterableRow));
};
