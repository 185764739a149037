import type { Root } from 'hast';
import type { VFile } from 'vfile';
import { contextOf, placeOf, report } from './context.ts';
import { walkElements } from './walk.ts';

/** Stands in the HTML for the address of the write-up's nth local image until the page knows it. */
export function imagePlaceholder(index: number): string {
  return `{{image:${index}}}`;
}

/**
 * Gathers the images that lie beside the write-up, and refuses those of other sites: a page loads nothing
 * from a third party.
 */
export function rehypeImages() {
  return (tree: Root, file: VFile): void => {
    const context = contextOf(file);
    walkElements(tree, (node) => {
      if (node.tagName !== 'img') return;
      const src = String(node.properties.src ?? '');
      if (String(node.properties.alt ?? '').trim() === '') {
        report(
          context,
          'image-undescribed',
          node,
          'This image has no description for those who cannot see it.',
          'Say what it shows between the square brackets: ![What it shows](./routes.png).',
        );
      }
      if (src === '') {
        report(
          context,
          'image-remote',
          node,
          'This image has no address that a page can show.',
          'Save it beside the write-up and name it by its relative path, such as ./routes.png.',
        );
      } else if (/^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(src)) {
        report(
          context,
          'image-remote',
          node,
          `The image ${src} lies on another site.`,
          'Save it beside the write-up and name it by its relative path, such as ./routes.png.',
        );
      } else if (!src.startsWith('/')) {
        context.images.push({ src: decodePath(src), place: placeOf(node) });
        if (context.format === 'md') {
          node.properties.src = imagePlaceholder(context.images.length - 1);
        }
      }
    });
  };
}

/** The path on disk that an address in a text stands for. */
function decodePath(src: string): string {
  try {
    return decodeURI(src);
  } catch {
    return src;
  }
}
