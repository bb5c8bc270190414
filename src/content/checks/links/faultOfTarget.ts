import { isLocale, type Locale } from "@/core/languages";
import type { Address, AddressOf } from "@/page/readAddress";
import { isKindThat, type Kind, type KindThat } from "@/page/routes";
import { faultOfFragment } from "./faultOfFragment";
import type { LinkFault, NearestName } from "./LinkFault";
import type { LinkTarget, Site } from "./LinkTarget";

/** A link to an address of the site, in the language of its text. */
export interface SiteLink {
  /** As it is written. */
  readonly url: string;
  readonly locale: Locale;
  readonly fragment: string | undefined;
  readonly site: Site;
  readonly nearestName: NearestName;
}

/**
 * Finds what is wrong with the page, or the file, that a link leads to.
 *
 * @param address what the link leads to; left out, it is none of the site's
 */
export function faultOfTarget(link: SiteLink, address: Address | undefined): LinkFault | undefined {
  if (!address || !isKindThat("linkable", address.kind)) return nowhere(link);
  const check = CHECKS[address.kind as CheckedKind] as Check<Kind> | undefined;
  return check?.(link, address as AddressOf<Kind>);
}

type Check<K extends Kind> = (link: SiteLink, address: AddressOf<K>) => LinkFault | undefined;

/** The kinds that editors may link to, but not at every address. */
type CheckedKind = {
  [K in KindThat<"linkable">]: Exclude<keyof AddressOf<K>, "kind" | "locale"> extends never
    ? never
    : K;
}[KindThat<"linkable">];

const CHECKS: { readonly [K in CheckedKind]: Check<K> } = {
  article: (link, { slug }) =>
    withArticle(link, slug, (target) => faultOfText(link, target, "an article")),
  parallel: (link, { slug, other }) =>
    withArticle(link, slug, (target) => faultOfPair(link, target, other)),
  series: faultOfSeries,
  seriesFeed: faultOfSeries,
  topic: (link, { topic, page }) => faultOfList(link, "topic", topic, page, link.site.topics),
  person: (link, { person, page }) => faultOfList(link, "person", person, page, link.site.people),
  archive: (link, { page }) => (page > 1 ? shifting(link) : undefined),
  staticPage: (link, { slug }) => {
    const { pages } = link.site;
    const target = pages.get(slug);
    return target ? faultOfText(link, target, "a page") : unknown(link, "page", slug, pages.keys());
  },
};

function withArticle(
  link: SiteLink,
  slug: string,
  check: (target: LinkTarget) => LinkFault | undefined,
): LinkFault | undefined {
  const { articles, former } = link.site;
  const target = articles.get(slug);
  if (target) return check(target);
  const present = former.get(slug);
  if (present === undefined) return unknown(link, "article", slug, articles.keys());
  return {
    rule: "link-to-former-slug",
    severity: "warning",
    cause: `“${link.url}” uses a former slug.`,
    remedy: `Write “${present}” instead of “${slug}”.`,
  };
}

function faultOfPair(link: SiteLink, target: LinkTarget, other: string): LinkFault | undefined {
  const { url, locale } = link;
  if (!isLocale(other) || other === locale) return nowhere(link);
  const missing = [locale, other].find((each) => !target.locales.includes(each));
  // Of what can't be known nothing is said.
  if (target.state !== "published" || missing === undefined) {
    return faultOfText(link, target, "an article");
  }
  return {
    rule: "broken-link",
    cause: `“${url}” does not exist: the article has no version in “${missing}”.`,
    remedy: `Link to the article itself: ${url.slice(0, url.indexOf("with/"))}.`,
  };
}

function faultOfText(link: SiteLink, target: LinkTarget, noun: string): LinkFault | undefined {
  const { url, locale, fragment, nearestName } = link;
  if (target.state === "broken") return undefined;
  if (target.state === "draft") {
    return {
      rule: "link-to-draft",
      severity: "warning",
      cause: `“${url}” leads to ${noun} that is a draft and not published.`,
      remedy: "Publish both together, or remove the link.",
    };
  }
  if (fragment === undefined || fragment === "") return undefined;
  const shown = target.locales.includes(locale) ? locale : target.original;
  const ids = shown && target.ids.get(shown);
  const originalIds = target.original && target.ids.get(target.original);
  return ids && originalIds
    ? faultOfFragment(url, fragment, ids, originalIds, nearestName)
    : undefined;
}

function faultOfSeries(
  link: SiteLink,
  { series }: { readonly series: string },
): LinkFault | undefined {
  const known = link.site.series;
  const state = known.get(series);
  if (!state) return unknown(link, "series", series, known.keys());
  if (state === "published") return undefined;
  return {
    rule: "link-to-draft",
    severity: "warning",
    cause: `“${link.url}” leads to a series without a published article.`,
    remedy: "Publish both together, or remove the link.",
  };
}

function faultOfList(
  link: SiteLink,
  noun: string,
  name: string,
  page: number,
  known: ReadonlySet<string> | undefined,
): LinkFault | undefined {
  if (known && !known.has(name)) return unknown(link, noun, name, known);
  return page > 1 ? shifting(link) : undefined;
}

function unknown(
  { url, nearestName }: SiteLink,
  noun: string,
  name: string,
  names: Iterable<string>,
): LinkFault {
  const nearest = nearestName(name, names);
  return {
    rule: "broken-link",
    cause: `“${url}” does not exist: there is no ${noun} “${name}”.`,
    remedy: nearest ? `Did you mean “${nearest}”?` : "Correct the address, or remove the link.",
  };
}

function nowhere({ url }: SiteLink): LinkFault {
  return {
    rule: "broken-link",
    cause: `“${url}” is not an address of this site.`,
    remedy: "Correct the address, or remove the link.",
  };
}

function shifting({ url }: SiteLink): LinkFault {
  return {
    rule: "broken-link",
    cause: `“${url}” leads to a later page of a list, whose contents change over time.`,
    remedy: `Link to the list’s first page: ${url.slice(0, url.indexOf("page/"))}.`,
  };
}
