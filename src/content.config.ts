import { z } from 'zod';
import type { IncidentEntry, RecordEntry } from './archive/archive.ts';
import { incidentLoader, recordLoader } from './archive/loader.ts';

// The mark that `defineCollection` sets. Loading that function through Vite costs each build a quarter of a
// second (and `astro:content`, which also has it, two thirds).
const type = 'content_layer';

// What the loaders store has been checked by the gate; the schemas here give it its types.
export const collections = {
  incidents: { type, loader: incidentLoader(), schema: z.custom<IncidentEntry>() },
  record: { type, loader: recordLoader(), schema: z.custom<RecordEntry>() },
};
