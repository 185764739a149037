/** What is wrong with the site's configuration and no type can tell. */
export interface ConfigMistake {
  /** The keys that lead to it. */
  path: readonly string[];
  /** What was found there, and what was expected. */
  message: string;
}

/** A value that is missing, or not what it should be. */
export function unexpected(
  path: readonly string[],
  found: unknown,
  expected: string,
): ConfigMistake {
  const shown = JSON.stringify(found) ?? 'missing';
  return { path, message: `\`${path.join('.')}\` is ${shown}; expected ${expected}.` };
}
