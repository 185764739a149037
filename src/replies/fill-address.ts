/** What an address can say of an article. */
export interface Answered {
  id: string;
  title: string;
  /** The whole address of its page. */
  address: string;
}

/** Puts an article's own words in the place of `{id}`, `{title}` and `{address}`. */
export function fillAddress(template: string, article: Answered): string {
  return template.replaceAll(/\{(id|title|address)\}/g, (_braces, name: keyof Answered) =>
    encodeURIComponent(article[name]),
  );
}
