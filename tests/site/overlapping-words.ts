import type { Page } from 'playwright-core';

interface Measure {
  /** Selects what may lie over something. */
  except: string;
  /** How much of a line's box, at its top and at its foot, is taller than the letters in it. */
  spare?: number;
  /** How many pixels of height two boxes may share. */
  down?: number;
}

/** Pairs of words that lie over one another. */
export function overlappingWords(
  page: Page,
  { except, spare = 0, down = 1 }: Measure,
): Promise<string[]> {
  return page.evaluate(
    (measure) => {
      const isClipped = (node: Element | null): boolean =>
        node !== null &&
        (getComputedStyle(node).clipPath === 'inset(50%)' || isClipped(node.parentElement));
      interface Box {
        left: number;
        right: number;
        top: number;
        bottom: number;
        words: string;
        node: Node;
      }
      const boxes: Box[] = [];
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const parent = node.parentElement;
        const words = node.textContent?.trim();
        if (!parent || !words) continue;
        if (!parent.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue;
        if (parent.closest(measure.except) || isClipped(parent)) continue;
        const range = document.createRange();
        range.selectNodeContents(node);
        for (const { left, right, top, bottom } of range.getClientRects()) {
          const cut = (bottom - top) * measure.spare;
          boxes.push({
            left,
            right,
            top: top + cut,
            bottom: bottom - cut,
            words: words.slice(0, 40),
            node,
          });
        }
      }
      return boxes.flatMap((box, index) =>
        boxes
          .slice(index + 1)
          .filter(
            (other) =>
              other.node !== box.node &&
              Math.min(box.right, other.right) - Math.max(box.left, other.left) > 1 &&
              Math.min(box.bottom, other.bottom) - Math.max(box.top, other.top) > measure.down,
          )
          .map((other) => `${box.words} / ${other.words}`),
      );
    },
    { except, spare, down },
  );
}
