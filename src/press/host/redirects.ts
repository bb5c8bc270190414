import type { Library } from "@/core/library";
import type { Redirect } from "@/page/manifest";

/**
 * Returns redirects from the former addresses of articles, in every language that has a
 * page for the article now.
 *
 * @param files paths of the result's files
 */
export function redirects(library: Library, files: ReadonlySet<string>): Redirect[] {
  return Object.values(library.articles).flatMap(({ slug, formerly }) =>
    formerly.flatMap((old) =>
      library.locales
        .filter((locale) => files.has(`${locale}/articles/${slug}/index.html`))
        .map((locale) => ({
          from: `/${locale}/articles/${old}/`,
          to: `/${locale}/articles/${slug}/`,
        })),
    ),
  );
}
