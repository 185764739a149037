/**
 * The limits of Cloudflare Pages, the narrowest of those that hosts publish:
 * https://developers.cloudflare.com/pages/configuration/headers/ and
 * https://developers.cloudflare.com/pages/configuration/redirects/
 */
const MOST_HEADER_RULES = 100;
const LONGEST_HEADER_LINE = 2000;
const MOST_REDIRECTS = 2000;
const LONGEST_REDIRECT = 1000;

/**
 * What a host with those limits would leave out, each in a sentence.
 *
 * @param headers the text of `_headers`
 * @param redirects the text of `_redirects`
 */
export function beyondLimits(headers: string, redirects: string): string[] {
  const lines = headers.split('\n');
  const rules = lines.filter((line) => line.startsWith('/')).length;
  const longest = Math.max(...lines.map((line) => line.length));
  const moved = redirects.split('\n').filter((line) => line !== '');
  const long = moved.filter((line) => line.length > LONGEST_REDIRECT).length;
  const found: [boolean, string][] = [
    [
      rules > MOST_HEADER_RULES,
      `_headers has ${rules} rules; Cloudflare Pages reads ${MOST_HEADER_RULES}.`,
    ],
    [
      longest > LONGEST_HEADER_LINE,
      `_headers has a line of ${longest} characters; Cloudflare Pages reads ${LONGEST_HEADER_LINE}.`,
    ],
    [
      moved.length > MOST_REDIRECTS,
      `_redirects has ${moved.length} lines, two for each alias; Cloudflare Pages reads ${MOST_REDIRECTS}. The pages at the old addresses still lead on.`,
    ],
    [
      long > 0,
      `_redirects has ${long} lines of more than ${LONGEST_REDIRECT} characters, which Cloudflare Pages leaves out.`,
    ],
  ];
  return found.flatMap(([isBeyond, sentence]) => (isBeyond ? [sentence] : []));
}
