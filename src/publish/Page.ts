import type { Locale } from "@/core/languages";
import type { LocalText } from "@/core/localText";
import { addresses } from "@/page/addresses";
import type { Head } from "./head/Head";
import { type Site, siteName, siteText } from "./Site";

/** A link whose text may be in another language than the page. */
export interface TextLink {
  readonly text: LocalText;
  readonly address: string;
}

/** What all pages have in common. */
export interface Page {
  readonly locale: Locale;
  readonly head: Head;
  readonly chrome: Chrome;
}

/** What stands around every page. */
export interface Chrome {
  readonly publication: string;
  readonly frontPage: string;
  readonly archive: string;
  readonly bookmarks: string;
  readonly settings: string;
  readonly feed: string;
  /** The same page in each other language of the site, whether or not it is translated. */
  readonly languages: readonly PageInLanguage[];
  /** The publication's static pages. */
  readonly pages: readonly TextLink[];
}

export interface LanguageLink {
  readonly locale: Locale;
  readonly address: string;
}

export interface PageInLanguage extends LanguageLink {
  /** False where the page shows its text in another language under a notice. */
  readonly isTranslated: boolean;
}

/**
 * Builds what stands around a page.
 *
 * @param addressIn the page's address in a given language
 * @param existing the languages that the page's text is in; left out, all
 */
export function chromeOf(
  site: Site,
  addressIn: (locale: Locale) => string,
  existing: readonly Locale[] = site.library.locales,
): Chrome {
  const { library, locale } = site;
  return {
    publication: siteName(site),
    frontPage: addresses.front(locale),
    archive: addresses.archive(locale),
    bookmarks: addresses.bookmarks(locale),
    settings: addresses.settings(locale),
    feed: addresses.feed(locale),
    languages: library.locales
      .filter((other) => other !== locale)
      .map((other) => ({
        locale: other,
        address: addressIn(other),
        isTranslated: existing.includes(other),
      })),
    pages: Object.values(library.pages).map(({ slug, versions }) => ({
      text: siteText(site, titlesOf(versions), slug),
      address: addresses.staticPage(locale, slug),
    })),
  };
}

/** The titles of versions, by language. */
function titlesOf(
  versions: Readonly<Partial<Record<Locale, { readonly title: string }>>>,
): Partial<Record<Locale, string>> {
  return Object.fromEntries(
    Object.entries(versions).map(([locale, version]) => [locale, version.title]),
  );
}
