// `astro:content` would load the whole renderer for this one function, two thirds of a second in each build.
import { defineCollection } from 'astro/content/config';
import { z } from 'zod';
import type { IncidentEntry, RecordEntry } from './archive/archive.ts';
import { incidentLoader, recordLoader } from './archive/loader.ts';

// What the loaders store has been checked by the gate; the schemas here give it its types.
export const collections = {
  incidents: defineCollection({ loader: incidentLoader(), schema: z.custom<IncidentEntry>() }),
  record: defineCollection({ loader: recordLoader(), schema: z.custom<RecordEntry>() }),
};
