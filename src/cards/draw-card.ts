import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { renderAsync } from '@resvg/resvg-js';
import satori from 'satori';
import sharp from 'sharp';
import { CARD_SIZE, type Card } from './card.ts';
import { COLOURS } from './colours.ts';
import { setCard } from './set-card.ts';

const FONTS = ['serif-400', 'serif-500', 'serif-600', 'sans-400', 'sans-extended-400'].map(
  (file) => {
    const cut = file.lastIndexOf('-');
    return {
      name: file.slice(0, cut),
      weight: Number(file.slice(cut + 1)) as 400 | 500 | 600,
      style: 'normal' as const,
      data: readFileSync(join(import.meta.dirname, 'fonts', `${file}.woff`)),
    };
  },
);

/** The card as SVG; its words are outlines, so that no machine's fonts can change them. */
async function cardSvg(card: Card): Promise<string> {
  const words = await satori(setCard(card), { ...CARD_SIZE, fonts: FONTS });
  const paper = `<rect width="100%" height="100%" fill="${COLOURS.paper}"/>`;
  const { top, svg } = card.trace ?? { top: CARD_SIZE.height, svg: '' };
  const rule = `<path d="M0 ${top}H${CARD_SIZE.width}" stroke="${COLOURS.rule}" stroke-width="1.5"/>`;
  return words.replace(/^<svg[^>]*>/, (opening) => opening + paper + rule + svg);
}

/** The card as PNG. */
export async function drawCard(card: Card): Promise<Buffer> {
  const { pixels, width, height } = await renderAsync(await cardSvg(card), {
    font: { loadSystemFonts: false },
  });
  return sharp(pixels, { raw: { width, height, channels: 4 } })
    .png({ palette: true, colours: 64, effort: 1, dither: 0 })
    .toBuffer();
}
