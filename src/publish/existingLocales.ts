import type { Locale } from "@/core/languages";
import type { Localized } from "@/core/library";
import { localesOf, type Site } from "./Site";

/**
 * Returns the languages in which something with a localised name exists, and the one for
 * readers of other languages: the publication's default if it has that, else the first.
 */
export function existingLocales(
  site: Pick<Site, "library">,
  names: Localized<unknown>,
): { readonly existing: readonly Locale[]; readonly original: Locale } {
  const { defaultLocale } = site.library.publication;
  const existing = localesOf(site, names);
  return {
    existing,
    original: existing.includes(defaultLocale) ? defaultLocale : (existing[0] ?? defaultLocale),
  };
}
