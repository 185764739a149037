import type { Locale } from '../i18n/locales.ts';
import type { Facts } from '../incident/schema.ts';
import type { CompiledWriteUp } from '../markdown/compiled.ts';
import { imagePlaceholder } from '../markdown/rehype-images.ts';
import { resolvePaths } from '../paths.ts';
import { siteConfig } from '../site.config.ts';
import type { Incident } from './archive.ts';
import { readCompiled } from './compiled-store.ts';

/** A write-up with its compiled text, as its own page shows it. */
export interface Article extends Incident {
  facts: Facts;
  document: CompiledWriteUp;
  /** The numbers of the sources, by their ids. */
  numbers: ReadonlyMap<string, number>;
}

const { cache } = resolvePaths();

/**
 * Reads the compiled text of one write-up and puts the addresses of its images in.
 *
 * @throws where the text is not kept any more, as after `npm run clean` beside a running server
 */
export async function loadArticle(incident: Incident): Promise<Article> {
  const document = await withImages(readCompiled(cache, incident.digest), incident);
  const { facts } = document;
  if (!facts) throw new Error(`${incident.path} was compiled without facts.`);
  const numbers = new Map(document.sources.map(({ id, number }) => [id, number]));
  return { ...incident, facts, document, numbers };
}

/** Words that a reader takes in a minute; Turkish says in one what English says in several. */
const WORDS_PER_MINUTE: Record<Locale, number> = { en: 230, tr: 170 };

/** How long the article takes to read, in minutes. */
export function readingMinutes({ document }: Article): number {
  return Math.max(1, Math.round(document.wordCount / WORDS_PER_MINUTE[siteConfig.locale]));
}

async function withImages(
  document: CompiledWriteUp,
  { images }: Incident,
): Promise<CompiledWriteUp> {
  if (images.length === 0) return document;
  const sources = await Promise.all(images.map(toAttributes));
  const put = (html: string) =>
    sources.reduce(
      (result, attributes, index) =>
        result.replaceAll(`src="${imagePlaceholder(index)}"`, attributes),
      html,
    );
  return {
    ...document,
    lead: put(document.lead),
    parts: document.parts.map((part) => ({ ...part, html: put(part.html) })),
    coda: put(document.coda),
    notes: put(document.notes),
  };
}

async function toAttributes(image: Incident['images'][number]): Promise<string> {
  if (typeof image === 'string') return `src="${encodeURI(image)}"`;
  // Most articles have none, and what makes images is many modules.
  const { getImage } = await import('astro:assets');
  const { src, attributes } = await getImage({ src: image });
  return `src="${src}" width="${attributes.width}" height="${attributes.height}" loading="lazy" decoding="async"`;
}
