/** About as wide as a letter of a name is at the largest size that a drawing sets it in, in pixels. */
const LETTER = 9;

/**
 * A name cut to the room that a drawing has for it.
 *
 * @param room in pixels
 */
export function shortName(name: string, room: number): string {
  const most = Math.max(2, Math.floor(room / LETTER));
  return name.length <= most ? name : `${name.slice(0, most - 1).trimEnd()}…`;
}
