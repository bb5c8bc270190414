import { isLocale, type Locale, language } from "@/core/languages";
import type { Library } from "@/core/library";
import { localText } from "@/core/localText";
import type { OfflinePage, OfflineTitle } from "@/page/offline";

/** What a page that can be saved is about, and the language of its address. */
interface SavedSubject extends Pick<OfflinePage, "kind" | "title" | "parts"> {
  readonly locale: Locale;
}

/**
 * Returns the article or series of a page that can be saved. Nothing for pages that can't
 * be, and for the placeholders of empty routes.
 */
export function savedSubject(address: string, library: Library): SavedSubject | undefined {
  const [, locale = "", folder, id = ""] =
    /^\/([^/]+)\/(articles|series)\/([^/]+)\/$/.exec(address) ?? [];
  if (!isLocale(locale)) return undefined;
  if (folder === "articles") {
    const article = library.articles[id];
    const version = article?.versions[locale] ?? article?.versions[article.original];
    if (!version) return undefined;
    return { kind: "article", title: titleIn(version.locale, version.title), locale };
  }
  const series = library.series[id];
  if (!series) return undefined;
  const title = localText(series.title, locale, library.locales) ?? { text: id, locale };
  return {
    kind: "series",
    title: titleIn(title.locale, title.text),
    parts: series.articles.map((slug) => `/${locale}/articles/${slug}/`),
    locale,
  };
}

function titleIn(locale: Locale, text: string): OfflineTitle {
  const { direction, typeface } = language(locale);
  return { text, lang: locale, dir: direction, typeface };
}
