import { Piscina } from 'piscina';

/** What threads do together. */
interface Work<Item> {
  /** The module whose default function takes a handful of items, and gives a list. */
  worker: URL;
  /** Handed to each thread as it begins. */
  data: unknown;
  items: readonly Item[];
  threads: number;
  /** How many items a thread takes at a time. */
  handful: number;
}

/**
 * Has threads go through items, and gathers what they make of them, a list for each handful.
 *
 * @throws the first error of any thread
 */
export async function inThreads<Item, Made>({
  worker,
  data,
  items,
  threads,
  handful,
}: Work<Item>): Promise<Made[]> {
  const pool = new Piscina<readonly Item[], Made[]>({
    filename: worker.href,
    workerData: data,
    minThreads: threads,
    maxThreads: threads,
  });
  try {
    const handfuls = Array.from({ length: Math.ceil(items.length / handful) }, (_, index) =>
      items.slice(index * handful, (index + 1) * handful),
    );
    return (await Promise.all(handfuls.map((some) => pool.run(some)))).flat();
  } finally {
    await pool.destroy();
  }
}
