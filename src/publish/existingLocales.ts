import type { Locale } from "@/core/languages";
import type { Localized } from "@/core/library";
import { localesOf, type Site } from "./Site";

/**
 * The languages in which something with a localised name exists, and the one
 * of them that readers of other languages are sent to: the publication's
 * default where it has that, else the first.
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
