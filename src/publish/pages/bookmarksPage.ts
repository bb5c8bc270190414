import { addresses } from "@/page/addresses";
import { headOf } from "../head/Head";
import { chromeOf, type Page } from "../Page";
import { type Site, siteName } from "../Site";

/** The shelf: what stands on it only the reader's browser knows. */
export interface BookmarksPage extends Page {
  /** Where to ask what is published: see `catalogue`. */
  readonly catalogue: string;
  /** The public address of the site, for bookmarks that leave it. */
  readonly siteUrl: string;
  /** What the publication is called, for files of bookmarks. */
  readonly publication: string;
}

/** Builds the page of the reader's bookmarks. */
export function bookmarksPage(site: Site): BookmarksPage {
  const { library } = site;
  return {
    locale: site.locale,
    catalogue: addresses.catalogue(),
    siteUrl: site.siteUrl,
    publication: siteName(site),
    chrome: chromeOf(site, addresses.bookmarks),
    head: headOf(site, {
      title: site.t("bookmarks.title"),
      description: site.t("bookmarks.description", { publication: siteName(site) }),
      addressIn: addresses.bookmarks,
      existing: library.locales,
      original: library.publication.defaultLocale,
      indexed: false,
    }),
  };
}
