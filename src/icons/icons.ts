/** The icons that lie in `public/`, made by `npm run icons`. */
export const ICONS = {
  /** For the home screens of Apple's devices, which take no transparency. */
  apple: { src: '/apple-touch-icon.png', size: 180, margin: 0.16 },
  small: { src: '/icon-192.png', size: 192, margin: 0.06 },
  large: { src: '/icon-512.png', size: 512, margin: 0.06 },
  /** Cut to any shape: all that matters lies within four fifths of its width. */
  maskable: { src: '/icon-maskable-512.png', size: 512, margin: 0.22 },
} as const;
