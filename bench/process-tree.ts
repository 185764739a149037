import { existsSync, readdirSync, readFileSync } from 'node:fs';

/** A process as the kernel tells of it, its memory in KiB. */
export interface ProcessMemory {
  parent: number;
  /** Resident now. */
  resident: number;
  /** The most that was ever resident. */
  most: number;
}

/** Whether this system tells of its processes in `/proc`, as Linux does. */
export function canReadProcesses(): boolean {
  return existsSync('/proc/self/status');
}

/** All processes by their numbers; those that end meanwhile are left out. */
export function readProcesses(): Map<number, ProcessMemory> {
  const numbers = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  return new Map(
    numbers.flatMap((number) => {
      const status = readStatus(number);
      return status === undefined ? [] : [[Number(number), parseStatus(status)] as const];
    }),
  );
}

function readStatus(number: string): string | undefined {
  try {
    return readFileSync(`/proc/${number}/status`, 'utf8');
  } catch {
    return undefined;
  }
}

/** @param status the text of `/proc/<number>/status`; threads of the kernel have no memory of their own */
export function parseStatus(status: string): ProcessMemory {
  const field = (name: string) =>
    Number(new RegExp(`^${name}:\\s*(\\d+)`, 'm').exec(status)?.[1] ?? 0);
  return { parent: field('PPid'), resident: field('VmRSS'), most: field('VmHWM') };
}

/**
 * The memory of a process and all that it has started, in KiB: what is resident now, summed up, or the most that a
 * single one of them ever had, whichever is more. Pages that they share count for each.
 */
export function memoryOfTree(processes: ReadonlyMap<number, ProcessMemory>, root: number): number {
  const children = Map.groupBy(processes.keys(), (number) => processes.get(number)?.parent ?? 0);
  const tree: number[] = [root];
  for (const number of tree) tree.push(...(children.get(number) ?? []));
  const found = tree.flatMap((number) => processes.get(number) ?? []);
  const sum = found.reduce((total, { resident }) => total + resident, 0);
  return Math.max(sum, ...found.map(({ most }) => most));
}
