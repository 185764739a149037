/** What an editor's program does to save one file, and a person to save several, is over by then. */
const QUIET_MS = 80;

/**
 * Gathers changes to files and runs once it has been quiet for a moment, with all that has changed. Never two
 * runs at a time: what changes during one brings another after it, so that the last run sees the last state.
 *
 * @param run what to do; it must not throw
 * @returns to be told of each file that changes
 */
export function afterChanges(
  run: (files: readonly string[]) => Promise<void>,
): (file: string) => void {
  const changed = new Set<string>();
  let timer: NodeJS.Timeout | undefined;
  let running = false;

  const start = async () => {
    if (running) return;
    running = true;
    const files = [...changed];
    changed.clear();
    await run(files);
    running = false;
    if (changed.size > 0) schedule();
  };
  const schedule = () => {
    clearTimeout(timer);
    timer = setTimeout(start, QUIET_MS);
  };
  return (file) => {
    changed.add(file);
    schedule();
  };
}
