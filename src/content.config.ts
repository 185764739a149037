import { defineCollection } from 'astro:content';
import { z } from 'astro/zod';
import type { IncidentEntry } from './archive/archive.ts';
import { incidentLoader, pageLoader, serviceLoader } from './archive/loader.ts';
import type { Service } from './incident/service.ts';
import type { CompiledPage } from './markdown/compile-page.ts';

// What the loaders store has been checked by the gate; the schemas here give it its types.
export const collections = {
  incidents: defineCollection({ loader: incidentLoader(), schema: z.custom<IncidentEntry>() }),
  services: defineCollection({ loader: serviceLoader(), schema: z.custom<Service>() }),
  pages: defineCollection({ loader: pageLoader(), schema: z.custom<CompiledPage>() }),
};
