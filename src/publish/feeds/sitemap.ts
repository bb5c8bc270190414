import { x } from "xastscript";
import type { Locale } from "@/core/languages";
import type { Library } from "@/core/library";
import { addresses } from "@/page/addresses";
import { existingLocales } from "../existingLocales";
import { alternatesOf } from "../head/Head";
import { pageCount } from "../lists/pagination";
import { articlesBy } from "../pages/personPage";
import { articlesOn } from "../pages/topicPage";
import { absolute, localesOf } from "../Site";
import { xmlDocument } from "./xmlDocument";

/** Something that is published at one address for each language that it exists in. */
interface Entry {
  readonly addressIn: (locale: Locale) => string;
  readonly existing: readonly Locale[];
  readonly original: Locale;
  /** `YYYY-MM-DD` */
  readonly date?: string;
}

type Published = { readonly library: Library; readonly siteUrl: string };

/**
 * Writes the sitemap (sitemaps.org 0.9, with Google's `xhtml:link` alternates):
 * every address that holds something in its own language.
 */
export function sitemap(site: Published): string {
  return xmlDocument(
    x(
      "urlset",
      {
        xmlns: "http://www.sitemaps.org/schemas/sitemap/0.9",
        "xmlns:xhtml": "http://www.w3.org/1999/xhtml",
      },
      entries(site.library).flatMap((entry) => urls(site, entry)),
    ),
  );
}

function urls(site: Published, { addressIn, existing, original, date }: Entry) {
  const alternates = alternatesOf(site, addressIn, existing, original);
  return existing.map((locale) =>
    x("url", [
      x("loc", absolute(site, addressIn(locale))),
      date ? x("lastmod", date) : null,
      ...alternates.map(({ hrefLang, href }) =>
        x("xhtml:link", { rel: "alternate", hreflang: hrefLang, href }),
      ),
    ]),
  );
}

function entries(library: Library): Entry[] {
  const everywhere = {
    existing: library.locales,
    original: library.publication.defaultLocale,
  };
  const pages = (count: number, addressIn: (locale: Locale, page: number) => string) =>
    Array.from(
      { length: pageCount(count) },
      (_, index) => (locale: Locale) => addressIn(locale, index + 1),
    );
  return [
    { addressIn: addresses.front, ...everywhere },
    ...Object.values(library.articles).map((article) => ({
      addressIn: (locale: Locale) => addresses.article(locale, article.slug),
      existing: localesOf({ library }, article.versions),
      original: article.original,
      date: article.date,
    })),
    ...Object.values(library.series).map(({ id, title }) => ({
      addressIn: (locale: Locale) => addresses.series(locale, id),
      ...existingLocales({ library }, title),
    })),
    ...Object.values(library.topics).flatMap(({ id, name }) =>
      pages(articlesOn(library, id).length, (locale, page) =>
        addresses.topic(locale, id, page),
      ).map((addressIn) => ({ addressIn, ...existingLocales({ library }, name) })),
    ),
    ...Object.values(library.people).flatMap(({ id, name }) =>
      pages(articlesBy(library, id).length, (locale, page) =>
        addresses.person(locale, id, page),
      ).map((addressIn) => ({ addressIn, ...existingLocales({ library }, name) })),
    ),
    ...pages(Object.keys(library.articles).length, addresses.archive).map((addressIn) => ({
      addressIn,
      ...everywhere,
    })),
    ...Object.values(library.pages).map(({ slug, versions }) => ({
      addressIn: (locale: Locale) => addresses.staticPage(locale, slug),
      ...existingLocales({ library }, versions),
    })),
  ];
}
