/** How readers answer an article. A site has one way or none. */
export type ReplyWay =
  | FormWay
  | EmailWay
  | DiscussionWay
  /** No new replies; those published already stay. */
  | { by: 'closed' };

/** A form under each article. */
export interface FormWay {
  by: 'form';
  /** What receives it: an https address, or a path on the site's own host. @example https://forms.example/replies */
  endpoint: string;
}

/** An e-mail that the reader's own mail program writes. */
export interface EmailWay {
  by: 'email';
  /** Who receives it. @example editors@standstill.example */
  address: string;
}

/** A discussion on the forge, for each article one. */
export interface DiscussionWay {
  by: 'discussion';
  /**
   * Where it is read and written. `{id}`, `{title}` and `{address}` stand for those of the article.
   * @example https://github.com/owner/name/discussions?discussions_q={id}
   */
  address: string;
  /**
   * A page that shows it within the article, once the reader has asked for it, with the same words in braces.
   * @example https://giscus.app/en/widget?repo=owner/name&repoId=R_1&term={id}&origin={address}
   */
  frame?: string;
}
