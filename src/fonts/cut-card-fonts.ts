import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import subsetFont from 'subset-font';
import { EXTENDED, LATIN, SIGNS } from './characters.ts';

/** The cuts that cards are set in: satori reads neither WOFF2 nor fonts of variable weight. */
const CUTS = [
  { from: 'serif', weight: 400, to: 'serif-400' },
  { from: 'serif', weight: 500, to: 'serif-500' },
  { from: 'serif', weight: 600, to: 'serif-600' },
  { from: 'sans', weight: 400, to: 'sans-400' },
  { from: 'sans-extended', weight: 400, to: 'sans-extended-400' },
] as const;

/** Cuts the fonts of cards out of those of the pages. No page loads them. */
export async function cutCardFonts(): Promise<void> {
  for (const { from, weight, to } of CUTS) {
    const font = await subsetFont(
      readFileSync(join(import.meta.dirname, `${from}.woff2`)),
      LATIN + EXTENDED + SIGNS,
      {
        targetFormat: 'woff',
        keepFeatures: ['kern', 'liga', 'ccmp'],
        noHinting: true,
        variationAxes: { wght: weight },
      },
    );
    writeFileSync(join(import.meta.dirname, `../cards/fonts/${to}.woff`), font);
    console.log(`cards/fonts/${to}.woff: ${font.length} bytes`);
  }
}
