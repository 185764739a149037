import { existsSync, readdirSync, readFileSync } from 'node:fs';

/** A process as the kernel tells of it, its memory in KiB. */
export interface ProcessMemory {
  parent: number;
  /** Resident now and its own. */
  own: number;
  /** Resident now and mapped from files, such as the program itself, which others may have mapped as well. */
  mapped: number;
  /** The most that was ever resident, of both. */
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
  return {
    parent: field('PPid'),
    own: field('RssAnon') + field('RssShmem'),
    mapped: field('RssFile'),
    most: field('VmHWM'),
  };
}

/**
 * The memory of a process and all that it has started, in KiB: what is resident now, or the most that a single one of
 * them ever had, whichever is more. What is mapped from files counts once, as much as any of them has of it: it is one
 * program, of which the kernel holds one copy.
 */
export function memoryOfTree(processes: ReadonlyMap<number, ProcessMemory>, root: number): number {
  const children = Map.groupBy(processes.keys(), (number) => processes.get(number)?.parent ?? 0);
  const tree: number[] = [root];
  for (const number of tree) tree.push(...(children.get(number) ?? []));
  const found = tree.flatMap((number) => processes.get(number) ?? []);
  const own = found.reduce((total, process) => total + process.own, 0);
  const mapped = Math.max(0, ...found.map((process) => process.mapped));
  return Math.max(own + mapped, ...found.map(({ most }) => most));
}
