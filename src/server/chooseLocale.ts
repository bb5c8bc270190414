import { parseCookie } from "cookie";
import Negotiator from "negotiator";
import type { Locale } from "@/core/languages";
import { CHOSEN_LANGUAGE_COOKIE } from "@/page/chosenLanguage";
import type { Manifest } from "@/page/manifest";

/** What a choice of language depends on: the `Vary` of each response that makes one. */
export const CHOICE_DEPENDS_ON = "Accept-Language, Cookie";

/**
 * Chooses the language for an address without one: the one the reader last chose, else the
 * best that her browser accepts (RFC 9110, 12.5.4, matched as basic filtering does, RFC
 * 4647: `ur-PK` is content with `ur`), else the publication's own. Malformed headers count
 * as absent.
 *
 * @param headers of the request, by lower-case name
 */
export function chooseLocale(
  headers: {
    readonly cookie?: string | undefined;
    readonly "accept-language"?: string | undefined;
  },
  { locales, defaultLocale }: Pick<Manifest, "locales" | "defaultLocale">,
): Locale {
  const chosen = parseCookie(headers.cookie ?? "")[CHOSEN_LANGUAGE_COOKIE];
  const known = locales.find((locale) => locale === chosen);
  if (known) return known;
  // Where a browser takes any language, the publication's own comes first.
  const offered = [defaultLocale, ...locales.filter((locale) => locale !== defaultLocale)];
  const accepted = headers["accept-language"];
  if (!accepted) return defaultLocale;
  const [best] = new Negotiator({ headers: { "accept-language": accepted } }).languages(offered);
  return offered.find((locale) => locale === best) ?? defaultLocale;
}
