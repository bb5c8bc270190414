import type { Locale } from "@/core/languages";
import type { Library } from "@/core/library";
import { type Site, translators } from "@/publish/Site";
import { makeLibrary } from "./makeLibrary";

/** The small publication of {@link makeLibrary}, opened for pages of one language. */
export async function makeSite(locale: Locale, overrides: Partial<Library> = {}): Promise<Site> {
  const { library } = makeLibrary(overrides);
  const tIn = await translators(library);
  return { library, locale, siteUrl: "https://doab.example", t: tIn(locale), tIn };
}
