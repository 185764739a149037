import type { Page } from 'playwright-core';

/** A stop of the Tab key, as it is while it has the focus. */
export interface Stop {
  /** Where it stands in the page, so that it can be told from others. */
  path: string;
  words: string;
  /** What keeps a reader from seeing that it has the focus; nothing where all is well. */
  faults: string[];
  /** The part of the page it belongs to. */
  region: string;
  /** Whether it stands in running text, whose lines break wherever they do. */
  isInText: boolean;
  top: number;
  bottom: number;
  left: number;
}

/** Puts into the page what the functions below call there. */
export async function installReach(page: Page): Promise<void> {
  await page.evaluate(() => {
    const REGIONS = 'header, nav, aside, section, figure, form, table, footer, dl, ul, ol, svg';
    const CONTROLS = 'a[href], button, select, input, textarea, summary, [tabindex="0"]';

    const pathOf = (node: Element): string => {
      const steps: string[] = [];
      for (let at: Element | null = node; at?.parentElement; at = at.parentElement) {
        const { localName, parentElement } = at;
        steps.unshift(`${localName}${[...parentElement.children].indexOf(at)}`);
      }
      return steps.join('>');
    };
    // The options of a field change while it is used; its own name does not.
    const wordsOf = (node: Element): string =>
      (node instanceof HTMLSelectElement
        ? node.name
        : (node.getAttribute('aria-label') ?? node.textContent ?? '')
      )
        .replace(/\s+/g, ' ')
        .trim()
        .slice(0, 60);
    const regionOf = (node: Element): string =>
      pathOf(node.closest('.masthead') ?? node.closest(REGIONS) ?? document.body);
    const isScroller = (node: Element): boolean =>
      node.scrollWidth > node.clientWidth || node.scrollHeight > node.clientHeight;
    const isSkip = (node: Element): boolean => node.classList.contains('skip');

    /** Every control that a reader sees, in the order of the page. */
    const controls = (): Element[] =>
      [...document.querySelectorAll(CONTROLS)].filter(
        (node) =>
          node.checkVisibility({ visibilityProperty: true }) &&
          !node.matches(':disabled, [tabindex="-1"]'),
      );

    /** Whether the pointer would meet an element somewhere, so that nothing lies over all of it. */
    const canBeMet = (node: Element): boolean =>
      [...node.getClientRects()].some(({ left, right, top, bottom }) =>
        [0.5, 0.15, 0.85].some((across) =>
          [0.5, 0.15, 0.85].some((down) => {
            const x = left + (right - left) * across;
            const y = top + (bottom - top) * down;
            const met = document.elementFromPoint(x, y);
            if (met === null) return false;
            // The marks of a drawing may lie over one another, as their times do.
            const drawing = node.closest('svg');
            return node.contains(met) || met.contains(node) || (drawing?.contains(met) ?? false);
          }),
        ),
      );

    const looksOf = (node: Element): string => {
      const style = getComputedStyle(node);
      return [style.outlineStyle, style.outlineWidth, style.backgroundColor, style.opacity].join();
    };
    const atRest = new Map<Element, string>();

    Object.assign(window, {
      reach: {
        rest: () => {
          for (const node of controls()) atRest.set(node, looksOf(node));
          return controls().map((node) => ({ path: pathOf(node), words: wordsOf(node) }));
        },
        focused: () => {
          const node = document.activeElement;
          if (!node || node === document.body || node === document.documentElement) return null;
          const faults: string[] = [];
          const style = getComputedStyle(node);
          const reach =
            Number.parseFloat(style.outlineWidth) + Number.parseFloat(style.outlineOffset);
          if (style.outlineStyle === 'none' || Number.parseFloat(style.outlineWidth) < 2)
            faults.push('no outline');
          if (looksOf(node) === atRest.get(node)) faults.push('looks as it does without the focus');
          if (Number(style.opacity) < 1) faults.push('is not opaque');
          if (!canBeMet(node)) faults.push('is covered');
          const box = node.getBoundingClientRect();
          const { clientWidth, clientHeight } = document.documentElement;
          const isOutside = (
            within: { left: number; right: number; top: number; bottom: number },
            by: number,
          ) =>
            box.left - by < within.left - 0.5 ||
            box.right + by > within.right + 0.5 ||
            box.top - by < within.top - 0.5 ||
            box.bottom + by > within.bottom + 0.5;
          const window = { left: 0, top: 0, right: clientWidth, bottom: clientHeight };
          if (box.height < clientHeight && isOutside(window, reach))
            faults.push('reaches out of the window');
          for (let at = node.parentElement; at; at = at.parentElement) {
            const { overflowX, overflowY } = getComputedStyle(at);
            const clips = overflowX !== 'visible' || overflowY !== 'visible';
            if (clips && at !== document.body && isOutside(at.getBoundingClientRect(), reach))
              faults.push(`its outline is cut off by ${at.localName}.${at.classList}`);
          }
          const first = node.getClientRects()[0] ?? box;
          return {
            path: pathOf(node),
            words: wordsOf(node),
            faults,
            region: isSkip(node) ? pathOf(node) : regionOf(node),
            isInText: node.closest('p, sup') !== null,
            isExtra: isScroller(node) && !node.matches(CONTROLS),
            top: first.top + scrollY,
            bottom: first.bottom + scrollY,
            left: first.left,
          };
        },
        /** Controls that nothing of can be met by the pointer once they are scrolled to. */
        unreachable: () => {
          const lost = controls()
            .filter((node) => !isSkip(node))
            .filter((node) => {
              node.scrollIntoView({ block: 'center', behavior: 'instant' });
              return !canBeMet(node);
            });
          scrollTo(0, 0);
          return lost.map(wordsOf);
        },
      },
    });
  });
}

interface Reach {
  rest: () => { path: string; words: string }[];
  focused: () => (Stop & { isExtra: boolean }) | null;
  unreachable: () => string[];
}

/**
 * Goes through a page by the Tab key, from its start until the focus leaves it.
 *
 * @returns every stop in order, and the controls that a reader sees
 */
export async function tabThrough(
  page: Page,
): Promise<{ stops: Stop[]; controls: { path: string; words: string }[] }> {
  const controls = await page.evaluate(() => (Reflect.get(window, 'reach') as Reach).rest());
  const stops: Stop[] = [];
  const most = controls.length * 2 + 20;
  for (let presses = 0; presses < most; presses += 1) {
    await page.keyboard.press('Tab');
    const stop = await page.evaluate(() => (Reflect.get(window, 'reach') as Reach).focused());
    // Beyond its end the focus leaves the page, or comes round to its start.
    if (!stop || stop.path === stops[0]?.path) return { stops, controls };
    if (stop.isExtra && stop.faults.length === 0) continue;
    stops.push(stop);
  }
  throw new Error(`The focus does not leave the page after ${most} stops.`);
}

/** Stops of one part of the page that come before a stop they stand below or behind. */
export function outOfOrder(stops: readonly Stop[]): string[] {
  return stops.flatMap((stop, index) => {
    const before = stops[index - 1];
    if (before?.region !== stop.region || before.isInText || stop.isInText) return [];
    const [least, most] = [Math.min(before.bottom, stop.bottom), Math.max(before.top, stop.top)];
    const height = Math.min(before.bottom - before.top, stop.bottom - stop.top);
    const isBeside = least - most > height / 2;
    const isWrong = isBeside ? stop.left < before.left - 1 : stop.top < before.top;
    return isWrong ? [`${before.words} → ${stop.words}`] : [];
  });
}

/** Controls that cannot be met by the pointer, however the page is scrolled. */
export function unreachable(page: Page): Promise<string[]> {
  return page.evaluate(() => (Reflect.get(window, 'reach') as Reach).unreachable());
}

/** Elements whose words are cut off, or that reach out of the window; what scrolls by itself may be wider. */
export function lostWords(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const cuts = (overflow: string) => overflow === 'hidden' || overflow === 'clip';
    return [...document.querySelectorAll<HTMLElement>('body *')]
      .filter(
        (node) =>
          node.checkVisibility({ visibilityProperty: true }) &&
          !node.closest('.visually-hidden, .skip, .table, pre, svg > *, option') &&
          getComputedStyle(node).clipPath === 'none' &&
          !node.closest('thead') &&
          node.textContent?.trim(),
      )
      .filter((node) => {
        const { overflowX, overflowY } = getComputedStyle(node);
        const { left, right } = node.getBoundingClientRect();
        return (
          (cuts(overflowX) && node.scrollWidth > node.clientWidth + 1) ||
          (cuts(overflowY) && node.scrollHeight > node.clientHeight + 1) ||
          left < -1 ||
          right > document.documentElement.clientWidth + 1
        );
      })
      .map((node) => node.outerHTML.slice(0, 120));
  });
}
