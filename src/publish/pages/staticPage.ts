import type { Locale } from "@/core/languages";
import type { Body, StaticPage, StaticPageVersion } from "@/core/library";
import { addresses } from "@/page/addresses";
import { existingLocales } from "../existingLocales";
import { headOf } from "../head/Head";
import { chromeOf, type Page } from "../Page";
import type { Site } from "../Site";
import { printedLinks } from "./printedLinks";

/** A static page without its text. */
export interface StaticFrame extends Page {
  /** The language of what is shown: the page's own, or another under a notice. */
  readonly textLocale: Locale;
  readonly isFallback: boolean;
  readonly title: string;
}

export interface StaticPageModel extends StaticFrame {
  readonly body: Body;
  /** Where the links of the text lead, in their order; for paper. */
  readonly printedLinks: readonly string[];
}

/** Returns the version of a static page that a page in a language shows. */
export function shownPageVersion(site: Site, page: StaticPage): StaticPageVersion {
  const { original } = existingLocales(site, page.versions);
  const version = page.versions[site.locale] ?? page.versions[original];
  if (!version) throw new Error(`Page “${page.slug}” is in the library without a version.`);
  return version;
}

/** Builds a static page in the language of the site: it follows from its frame and its text. */
export function staticPage(site: Site, page: StaticPage, body: Body): StaticPageModel {
  return { ...staticFrame(site, page), body, printedLinks: printedLinks(site, body) };
}

/** Builds all of a static page that does not depend on its text. */
export function staticFrame(site: Site, page: StaticPage): StaticFrame {
  const version = shownPageVersion(site, page);
  const addressIn = (locale: Locale) => addresses.staticPage(locale, page.slug);
  const existing = existingLocales(site, page.versions);
  return {
    locale: site.locale,
    textLocale: version.locale,
    isFallback: version.locale !== site.locale,
    title: version.title,
    chrome: chromeOf(site, addressIn, existing.existing),
    head: headOf(site, {
      title: { text: version.title, locale: version.locale },
      description: { text: version.summary, locale: version.locale },
      addressIn,
      ...existing,
    }),
  };
}
