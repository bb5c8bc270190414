/**
 * Tells browsers to fetch a page ahead when a reader points at a link to it, or begins to press
 * it. Feeds and other files have a dot in their addresses. Browsers leave it where data is to be
 * saved.
 *
 * @see https://wicg.github.io/nav-speculation/speculation-rules.html
 */
export const SPECULATION_RULES = JSON.stringify({
  prefetch: [
    {
      where: { and: [{ href_matches: "/*" }, { not: { href_matches: "/*.*" } }] },
      eagerness: "moderate",
    },
  ],
});
