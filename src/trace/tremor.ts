import { type Point, polyline } from './polyline.ts';

/** One swing to and fro, in pixels. */
const SWING = 3.2;
/** The share of a tremor in which it grows; it dies away in the rest. */
const ATTACK = 0.2;
/** How far it has died away at its end: e to the minus this. */
const DECAY = 3;

/** What is drawn for an outage: paths around an origin at its beginning, on the line of its service. */
export interface Tremor {
  /** The line of the needle. */
  wave: string;
  /** The outline within which it swings, for the pattern of the cause. */
  outline: string;
  /** How far it swings to either side, in pixels. */
  swing: number;
  /** How wide it is, in pixels. */
  breadth: number;
}

/**
 * Draws a tremor. The same size gives the same drawing, whichever outage it stands for: nothing in it is
 * made up.
 *
 * @param swing in pixels, to either side of the line
 * @param breadth in pixels
 */
export function drawTremor(swing: number, breadth: number): Tremor {
  const half = SWING / 2;
  const turns = Math.max(4, Math.round(breadth / half));
  const reaches = Array.from({ length: turns + 1 }, (_, index): Point => {
    const share = index / turns;
    return [share * breadth, swing * swingAt(share)];
  });
  return {
    wave: polyline(reaches.map(([x, reach], index) => [x, index % 2 === 0 ? 0 : -reach])),
    // Closed along the line of its service, from which it sets out and to which it comes back.
    outline: `${polyline(reaches)}z`,
    swing,
    breadth,
  };
}

/** How far the needle swings, as a share of the most, when a share of the tremor is over. */
function swingAt(share: number): number {
  if (share <= ATTACK) return share / ATTACK;
  const over = (share - ATTACK) / (1 - ATTACK);
  return Math.exp(-DECAY * over) * (1 - over ** 8);
}
