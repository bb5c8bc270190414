import { x } from "xastscript";
import type { Locale } from "@/core/languages";
import type { Library } from "@/core/library";
import { addresses } from "@/page/addresses";
import { type KindThat, kindsThat } from "@/page/routes";
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

/** What the sitemap lists of each kind of page, in its order. */
const ENTRIES: { readonly [K in KindThat<"listed">]: (library: Library) => readonly Entry[] } = {
  front: (library) => [{ addressIn: addresses.front, ...everywhere(library) }],
  article: (library) =>
    Object.values(library.articles).map((article) => ({
      addressIn: (locale) => addresses.article(locale, article.slug),
      existing: localesOf({ library }, article.versions),
      original: article.original,
      date: article.date,
    })),
  series: (library) =>
    Object.values(library.series).map(({ id, title }) => ({
      addressIn: (locale) => addresses.series(locale, id),
      ...existingLocales({ library }, title),
    })),
  topic: (library) =>
    Object.values(library.topics).flatMap(({ id, name }) =>
      list(articlesOn(library, id).length, existingLocales({ library }, name), (locale, page) =>
        addresses.topic(locale, id, page),
      ),
    ),
  person: (library) =>
    Object.values(library.people).flatMap(({ id, name }) =>
      list(articlesBy(library, id).length, existingLocales({ library }, name), (locale, page) =>
        addresses.person(locale, id, page),
      ),
    ),
  archive: (library) =>
    list(Object.keys(library.articles).length, everywhere(library), addresses.archive),
  staticPage: (library) =>
    Object.values(library.pages).map(({ slug, versions }) => ({
      addressIn: (locale) => addresses.staticPage(locale, slug),
      ...existingLocales({ library }, versions),
    })),
};

function entries(library: Library): Entry[] {
  return kindsThat("listed").flatMap((kind) => ENTRIES[kind](library));
}

type Existing = Pick<Entry, "existing" | "original">;

function everywhere({ locales, publication }: Library): Existing {
  return { existing: locales, original: publication.defaultLocale };
}

/** The pages of a list. */
function list(
  count: number,
  existing: Existing,
  addressIn: (locale: Locale, page: number) => string,
): Entry[] {
  return Array.from({ length: pageCount(count) }, (_, index) => ({
    addressIn: (locale) => addressIn(locale, index + 1),
    ...existing,
  }));
}
