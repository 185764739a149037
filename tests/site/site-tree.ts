import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** All that is in a folder: the bytes of each file by its path, and each folder with a slash at its end and no bytes. */
export type Tree = ReadonlyMap<string, Buffer>;

/** Reads a folder; where there is none, `undefined`. */
export function readTree(folder: string): Tree | undefined {
  if (!existsSync(folder)) return undefined;
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).map(
    (entry): [string, Buffer] => {
      const file = join(entry.parentPath, entry.name);
      const path = file.slice(folder.length + 1);
      return entry.isDirectory() ? [`${path}/`, Buffer.alloc(0)] : [path, readFileSync(file)];
    },
  );
  return new Map(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** A path at which two folders are not the same. */
export interface Difference {
  path: string;
  /** What is different there, for people. */
  what: string;
}

/** Every difference of a folder from another, in the order of their paths. */
export function differences(is: Tree, shouldBe: Tree): Difference[] {
  return [...new Set([...shouldBe.keys(), ...is.keys()])].sort().flatMap((path) => {
    const [has, expected] = [is.get(path), shouldBe.get(path)];
    if (has === undefined) return [{ path, what: 'is missing' }];
    if (expected === undefined) return [{ path, what: 'should not be there' }];
    return has.equals(expected) ? [] : [{ path, what: firstDifference(has, expected) }];
  });
}

/** The differences as lines, or nothing. */
export function tellDifferences(is: Tree, shouldBe: Tree): string {
  const all = differences(is, shouldBe).map(({ path, what }) => `${path} ${what}`);
  const more = all.length > 10 ? [`and ${all.length - 10} more`] : [];
  return [...all.slice(0, 10), ...more].join('\n');
}

function firstDifference(has: Buffer, expected: Buffer): string {
  const length = Math.min(has.length, expected.length);
  let at = 0;
  while (at < length && has[at] === expected[at]) at += 1;
  const around = (bytes: Buffer) =>
    JSON.stringify(bytes.subarray(Math.max(0, at - 40), at + 60).toString());
  return `at byte ${at} has ${around(has)}, not ${around(expected)}`;
}
