/**
 * What VS Code writes for a snippet when the writer goes through its stops.
 *
 * @param typed what is typed at each stop, by its number; a stop without keeps what it proposes
 */
export function expandSnippet(body: readonly string[], typed: Record<number, string> = {}): string {
  const stops = /\\([\\$}])|\$(\d+)|\$\{(\d+):((?:\\.|[^}\\])*)\}/g;
  return body.join('\n').replaceAll(stops, (_, escaped, bare, number, proposed = '') => {
    if (escaped !== undefined) return escaped;
    const stop = Number(bare ?? number);
    return typed[stop] ?? proposed.replaceAll(/\\(.)/g, '$1');
  });
}
