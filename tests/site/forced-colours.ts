import type { Page } from 'playwright-core';

/** Words whose colour does not stand out from what is behind them, by the contrast that WCAG asks for. */
export function unreadable(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const LEAST_CONTRAST = 4.5;
    const channels = (colour: string): number[] => (colour.match(/[\d.]+/g) ?? []).map(Number);
    const luminance = (colour: string): number => {
      const [red = 0, green = 0, blue = 0] = channels(colour).map((value) => {
        const share = value / 255;
        return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
      });
      return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    };
    const backOf = (node: Element | null): string => {
      if (!node) return getComputedStyle(document.documentElement).backgroundColor;
      const { backgroundColor } = getComputedStyle(node);
      return (channels(backgroundColor)[3] ?? 1) > 0 ? backgroundColor : backOf(node.parentElement);
    };
    const found: string[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const parent = node.parentElement;
      if (!parent || !node.textContent?.trim() || parent.closest('title, script, template'))
        continue;
      if (!parent.checkVisibility({ visibilityProperty: true })) continue;
      const style = getComputedStyle(parent);
      const colour = parent.closest('svg') ? style.fill : style.color;
      const [light, dark] = [luminance(colour), luminance(backOf(parent))].toSorted(
        (a, b) => b - a,
      );
      if (((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05) < LEAST_CONTRAST)
        found.push(`${node.textContent.trim().slice(0, 40)}: ${colour}`);
    }
    return found;
  });
}

/** What forced colours would take away, were it told by colour alone. */
export interface Lost {
  /** Lines of drawings in the colour of the paper, or in none. */
  undrawn: string[];
  /** Kinds of cause that the key gives the same pattern. */
  sameCauses: string[];
  /** What is current, or sorted by, without a mark. */
  unmarked: string[];
  /** Links and buttons that only a colour would tell from the words around them. */
  plainLinks: string[];
}

/** Looks for what a page in forced colours no longer tells. */
export function coloursInForce(page: Page): Promise<Lost> {
  return page.evaluate(() => {
    const shown = (selector: string) =>
      [...document.querySelectorAll(selector)].filter((node) =>
        node.checkVisibility({ visibilityProperty: true }),
      );
    const say = (node: Element) => node.outerHTML.replace(/\s+/g, ' ').slice(0, 100);
    const paper = getComputedStyle(document.body).backgroundColor;
    const isUnderlined = (node: Element): boolean =>
      [node, ...node.querySelectorAll('*')].some((one) =>
        getComputedStyle(one).textDecorationLine.includes('underline'),
      );

    const lines = shown('.tremor-wave, .tremor-outline, .day-tick path, .day-edge, .trace-rest');
    const undrawn = lines.filter((node) => {
      const { stroke } = getComputedStyle(node);
      return stroke === 'none' || stroke === paper;
    });
    const bars = shown('.shares rect, .estimates rect').filter((node) => {
      const { fill, stroke } = getComputedStyle(node);
      return fill === paper || (fill.startsWith('url') && stroke === paper);
    });

    const causes = shown('.trace-key-causes li').map((node) => {
      const outline = node.querySelector('.tremor-outline');
      const pattern = getComputedStyle(outline ?? node).fill.match(/#([\w-]+)/)?.[1] ?? '';
      const drawn = document.getElementById(pattern)?.querySelector('path');
      return `${drawn?.getAttribute('d')} ${drawn && getComputedStyle(drawn).stroke !== paper}`;
    });
    const sameCauses = causes.filter((cause, index) => causes.indexOf(cause) !== index);

    const current = shown('nav a[aria-current]').filter((node) => !isUnderlined(node));
    const sorted = shown('th[aria-sort] button').filter(
      (node) => getComputedStyle(node, '::after').content === 'none',
    );
    const links = shown('main :any-link, button').filter(
      (node) => !node.closest('svg, .skip, .anchor') && !isUnderlined(node),
    );
    return {
      undrawn: [...undrawn, ...bars].map(say),
      sameCauses,
      unmarked: [...current, ...sorted].map(say),
      plainLinks: links.map(say),
    };
  });
}
