import type { Locale } from "@/core/languages";
import type { Article, Version } from "@/core/library";
import { addresses } from "@/page/addresses";
import { absolute, localesOf, type Site, siteName, siteText } from "../Site";

/**
 * Describes a version as schema.org's `Article`: its language, what it is a
 * translation of or what translates it, and the series that it is part of.
 */
export function articleJsonLd(site: Site, article: Article, version: Version): object {
  const url = (locale: Locale) => absolute(site, addresses.article(locale, article.slug));
  const reference = (locale: Locale) => ({
    "@type": "Article",
    "@id": url(locale),
    inLanguage: locale,
  });
  const isOriginal = version.locale === article.original;
  const translations = localesOf(site, article.versions).filter(
    (locale) => locale !== article.original,
  );
  const series = article.series && site.library.series[article.series.id];
  const lead = article.lead && article.pictures[article.lead];
  return {
    "@context": "https://schema.org",
    "@type": "Article",
    "@id": url(version.locale),
    headline: version.title,
    description: version.summary,
    inLanguage: version.locale,
    datePublished: article.date,
    publisher: {
      "@type": "Organization",
      name: siteName(site),
      url: absolute(site, addresses.front(site.locale)),
    },
    ...(article.authors.length > 0 && { author: article.authors.map((id) => person(site, id)) }),
    ...(version.translators.length > 0 && {
      translator: version.translators.map((id) => person(site, id)),
    }),
    ...(lead && { image: absolute(site, lead.address) }),
    ...(isOriginal
      ? translations.length > 0 && { workTranslation: translations.map(reference) }
      : { translationOfWork: reference(article.original) }),
    ...(series &&
      article.series && {
        position: article.series.part,
        isPartOf: {
          "@type": "CreativeWorkSeries",
          "@id": absolute(site, addresses.series(version.locale, series.id)),
          name: siteText(site, series.title, series.id).text,
        },
      }),
  };
}

function person(site: Site, id: string): object {
  return {
    "@type": "Person",
    name: siteText(site, site.library.people[id]?.name ?? {}, id).text,
    url: absolute(site, addresses.person(site.locale, id)),
  };
}
