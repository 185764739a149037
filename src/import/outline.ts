import type { Heading, RootContent } from 'mdast';
import { PHASE_IDS, type PhaseId } from '../incident/phases.ts';
import { PARTS } from '../scaffold/parts.ts';
import { type Action, readActions } from './actions.ts';
import type { TimelineEntry } from './article.ts';
import { blocksOf, type Chapter, contentOf, headingAt } from './chapters.ts';
import type { PlacedChapter } from './place-chapters.ts';
import { readTimeline } from './timeline.ts';
import { wordsOf } from './to-markdown.ts';
import type { MomentContext } from './written-moments.ts';

/** A part of the draft. */
export interface DraftPart {
  phase: PhaseId;
  heading: Heading;
  /** Empty where the source has nothing for it. */
  content: RootContent[];
}

/** A draft's body and the lists that were read out of it. */
export interface Outline {
  lead: RootContent[];
  parts: DraftPart[];
  timeline: TimelineEntry[];
  actions: Action[];
  notes: string[];
}

/** Builds the parts of the draft from placed chapters, and reads timelines and measures out of them. */
export function toOutline(
  lead: readonly RootContent[],
  placed: readonly PlacedChapter[],
  around: MomentContext,
): Outline {
  const timeline: TimelineEntry[] = [];
  const actions: Action[] = [];
  const notes: string[] = [];
  const rest = placed.flatMap((one): PlacedChapter[] => {
    const { chapter, holds } = one;
    if (holds === 'timeline') {
      const read = readTimeline(chapter, around);
      if (read.problem !== undefined) {
        notes.push(`“${chapter.title}” stays text: ${read.problem}`);
        return [one];
      }
      timeline.push(...read.entries);
      return read.rest.length === 0 ? [] : [{ ...one, chapter: withBlocks(chapter, read.rest) }];
    }
    if (holds === 'actions') {
      const read = readActions(chapter);
      actions.push(...read.actions);
      return read.rest.length === 0 && read.actions.length > 0
        ? []
        : [{ ...one, chapter: withBlocks(chapter, read.rest) }];
    }
    return [one];
  });
  const summaries = rest.filter(({ place }) => place === 'lead').map(({ chapter }) => chapter);
  return {
    lead: [...lead, ...summaries.flatMap((chapter) => withoutHeadings(contentOf(chapter, 3)))],
    parts: PHASE_IDS.flatMap((phase) => {
      const own = rest.filter(({ place }) => place === phase);
      const isListed = phase === 'postmortem' && actions.length > 0;
      if (own.length === 0 && phase === 'postmortem' && !isListed) return [];
      return [toPart(phase, own)];
    }),
    timeline,
    actions,
    notes,
  };
}

function withBlocks(chapter: Chapter, blocks: readonly RootContent[]): Chapter {
  return { ...chapter, blocks: [...blocks], below: [] };
}

/** Before the first part a heading would skip a level; its words stand in bold. */
function withoutHeadings(blocks: readonly RootContent[]): RootContent[] {
  return blocks.map((block) =>
    block.type === 'heading'
      ? { type: 'paragraph', children: [{ type: 'strong', children: block.children }] }
      : block,
  );
}

function toPart(phase: PhaseId, own: readonly PlacedChapter[]): DraftPart {
  const [first, ...others] = own;
  if (first && (first.isNamed || others.length === 0) && wordsOf(first.chapter.heading) !== '') {
    return {
      phase,
      heading: headingAt(first.chapter, 2),
      content: [
        ...contentOf(first.chapter, 3),
        ...others.flatMap(({ chapter }) => blocksOf(chapter, 3)),
      ],
    };
  }
  return {
    phase,
    heading: {
      type: 'heading',
      depth: 2,
      children: [{ type: 'text', value: `The ${PARTS[phase].name}` }],
    },
    content: own.flatMap(({ chapter }) => blocksOf(chapter, 3)),
  };
}
