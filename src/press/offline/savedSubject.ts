import { isLocale, type Locale, language } from "@/core/languages";
import type { Library } from "@/core/library";
import { localText } from "@/core/localText";
import { addresses } from "@/page/addresses";
import type { OfflinePage, OfflineTitle } from "@/page/offline";
import { readAddress } from "@/page/readAddress";

/** What a page that can be saved is about, and the language of its address. */
interface SavedSubject extends Pick<OfflinePage, "kind" | "title" | "parts" | "sides"> {
  readonly locale: Locale;
}

/**
 * Returns the article or series of a page that can be saved, or the versions side by side. Nothing for pages that can't
 * be, and for the placeholders of empty routes.
 */
export function savedSubject(address: string, library: Library): SavedSubject | undefined {
  const read = readAddress(address);
  if (read?.kind !== "article" && read?.kind !== "series" && read?.kind !== "parallel") {
    return undefined;
  }
  const { locale } = read;
  if (!isLocale(locale)) return undefined;
  if (read.kind === "parallel") {
    const { slug, other } = read;
    const version = library.articles[slug]?.versions[locale];
    if (!version) return undefined;
    const sides = [locale, other].map((side) => addresses.article(side, slug));
    return { kind: "parallel", title: titleIn(locale, version.title), sides, locale };
  }
  if (read.kind === "article") {
    const article = library.articles[read.slug];
    const version = article?.versions[locale] ?? article?.versions[article.original];
    if (!version) return undefined;
    return { kind: "article", title: titleIn(version.locale, version.title), locale };
  }
  const series = library.series[read.series];
  if (!series) return undefined;
  const title = localText(series.title, locale, library.locales) ?? { text: read.series, locale };
  return {
    kind: "series",
    title: titleIn(title.locale, title.text),
    parts: series.articles.map((slug) => addresses.article(locale, slug)),
    locale,
  };
}

function titleIn(locale: Locale, text: string): OfflineTitle {
  const { direction, typeface } = language(locale);
  return { text, lang: locale, dir: direction, typeface };
}
