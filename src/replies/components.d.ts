/** What stands below an article where the site has replies; see `integration.ts`. */
declare module 'standstill:replies' {
  import type Replies from '../components/replies/Replies.astro';

  const component: typeof Replies;
  export default component;
}

/** The site's way to answer. */
declare module 'standstill:reply-way' {
  import type ReplyForm from '../components/replies/ReplyForm.astro';

  const component: typeof ReplyForm;
  export default component;
}
