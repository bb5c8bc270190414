import type { LibraryLoaded } from "@/content/loadLibrary";
import type { Locale } from "@/core/languages";
import { digestOf } from "@/files/contentHash";
import { addresses } from "@/page/addresses";
import type { PreparedSite } from "@/page/prepared";
import { pageCount } from "@/publish/lists/pagination";
import { archivePage } from "@/publish/pages/archivePage";
import { articleFrame } from "@/publish/pages/articlePage";
import { parallelFrame, parallelLocales } from "@/publish/pages/parallelPage";
import { articlesBy, personPage } from "@/publish/pages/personPage";
import { seriesPage } from "@/publish/pages/seriesPage";
import { shownPageVersion, staticFrame } from "@/publish/pages/staticPage";
import { articlesOn, topicPage } from "@/publish/pages/topicPage";
import { openSite, type Site, shownVersion } from "@/publish/Site";

/** The keys of pages, by their addresses: a page with the same key is the same page. */
export type RenderPlan = ReadonlyMap<string, string>;

/** What a page follows from, besides the code and what the site says everywhere. */
interface Planned {
  readonly address: string;
  /** Its model, without the texts. */
  readonly frame: unknown;
  /** The digests of the texts that it shows. */
  readonly texts?: readonly unknown[];
}

/**
 * Computes the keys of all pages of which a publication can have many. A page follows from its
 * model without the texts, its texts, the code, and what the site says everywhere; its key is a
 * hash of these. The few other pages, such as the front page, are rendered by each build.
 *
 * @param prepared what was prepared for the site as a whole
 * @param code a hash of all code that pages are made by
 */
export async function planRendering(
  content: Pick<LibraryLoaded, "library" | "bodies">,
  prepared: PreparedSite,
  code: string,
): Promise<RenderPlan> {
  const { library } = content;
  const common = [code, process.versions.node, prepared, library.publication, library.locales];
  const everywhere = digestOf(JSON.stringify(common));
  const plan = new Map<string, string>();
  for (const locale of library.locales) {
    const site = await openSite(library, prepared.siteUrl, locale);
    for (const pages of [articlePages(site, content), staticPages(site, content), lists(site)]) {
      for (const { address, frame, texts } of pages) {
        plan.set(address, digestOf(JSON.stringify([everywhere, frame, texts])));
      }
    }
  }
  return plan;
}

type Content = Pick<LibraryLoaded, "bodies">;

function* articlePages(site: Site, { bodies }: Content): Iterable<Planned> {
  const { library, locale } = site;
  for (const article of Object.values(library.articles)) {
    const { slug } = article;
    const textIn = (one: Locale) => bodies.articles[slug]?.[one]?.digest;
    yield {
      address: addresses.article(locale, slug),
      frame: articleFrame(site, article),
      texts: [textIn(shownVersion(site, article).locale)],
    };
    for (const other of parallelLocales(library, article, locale)) {
      yield {
        address: addresses.parallel(locale, slug, other),
        frame: parallelFrame(site, article, other),
        texts: [locale, other].map(textIn),
      };
    }
  }
}

function* staticPages(site: Site, { bodies }: Content): Iterable<Planned> {
  for (const page of Object.values(site.library.pages)) {
    yield {
      address: addresses.staticPage(site.locale, page.slug),
      frame: staticFrame(site, page),
      texts: [bodies.pages[page.slug]?.[shownPageVersion(site, page).locale]?.digest],
    };
  }
}

/** The pages that list articles, but for the front page. */
function* lists(site: Site): Iterable<Planned> {
  const { library, locale } = site;
  for (const series of Object.values(library.series)) {
    yield { address: addresses.series(locale, series.id), frame: seriesPage(site, series) };
  }
  for (const topic of Object.values(library.topics)) {
    for (const page of numbersOf(articlesOn(library, topic.id))) {
      const address = addresses.topic(locale, topic.id, page);
      yield { address, frame: topicPage(site, topic, page) };
    }
  }
  for (const person of Object.values(library.people)) {
    for (const page of numbersOf(articlesBy(library, person.id))) {
      const address = addresses.person(locale, person.id, page);
      yield { address, frame: personPage(site, person, page) };
    }
  }
  for (const page of numbersOf(Object.values(library.articles)).slice(1)) {
    yield { address: addresses.archive(locale, page), frame: archivePage(site, page) };
  }
}

/** The numbers of a list's pages. */
function numbersOf(list: readonly unknown[]): number[] {
  return Array.from({ length: pageCount(list.length) }, (_, index) => index + 1);
}
