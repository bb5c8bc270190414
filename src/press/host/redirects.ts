import type { Library } from "@/core/library";
import { addresses } from "@/page/addresses";
import type { Redirect } from "@/page/manifest";
import { fileOf } from "@/page/pageFile";

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
        .filter((locale) => files.has(fileOf(addresses.article(locale, slug)).slice(1)))
        .map((locale) => ({
          from: addresses.article(locale, old),
          to: addresses.article(locale, slug),
        })),
    ),
  );
}
