import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { z } from 'astro/zod';

const cited = z.object({ at: z.string(), event: z.string() });
const source = z.object({ title: z.string(), publisher: z.string(), url: z.string() });

export const collections = {
  incidents: defineCollection({
    loader: glob({ pattern: '*.md', base: './incidents' }),
    schema: z.object({
      title: z.string(),
      service: z.string(),
      year: z.number(),
      hours: z.number(),
      cause: z.string(),
      category: z.string(),
      started: z.string(),
      resolved: z.string(),
      timeline: z.array(cited),
      sources: z.array(source),
    }),
  }),
  services: defineCollection({
    loader: glob({ pattern: '*.yaml', base: './services' }),
    schema: z.object({ name: z.string(), operator: z.string() }),
  }),
};
