/**
 * What kept a page from being made, by its name. Where in the code that was, which a message does not say, is told at
 * once: an error that goes from process to process keeps its message alone.
 *
 * @param what could not be done with which page
 */
export function pageFailure(what: string, error: unknown): Error {
  if (error instanceof Error) console.error(error.stack);
  const reason = error instanceof Error ? error.message : String(error);
  return new Error(`${what}: ${reason}`, { cause: error });
}
