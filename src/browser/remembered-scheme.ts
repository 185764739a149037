/**
 * Sets the colour scheme that the reader chose, before anything is painted; it tells style sheets, too, that
 * there are scripts. The only script that stands in a page, and the same on every one: the policy of the pages
 * names it by its hash.
 */
export const REMEMBERED_SCHEME =
  "try{var t=localStorage.theme}catch{}document.documentElement.dataset.theme=t||'system'";
