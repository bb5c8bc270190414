import { formattingTag } from "@/core/formattingTag";
import type { Locale } from "@/core/languages";
import type { Library } from "@/core/library";
import { loadMessages, translator } from "@/i18n/messages";
import type { Site } from "@/publish/Site";
import { makeLibrary } from "./makeLibrary";

/** The small publication of {@link makeLibrary}, opened for pages of one language. */
export async function makeSite(locale: Locale, overrides: Partial<Library> = {}): Promise<Site> {
  const { library } = makeLibrary(overrides);
  const messages = await loadMessages(locale);
  return {
    library,
    locale,
    siteUrl: "https://doab.example",
    t: translator(formattingTag(locale, library.publication.digits[locale]), messages),
  };
}
