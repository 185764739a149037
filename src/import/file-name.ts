import { slug } from 'github-slugger';
import type { ReadFacts } from './facts/facts-reading.ts';

const LONGEST_NAME = 60;

/** The name of a draft's file: `2021-10-whatsapp.md`, or one made of the title where a fact of these is missing. */
export function fileName({ year, month, service }: ReadFacts, title: string | undefined): string {
  if (year !== undefined && month !== undefined && service !== undefined) {
    return `${year}-${String(month).padStart(2, '0')}-${service.join('-')}.md`;
  }
  const words = slug((title ?? '').normalize('NFC'))
    .replaceAll(/-+/g, '-')
    .replaceAll(/^-|-$/g, '');
  const characters = [...words];
  const short =
    characters.length > LONGEST_NAME
      ? characters
          .slice(0, LONGEST_NAME)
          .join('')
          .replace(/-[^-]*$/, '')
      : words;
  return `${short === '' ? 'imported' : short}.md`;
}
