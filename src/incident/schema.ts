import { z } from 'zod';
import { CATEGORIES } from './categories.ts';
import { hasTime, parseMoment, precisionOf } from './moment.ts';
import { parseMonth } from './months.ts';
import { EXCEPTABLE } from './problems.ts';

/*
 * The frontmatter of a write-up. Each key's doc comment is for the editor who fills it in; each schema's
 * error text is what a problem says was expected. What is valid comes out in one form: months as
 * numbers, moments in UTC, single ids as lists.
 */

const text = (expected: string) =>
  z
    .string({ error: expected })
    .transform((value) => value.trim())
    .pipe(z.string().min(1, { error: expected }));

const moment = (expected: string, accept: (moment: string) => boolean = () => true) =>
  z.union([z.string(), z.number()], { error: expected }).transform((value, context) => {
    const parsed = parseMoment(value);
    if (parsed !== undefined && accept(parsed)) return parsed;
    context.addIssue({ code: 'custom', message: expected, input: value });
    return z.NEVER;
  });

const oneOrMore = <T extends z.ZodType>(item: T, expected: string) =>
  z
    .union([item, z.array(item).min(1, { error: expected })], { error: expected })
    .transform((value) => (Array.isArray(value) ? value : [value]) as z.output<T>[]);

const group = <Shape extends z.ZodRawShape>(expected: string, shape: Shape) =>
  z.strictObject(shape, { error: expected });

const id = (expected: string) => z.string({ error: expected }).regex(ID, { error: expected });

const ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

const isDay = (value: string) => precisionOf(value) === 'day';
const isDayOrTime = (value: string) => isDay(value) || hasTime(value);

const day = moment('a date such as 2021-10-05', isDay);
/** A moment of a day or within it. */
export const instant = moment(
  'a date-time with a zone such as 2021-10-04T15:39Z, or a date alone such as 2021-10-04',
  isDayOrTime,
);
const flag = z.boolean({ error: 'true or false' });
const textList = z.array(text('a text'), { error: 'a list of texts' });
const citedSources = oneOrMore(
  id('the id of a source'),
  'the id of a source, or a list of such ids',
).optional();
const address = z.url({
  protocol: /^https?$/,
  error: 'an address that begins with https:// or http://',
});

const ALIAS = /^(?!.*\/[/._])(?!.*\/index\.html(?:\/|$))\/[\p{L}\p{M}\p{N}/._~!'()+,=@&-]*$/u;
/** Percent-encoded: shorter than any line, key or path may be in which a host has to hold it. */
const LONGEST_ALIAS = 240;
/**
 * A path as it is read, without percent-encoding. It becomes the name of a folder and is written into the files of
 * hosts, where other signs stand for something else: `*` and `:` are wildcards there, and `$` a variable.
 */
const alias = z
  .string({ error: 'a path that begins with /' })
  .refine((path) => ALIAS.test(path) && encodeURI(path).length <= LONGEST_ALIAS, {
    error:
      'a path of letters, digits and hyphens that begins with /, such as /2021/whatsapp/, not percent-encoded',
  });

/** One number of the impact, set large above the text. */
const figure = group('a group of value, label and source', {
  /** The number as it is shown, with its unit. @example 10.6 million */
  value: z
    .union([z.string(), z.number()], { error: 'a number or a short text' })
    .transform(String)
    .pipe(text('a number or a short text')),
  /** What it counts. @example problem reports at Downdetector */
  label: text('what the figure counts'),
  /** The id of the source that gives it, or a list of ids. */
  source: citedSources,
});

/** One line of the timeline. */
const timelineEntry = group('a group of at, event and source', {
  /** When, as exactly as the source says. @example 2021-10-04T15:39Z */
  at: moment('a date-time with a zone such as 2021-10-04T15:39Z, a date, a month or a year'),
  /** What happened; inline Markdown is welcome. */
  event: text('what happened'),
  /** The id of the source that says so, or a list of ids. */
  source: citedSources,
});

/** One preventive measure. */
const preventiveAction = group('a group of action, status and source', {
  /** What was or will be done. */
  action: text('what was or will be done'),
  /** How far it has come: done, planned or unknown. */
  status: z.enum(['done', 'planned', 'unknown'], { error: 'done, planned or unknown' }),
  /** The id of the source that says so, or a list of ids. */
  source: citedSources,
});

/** One source. */
const source = group('a group of id, title, publisher, url and date', {
  /** The short name that citations use: `[^meta]` cites the source with the id `meta`. */
  id: id('a short id of lower-case letters, digits and hyphens such as meta-details'),
  /** The title as published. */
  title: text('the title of the source'),
  /** Who published it. */
  publisher: text('the publisher').optional(),
  /** Its address. */
  url: address.optional(),
  /** When it was published, as exactly as it is known. */
  date: moment('a date, a month such as 2021-10, or a year').optional(),
  /** The address of an archived copy. */
  archived: address.optional(),
});

/** A change made after publication, shown to readers. */
const correction = group('a group of date and note', {
  /** The day of the correction. */
  date: day,
  /** What was wrong and what it says now; inline Markdown is welcome. */
  note: text('what was corrected'),
});

const WARNING = 'the code of a warning, as `npm run check` prints it';

/** A warning that may stand, and why. */
const exception = group('a group of problem and reason', {
  /** The code of the warning. @example source-unarchived */
  problem: z.enum(EXCEPTABLE, { error: WARNING }),
  /** Why it may stand, for the next editor. */
  reason: text('why the warning may stand'),
});

/** An image that stands for the write-up. */
const cover = group('a group of src and alt', {
  /** The file, relative to the write-up. @example ./routes.png */
  src: text('the path of an image beside the write-up'),
  /** What it shows, for those who cannot see it. */
  alt: text('a description of the image'),
});

const HOURS = 'a number of hours above 0 such as 7.1, or unknown';
const YEAR = 'a year of four digits, without quotes';

/** Every field of a write-up's frontmatter. */
export const frontmatterSchema = z.strictObject({
  /** The headline, up to 110 characters; tokens are welcome. */
  title: text('a title of up to 110 characters').pipe(
    z.string().max(110, { error: 'a title of up to 110 characters' }),
  ),
  /** The id of a file in `content/services/`, or a list of ids. @example whatsapp */
  service: oneOrMore(
    id('the id of a service'),
    'the id of a file in services/, or a list of such ids',
  ),
  /** The month of the outage in UTC: 1 to 12, a name, or its three-letter form. @example October */
  month: z
    .union([z.string(), z.number()], { error: 'a month: 1 to 12, October or Oct' })
    .transform((value, context) => {
      const parsed = parseMonth(value);
      if (parsed !== undefined) return parsed;
      context.addIssue({
        code: 'custom',
        message: 'a month: 1 to 12, October or Oct',
        input: value,
      });
      return z.NEVER;
    }),
  /** The year of the outage in UTC. @example 2021 */
  year: z
    .number({ error: YEAR })
    .int({ error: YEAR })
    .min(1000, { error: YEAR })
    .max(9999, { error: YEAR }),
  /** The length in hours as a decimal, or `unknown` where nobody has said. @example 7.1 */
  hours: z
    .union([z.number().positive({ error: HOURS }), z.literal('unknown')], { error: HOURS })
    .transform((value) => (value === 'unknown' ? null : value)),
  /**
   * Why, as one clause without a full stop, in lower case; `not disclosed` where the operator never
   * said. It reads best as something one can name. @example a faulty configuration change
   */
  cause: text('the cause in one clause, without a full stop, or: not disclosed')
    .pipe(
      z.string().regex(/[^.]$/, {
        error: 'the cause in one clause, without a full stop at its end',
      }),
    )
    .transform((value) => (/^not disclosed$/i.test(value) ? null : value)),
  /** True where `hours` is an estimate. */
  approximate: flag.optional(),
  /** The kind of cause. */
  category: z.enum(CATEGORIES, { error: `one of ${CATEGORIES.join(', ')}` }).optional(),
  /** True where the operator itself stated the cause. */
  confirmed: flag.optional(),
  /** One or two sentences for cards, feeds and search engines; tokens are welcome. */
  summary: text('one or two sentences').optional(),
  /** When it began; a date alone where the hour is not known. @example 2021-10-04T15:39Z */
  started: instant.optional(),
  /** When it ended; a date alone where the hour is not known. */
  resolved: instant.optional(),
  /** Where it was felt. @example [Worldwide] */
  regions: textList.optional(),
  /** What else was down. */
  affected: textList.optional(),
  /** The numbers of the impact. */
  figures: z.array(figure, { error: 'a list of value, label and source' }).optional(),
  /** What happened when, in time order. */
  timeline: z.array(timelineEntry, { error: 'a list of at, event and source' }).optional(),
  /** Preventive measures and how far they have come. */
  actions: z.array(preventiveAction, { error: 'a list of action, status and source' }).optional(),
  /** What the write-up rests on. */
  sources: z.array(source, { error: 'a list of id, title, publisher, url and date' }).optional(),
  /** Who wrote it. */
  authors: textList.optional(),
  /** The day it appears; a later day keeps it out of the site until then. @example 2026-11-24 */
  published: day.optional(),
  /** The day of the last change of substance. */
  updated: day.optional(),
  /** Changes made after publication, shown to readers. */
  corrections: z.array(correction, { error: 'a list of date and note' }).optional(),
  /** True keeps it out of the published site. */
  draft: flag.optional(),
  /** An image beside the write-up. */
  cover: cover.optional(),
  /** Old paths that lead here. @example [/2021/whatsapp/] */
  aliases: z.array(alias, { error: 'a list of paths that begin with /' }).optional(),
  /** Warnings of `npm run check` that may stand in this write-up, each with a reason. Readers do not see them. */
  exceptions: z.array(exception, { error: 'a list of problem and reason' }).optional(),
});

/** A write-up's facts, checked and in one form. */
export type Facts = z.output<typeof frontmatterSchema>;

/** Those facts of a write-up that could be read; all of them where it has no errors. */
export type PartialFacts = { [Key in keyof Facts]?: Facts[Key] | undefined };
