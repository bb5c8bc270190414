import { toHtml } from "hast-util-to-html";
import { x } from "xastscript";
import { isolateText } from "@/core/direction/isolateText";
import { language } from "@/core/languages";
import type { Article, Series } from "@/core/library";
import type { LocalText } from "@/core/localText";
import { addresses } from "@/page/addresses";
import { newestFirst } from "../lists/newestFirst";
import { absolute, type Site, siteName, siteText } from "../Site";
import { xmlDocument } from "./xmlDocument";

/** How many articles a feed holds at most. */
const FEED_LENGTH = 50;

/**
 * Writes the Atom feed (RFC 4287) of one language: of everything, or of one
 * series. It holds only articles that exist in the language. By its ids readers
 * know what they have read; they stay as they are when an article is renamed or
 * the publication moves.
 */
export function atomFeed(site: Site, series?: Series): string {
  const { library, locale } = site;
  const all = series
    ? series.articles.flatMap((slug) => library.articles[slug] ?? [])
    : Object.values(library.articles);
  const articles = newestFirst(all)
    .filter((article) => article.versions[locale])
    .slice(0, FEED_LENGTH);
  const address = series ? addresses.seriesFeed(locale, series.id) : addresses.feed(locale);
  const page = series ? addresses.series(locale, series.id) : addresses.front(locale);
  const title = series ? siteText(site, series.title, series.id) : { text: siteName(site), locale };
  const subtitle = siteText(site, series ? series.summary : library.publication.description, "");
  return xmlDocument(
    x("feed", { xmlns: "http://www.w3.org/2005/Atom", "xml:lang": locale }, [
      x("id", lastingId(site, page)),
      x("title", plainLine(site, title)),
      subtitle.text ? x("subtitle", plainLine(site, subtitle)) : null,
      x("updated", instant(lastChange(site, articles))),
      x("author", [x("name", siteName(site))]),
      x("link", { rel: "self", type: "application/atom+xml", href: absolute(site, address) }),
      x("link", { rel: "alternate", type: "text/html", href: absolute(site, page) }),
      ...articles.map((article) => entry(site, article)),
    ]),
  );
}

function entry(site: Site, article: Article) {
  const { locale, library } = site;
  const version = article.versions[locale];
  if (!version) throw new Error(`Article “${article.slug}” does not exist in “${locale}”.`);
  const url = absolute(site, addresses.article(locale, article.slug));
  const name = (id: string) => siteText(site, library.people[id]?.name ?? {}, id).text;
  return x("entry", { "xml:lang": locale }, [
    x("id", lastingId(site, addresses.article(locale, article.formerly[0] ?? article.slug))),
    x("title", plainLine(site, { text: version.title, locale })),
    x("link", { rel: "alternate", type: "text/html", hreflang: locale, href: url }),
    x("published", instant(article.date)),
    x("updated", instant(lastChange(site, [article]))),
    x("summary", { type: "html" }, htmlLine(site, { text: version.summary, locale })),
    ...article.authors.map((id) => x("author", [x("name", name(id))])),
    ...version.translators.map((id) => x("contributor", [x("name", name(id))])),
    ...article.topics.map((id) =>
      x("category", {
        term: id,
        label: siteText(site, library.topics[id]?.name ?? {}, id).text,
      }),
    ),
  ]);
}

/** The URL that an address had when it was first published. */
function lastingId(site: Site, address: string): string {
  return (site.library.publication.formerly[0] ?? site.siteUrl) + address;
}

/** A text without mark-up that comes out in the right order wherever it is shown. */
function plainLine(site: Site, { text, locale }: LocalText): string {
  return isolateText(text, locale, site.locale);
}

/** A line of HTML: that readers of feeds take a text's direction from, and nothing else. */
function htmlLine(site: Site, text: LocalText): string {
  return toHtml({
    type: "element",
    tagName: "p",
    properties: { lang: text.locale, dir: language(text.locale).direction },
    children: [{ type: "text", value: plainLine(site, text) }],
  });
}

/** The last day on which one of the articles was published or corrected in the site's language. */
function lastChange(site: Site, articles: readonly Article[]): string {
  const days = articles.flatMap((article) => [
    article.date,
    ...(article.versions[site.locale]?.corrections ?? []).map(({ date }) => date),
  ]);
  return days.toSorted().at(-1) ?? "1970-01-01";
}

function instant(day: string): string {
  return `${day}T00:00:00Z`;
}
