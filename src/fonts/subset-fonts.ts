import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import subsetFont from 'subset-font';
import { EXTENDED, LATIN, SIGNS } from './characters.ts';
import { cutCardFonts } from './cut-card-fonts.ts';

/**
 * `npm run fonts`: makes the site's fonts anew from the full ones. They are kept in this folder, since the
 * package of the serif is 42 MB and no build needs more than these.
 */
const SERIF = 'source-serif@4.5.1';
const SANS = '@fontsource-variable/public-sans';

/** Kerning and accents, and both kinds of figures. */
const FEATURES = ['kern', 'liga', 'ccmp', 'locl', 'mark', 'onum', 'lnum', 'tnum', 'pnum'];

/** Text sizes: the cut that is drawn for reading serves for headings too. */
const OPTICAL_SIZE = 14;

async function subset(
  source: string,
  name: string,
  characters: string,
  variationAxes: Record<string, number | { min: number; max: number }>,
): Promise<void> {
  const font = await subsetFont(readFileSync(source), characters, {
    targetFormat: 'woff2',
    keepFeatures: FEATURES,
    noHinting: true,
    variationAxes,
  });
  writeFileSync(join(import.meta.dirname, name), font);
  console.log(`${name}: ${font.length} bytes`);
}

const folder = mkdtempSync(join(tmpdir(), 'standstill-fonts-'));
try {
  execFileSync('npm', ['install', '--silent', '--no-save', '--prefix', folder, SERIF]);
  const serif = (file: string) => join(folder, 'node_modules/source-serif', file);
  const sans = (file: string) =>
    join(import.meta.dirname, '../../node_modules', SANS, 'files', file);
  const weights = { min: 400, max: 700 };
  await subset(
    serif('VAR/SourceSerif4Variable-Roman.ttf'),
    'serif.woff2',
    LATIN + EXTENDED + SIGNS,
    {
      wght: weights,
      opsz: OPTICAL_SIZE,
    },
  );
  await subset(
    serif('VAR/SourceSerif4Variable-Italic.ttf'),
    'serif-italic.woff2',
    LATIN + EXTENDED + SIGNS,
    { wght: 400, opsz: OPTICAL_SIZE },
  );
  await subset(sans('public-sans-latin-wght-normal.woff2'), 'sans.woff2', LATIN + SIGNS, {
    wght: weights,
  });
  await subset(sans('public-sans-latin-ext-wght-normal.woff2'), 'sans-extended.woff2', EXTENDED, {
    wght: weights,
  });
  await cutCardFonts();
} finally {
  rmSync(folder, { recursive: true });
}
