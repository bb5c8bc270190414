import type { Locale } from "@/core/languages";
import type { Article, Library, Person } from "@/core/library";
import type { LocalText } from "@/core/localText";
import { addresses } from "@/page/addresses";
import { existingLocales } from "../existingLocales";
import { headOf } from "../head/Head";
import { type ArticleCard, articleCard } from "../lists/ArticleCard";
import { listsOf } from "../lists/listsOf";
import { type Pagination, pageOf, pagination } from "../lists/pagination";
import { titleOfPage } from "../lists/titleOfPage";
import { chromeOf, type Page } from "../Page";
import { absolute, type Site, siteName, siteText } from "../Site";

export interface PersonPage extends Page {
  readonly name: LocalText;
  readonly biography?: LocalText;
  readonly written: readonly ArticleCard[];
  readonly translated: readonly ArticleCard[];
  readonly pagination: Pagination;
}

/** Returns the articles that a person wrote or translated, newest first. */
export function articlesBy(library: Library, person: string): readonly Article[] {
  return listsOf(library).byPerson.get(person) ?? [];
}

/** Builds a page, counted from 1, of what a person wrote and translated. */
export function personPage(site: Site, person: Person, page: number): PersonPage {
  const articles = articlesBy(site.library, person.id);
  const shown = pageOf(articles, page);
  const addressIn = (locale: Locale) => addresses.person(locale, person.id, page);
  const name = siteText(site, person.name, person.id);
  const biography = siteText(site, person.biography, "");
  const cards = (some: readonly Article[]) => some.map((article) => articleCard(site, article));
  return {
    locale: site.locale,
    name,
    ...(biography.text && { biography }),
    written: cards(shown.filter((article) => article.authors.includes(person.id))),
    translated: cards(shown.filter((article) => !article.authors.includes(person.id))),
    pagination: pagination(articles.length, page, (n) =>
      addresses.person(site.locale, person.id, n),
    ),
    chrome: chromeOf(site, addressIn),
    head: headOf(site, {
      title: titleOfPage(site, name, page),
      description: biography.text
        ? biography
        : site.t("person.description", { publication: siteName(site), person: name.text }),
      addressIn,
      ...existingLocales(site, person.name),
      type: "profile",
      jsonLd: [
        {
          "@context": "https://schema.org",
          "@type": "ProfilePage",
          mainEntity: {
            "@type": "Person",
            name: name.text,
            url: absolute(site, addresses.person(site.locale, person.id)),
            ...(biography.text && { description: biography.text }),
          },
        },
      ],
    }),
  };
}
