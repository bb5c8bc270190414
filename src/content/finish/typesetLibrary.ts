import type { Locale } from "@/core/languages";
import type { Article, Library, Localized, StaticPage, Version } from "@/core/library";
import { typeset } from "@/core/text/typeset";

/**
 * Typesets all texts of a library that have no markup (see `typeset`): titles, names,
 * summaries, captions, corrections. Ids and addresses, of which none is a text, stay as
 * they are.
 */
export function typesetLibrary(library: Library): Library {
  const { publication, topics, people, series, articles, pages } = library;
  return {
    ...library,
    publication: {
      ...publication,
      name: setEach(publication.name),
      description: setEach(publication.description),
    },
    topics: mapValues(topics, (topic) => ({ ...topic, name: setEach(topic.name) })),
    people: mapValues(people, (person) => ({
      ...person,
      name: setEach(person.name),
      biography: setEach(person.biography),
    })),
    series: mapValues(series, (one) => ({
      ...one,
      title: setEach(one.title),
      summary: setEach(one.summary),
    })),
    articles: mapValues(articles, setArticle),
    pages: mapValues(pages, setPage),
  };
}

function setArticle(article: Article): Article {
  return {
    ...article,
    pictures: mapValues(article.pictures, (picture) => ({
      ...picture,
      credit: setEach(picture.credit),
    })),
    versions: mapValues(article.versions, setVersion) as Article["versions"],
  };
}

function setVersion(version: Version): Version {
  const { locale } = version;
  const set = (text: string) => typeset(text, locale);
  return {
    ...version,
    title: set(version.title),
    summary: set(version.summary),
    pictures: mapValues(version.pictures, ({ alt, caption }) => ({
      alt: set(alt),
      ...(caption === undefined ? {} : { caption: set(caption) }),
    })),
    corrections: version.corrections.map((one) => ({ ...one, text: set(one.text) })),
    contents: version.contents.map((entry) => ({ ...entry, text: set(entry.text) })),
  };
}

function setPage(page: StaticPage): StaticPage {
  const versions = mapValues(page.versions, (version) => ({
    ...version,
    title: typeset(version.title, version.locale),
    summary: typeset(version.summary, version.locale),
  }));
  return { ...page, versions: versions as StaticPage["versions"] };
}

function setEach(texts: Localized): Localized {
  const entries = Object.entries(texts) as [Locale, string][];
  return Object.fromEntries(entries.map(([locale, text]) => [locale, typeset(text, locale)]));
}

function mapValues<Value, Result>(
  record: Readonly<Record<string, Value>> | Readonly<Partial<Record<string, Value>>>,
  map: (value: Value) => Result,
): Record<string, Result> {
  return Object.fromEntries(
    Object.entries(record).map(([key, value]) => [key, map(value as Value)]),
  );
}
