export default {
  layout: 'incident.njk',
  tags: ['incidents'],
  permalink: ({ page }) => `/incidents/${page.fileSlug}/`,
};
