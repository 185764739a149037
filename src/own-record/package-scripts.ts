/** What `npm test` of a record of one's own runs: the tests of the program take long, and hold whatever is written. */
const TEST = 'npm run check:code && npm run check:types && npm run test:record';

/**
 * The text of `package.json` with a test that is about the record at hand.
 *
 * @throws where it is no JSON
 */
export function ownPackageText(text: string): string {
  const pack = JSON.parse(text) as { scripts: Record<string, string> };
  const own = { ...pack, scripts: { ...pack.scripts, test: TEST } };
  return `${JSON.stringify(own, null, 2)}\n`;
}
