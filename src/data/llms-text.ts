import { DATA_ADDRESSES, feedAddresses, incidentFiles } from '../archive/addresses.ts';
import type { PublishedWriteUp } from '../archive/published-record.ts';
import { answerOf } from '../feeds/article-html.ts';
import { FEED_LENGTH } from '../feeds/feed-length.ts';
import { formatCount } from '../i18n/numbers.ts';
import { text } from '../i18n/text.ts';
import type { SiteConfig } from '../site.config.ts';

/** How many write-ups are listed, newest outage first; the data files hold all. */
const LISTED = 100;

/**
 * What a language model needs to find its way: what the site is, where its data lies, and the newest write-ups as
 * Markdown.
 * @see https://llmstxt.org/
 */
export function llmsText(writeUps: readonly PublishedWriteUp[], site: SiteConfig): string {
  const at = (address: string) => new URL(address, site.address).href;
  const words = text.llms;
  const formats = text.data.formats;
  const item = (name: string, address: string, about: string) =>
    `- [${escaped(name)}](${at(address)}): ${oneLine(about)}`;
  const lines = [
    `# ${oneLine(site.name)}`,
    `> ${oneLine(site.description)}`,
    words.about,
    `## ${text.data.title}`,
    [
      item(formats.json.name, DATA_ADDRESSES.json, formats.json.about),
      item(formats.csv.name, DATA_ADDRESSES.csv, formats.csv.about),
      item(formats.sqlite.name, DATA_ADDRESSES.sqlite, formats.sqlite.about),
      item(formats.schema.name, DATA_ADDRESSES.schema, formats.schema.about),
      item(
        text.feeds.forms.atom,
        feedAddresses('/').atom,
        text.data.feeds.about(formatCount(FEED_LENGTH)),
      ),
    ].join('\n'),
    `## ${words.newest}`,
    writeUps
      .slice(0, LISTED)
      .map((writeUp) =>
        item(writeUp.facts.title, incidentFiles(writeUp.id).markdown, answerOf(writeUp)),
      )
      .join('\n'),
  ];
  return `${lines.filter((line) => line !== '').join('\n\n')}\n`;
}

function oneLine(words: string): string {
  return words.replaceAll(/\s+/g, ' ').trim();
}

function escaped(words: string): string {
  return oneLine(words).replaceAll(/[\\[\]]/g, '\\$&');
}
