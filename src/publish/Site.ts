import { formattingTag } from "@/core/formattingTag";
import type { Locale } from "@/core/languages";
import type { Article, Library, Localized, Version } from "@/core/library";
import { type LocalText, localText } from "@/core/localText";
import { loadMessages, type Translator, translator } from "@/i18n/messages";

/** What every page model is made from. */
export interface Site {
  readonly library: Library;
  /** The language of the page. */
  readonly locale: Locale;
  /** The public address of the site: scheme and host, no slash at the end. */
  readonly siteUrl: string;
  /** The words of the interface in the language of the page. */
  readonly t: Translator;
  /** Those in the language of a text that stands on the page. */
  readonly tIn: (locale: Locale) => Translator;
}

/**
 * Opens a publication for pages of one language.
 *
 * @param siteUrl scheme and host, no slash at the end
 */
export async function openSite(library: Library, siteUrl: string, locale: Locale): Promise<Site> {
  const tIn = await translators(library);
  return { library, locale, siteUrl, t: tIn(locale), tIn };
}

/**
 * Loads the words of the interface in all languages of a publication.
 *
 * @returns a function that throws for a language which is not one of them
 */
export async function translators(
  library: Pick<Library, "locales" | "publication">,
): Promise<(locale: Locale) => Translator> {
  const loaded = new Map<Locale, Translator>();
  for (const locale of library.locales) {
    const tag = formattingTag(locale, library.publication.digits[locale]);
    loaded.set(locale, translator(tag, await loadMessages(locale)));
  }
  return (locale) => {
    const t = loaded.get(locale);
    if (!t) throw new Error(`The site is not in “${locale}”.`);
    return t;
  };
}

/**
 * Returns a text in the page's language, else in another of the site's.
 *
 * @param substitute what stands where no language has it: an id
 */
export function siteText(site: Site, localized: Localized, substitute: string): LocalText {
  return (
    localText(localized, site.locale, site.library.locales) ?? {
      text: substitute,
      locale: site.library.publication.defaultLocale,
    }
  );
}

/** Returns the publication's name in the page's language. */
export function siteName(site: Site): string {
  return siteText(site, site.library.publication.name, "Waraq").text;
}

/**
 * Returns the version of an article that a page in a language shows: the one in that
 * language, else the original.
 */
export function shownVersion(site: Site, article: Article): Version {
  const version = article.versions[site.locale] ?? article.versions[article.original];
  if (!version)
    throw new Error(`Article “${article.slug}” is in the library without its original.`);
  return version;
}

/** Returns the languages that something exists in, in the site's order. */
export function localesOf(
  site: Pick<Site, "library">,
  versions: Localized<unknown>,
): readonly Locale[] {
  return site.library.locales.filter((locale) => versions[locale] !== undefined);
}

/** Returns an absolute URL for an address of the site. */
export function absolute(site: Pick<Site, "siteUrl">, address: string): string {
  return site.siteUrl + address;
}
