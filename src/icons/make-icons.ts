import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Resvg } from '@resvg/resvg-js';
import sharp from 'sharp';
import { COLOURS } from '../cards/colours.ts';
import { ICONS } from './icons.ts';

/**
 * `npm run icons`: makes the icons of `public/` out of its `favicon.svg`. They are kept there, since they change
 * with it alone.
 */
const root = join(import.meta.dirname, '../../public');
const favicon = readFileSync(join(root, 'favicon.svg'), 'utf8');
const drawing = favicon
  .replace(/<style>[\s\S]*?<\/style>/, '')
  .replace(/<svg[^>]*>/, `<svg x="0" y="0" width="32" height="32" stroke="${COLOURS.signal}">`);

for (const { src, size, margin } of Object.values(ICONS)) {
  const reach = 32 / (1 - 2 * margin);
  const from = (32 - reach) / 2;
  const paper = `<rect x="${from}" y="${from}" width="${reach}" height="${reach}" fill="${COLOURS.paper}"/>`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${from} ${from} ${reach} ${reach}">${paper}${drawing}</svg>`;
  const png = new Resvg(svg, { fitTo: { mode: 'width', value: size } }).render().asPng();
  writeFileSync(join(root, src), await sharp(png).png({ palette: true }).toBuffer());
}
