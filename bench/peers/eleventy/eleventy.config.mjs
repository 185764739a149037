/** All write-ups, those that started last first. */
const newestFirst = (api) =>
  api.getFilteredByTag('incidents').sort((a, b) => b.data.started.localeCompare(a.data.started));

const grouped = (api, field) =>
  [...Map.groupBy(newestFirst(api), ({ data }) => data[field])].map(([key, incidents]) => ({
    key,
    incidents,
  }));

export default function configure(config) {
  config.addCollection('newest', newestFirst);
  config.addCollection('years', (api) => grouped(api, 'year'));
  config.addCollection('services', (api) => grouped(api, 'service'));
  config.addFilter('first', (items, count) => items.slice(0, count));
  config.addFilter('utc', (text) => new Date(text).toUTCString());
  // Write-ups are plain Markdown.
  return { markdownTemplateEngine: false };
}
