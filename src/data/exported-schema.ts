import { z } from 'zod';
import { CATEGORIES } from '../incident/categories.ts';

/*
 * One outage as it is given out in JSON. Every key is always there: `null` says that something is not known, an empty
 * list that there is nothing to list. What each key means is said here once; the published JSON Schema is made of it.
 */

const MOMENT = /^\d{4}(-\d{2}(-\d{2}(T\d{2}:\d{2}(:\d{2})?Z)?)?)?$/;
const DAY = /^\d{4}-\d{2}-\d{2}$/;

const moment = (about: string) =>
  z.string().regex(MOMENT).describe(`${about}, in UTC and no more exact than it is known.`);
const day = (about: string) => z.string().regex(DAY).nullable().describe(about);
const sourceIds = z.array(z.string()).describe('The ids of the sources that say so.');

/** One outage of the published data. */
export const exportedIncidentSchema = z.strictObject({
  id: z.string().describe('The last step of its address.'),
  url: z.url().describe('The address of its article.'),
  title: z.string(),
  summary: z.string().nullable().describe('One or two sentences, where the editors wrote some.'),
  services: z
    .array(
      z.strictObject({
        id: z.string(),
        name: z.string(),
        operator: z.string().nullable().describe('Who runs it.'),
        kind: z.string().nullable().describe('What it is, in a word or two.'),
      }),
    )
    .min(1)
    .describe('What was down.'),
  year: z.int().min(1000).max(9999).describe('The year in which the outage began, in UTC.'),
  month: z.int().min(1).max(12).describe('The month in which it began, in UTC.'),
  beginning: moment('When it began: `started`, or the month where no more is known'),
  started: moment('When it began, where at least the day is known').nullable(),
  resolved: moment('When it ended').nullable(),
  hours: z
    .number()
    .positive()
    .nullable()
    .describe('How long it lasted in hours; null where nobody has said.'),
  duration: z
    .string()
    .regex(/^PT(\d+H)?(\d+M)?$/)
    .nullable()
    .describe('The same length as an ISO 8601 duration, to the minute.'),
  approximate: z.boolean().describe('Whether the length is an estimate.'),
  cause: z.string().nullable().describe('Why, in one clause; null where the operator never said.'),
  category: z.enum(CATEGORIES).describe('The kind of cause.'),
  confirmed: z.boolean().describe('Whether the operator itself stated the cause.'),
  regions: z.array(z.string()).describe('Where it was felt.'),
  affected: z.array(z.string()).describe('What else was down.'),
  figures: z
    .array(z.strictObject({ value: z.string(), label: z.string(), sources: sourceIds }))
    .describe('The numbers of the impact.'),
  timeline: z
    .array(z.strictObject({ at: moment('When'), event: z.string(), sources: sourceIds }))
    .describe('What happened when, in time order.'),
  actions: z
    .array(
      z.strictObject({
        action: z.string(),
        status: z.enum(['done', 'planned', 'unknown']),
        sources: sourceIds,
      }),
    )
    .describe('Preventive measures and how far they have come.'),
  sources: z
    .array(
      z.strictObject({
        id: z.string(),
        title: z.string(),
        publisher: z.string().nullable(),
        url: z.url().nullable(),
        date: moment('When it was published').nullable(),
        archived: z.url().nullable().describe('The address of an archived copy.'),
      }),
    )
    .describe('What the article rests on.'),
  authors: z.array(z.string()),
  published: day('The day on which the article appeared.'),
  updated: day('The day of its last change of substance.'),
  corrections: z
    .array(z.strictObject({ date: z.string().regex(DAY), note: z.string() }))
    .describe('What was changed after publication.'),
});

export type ExportedIncident = z.output<typeof exportedIncidentSchema>;
