/** An input that no draft can be made from. Its message tells an editor what was found and what to do. */
export class ImportError extends Error {
  override name = 'ImportError';
}
