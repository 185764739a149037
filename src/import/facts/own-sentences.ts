import type { RootContent } from 'mdast';
import { type Chapter, contentOf } from '../chapters.ts';
import { linesOf } from '../labels.ts';
import { sectionOf } from '../section-words.ts';
import { sentencesOf } from '../sentences.ts';
import { wordsOf } from '../to-markdown.ts';
import type { FactsText } from './facts-reading.ts';

/** The sentences of an article, by how surely they are on its own outage. */
export interface Sentences {
  title: string;
  /** The sentences of the lead and the summary. */
  opening: string[];
  /** Every sentence, the opening ones included. */
  all: string[];
}

/** Takes an article's text apart into them. */
export function ownSentences({ article, lead, chapters }: FactsText): Sentences {
  const isSummary = ({ title }: Chapter) => sectionOf(title)?.place === 'lead';
  const opening = [...lead, ...chapters.filter(isSummary).flatMap((one) => contentOf(one, 4))];
  const rest = chapters
    .filter((chapter) => !isSummary(chapter))
    .flatMap((one) => contentOf(one, 4));
  const first = sentencesIn(opening);
  return { title: article.title ?? '', opening: first, all: [...first, ...sentencesIn(rest)] };
}

function sentencesIn(blocks: readonly RootContent[]): string[] {
  return blocks.flatMap((block): string[] => {
    if (block.type === 'paragraph')
      return linesOf(block).flatMap((line) => sentencesOf(wordsOf(line)));
    if (block.type === 'list') {
      return block.children.flatMap((item) => sentencesIn(item.children as RootContent[]));
    }
    return block.type === 'heading' ? [wordsOf(block)] : [];
  });
}
