import type { EditorBackend } from './editor/editor-backend.ts';
import type { Locale } from './i18n/locales.ts';
import type { ReplyWay } from './replies/reply-way.ts';

/** All that a fork changes to make the site its own. */
export interface SiteConfig {
  /** The name in the masthead and in titles. */
  name: string;
  /** One sentence for the home page and search engines. */
  description: string;
  /** Where the site is published, for canonical addresses. */
  address: string;
  /** The public repository, for links to sources and corrections. */
  repository?: string;
  /** The language of the site: `en` or `tr`. The write-ups are in it too. */
  locale: Locale;
  /** The licence of the record, for the page on its data. */
  licence?: { name: string; address: string };
  /**
   * How readers answer articles: by a form, by e-mail or in a discussion on the forge; docs/replies.md tells of
   * each. Without it the site has no replies.
   */
  replies?: ReplyWay;
  /**
   * The repository that an editor at `/edit/` of the published site writes into; docs/editing.md tells the rest.
   * Without it the published site has no editor, and the dev server has one all the same.
   */
  editor?: EditorBackend;
}

export const siteConfig: SiteConfig = {
  name: 'Standstill',
  description: 'When was it down, for how long, and why: outages told in full and sourced.',
  address: 'https://standstill.example',
  locale: 'en',
};
