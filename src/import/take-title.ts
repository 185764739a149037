import type { Heading, RootContent } from 'mdast';
import { sectionOf } from './section-words.ts';
import { wordsOf } from './to-markdown.ts';

/**
 * Takes the title off the top of a text: its level-1 heading, where it is no section's. Any further heading
 * with the words of the title goes as well, since the page shows it already.
 *
 * @param known a title that the text's metadata gives
 */
export function takeTitle(
  blocks: readonly RootContent[],
  known?: string,
): { title?: string; blocks: RootContent[] } {
  const isHeading = (block: RootContent): block is Heading => block.type === 'heading';
  const first = blocks.find(isHeading);
  const levelOnes = blocks.filter(isHeading).filter(({ depth }) => depth === 1);
  const [one] = levelOnes;
  const opens =
    one !== undefined &&
    (levelOnes.length === 1 || one === first) &&
    (known !== undefined && levelOnes.length > 1
      ? same(wordsOf(one), known)
      : sectionOf(wordsOf(one)) === undefined || levelOnes.length === 1);
  const below = blocks.filter(isHeading).filter(({ depth }) => depth === 2);
  const isGeneral = opens && GENERAL.test(wordsOf(one)) && below.length === 1;
  const heading = isGeneral ? below[0] : opens ? one : undefined;
  const title = heading && wordsOf(heading);
  const shown = title ?? known;
  return {
    ...(title === undefined ? {} : { title }),
    blocks: blocks.filter(
      (block) =>
        block !== heading &&
        !(isGeneral && block === one) &&
        !(isHeading(block) && shown !== undefined && same(wordsOf(block), shown)),
    ),
  };
}

/** A title that says no more than what kind of text it is; the one heading below it is the title then. */
const GENERAL =
  /^(?:incident|outage|post-?mortem|rca|root cause analysis|public)?\s*(?:review|report|post-?mortem|analysis|summary|rca)?$/i;

function same(one: string, other: string): boolean {
  const fold = (text: string) =>
    text
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
      .trim();
  return fold(one) === fold(other);
}
