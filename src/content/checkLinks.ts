import { isLocale, type Locale } from "@/core/languages";
import { type Problem, problem, withoutRepetition } from "@/core/problems";
import type { Link } from "@/markdown/collectLinks";
import { nearestName } from "./nearestName";

/** Something with texts that a link can lead to. */
export interface LinkTarget {
  readonly state: "published" | "draft" | "broken";
  /** The language that is shown where another is missing. */
  readonly original: Locale | undefined;
  /** Languages in which it is published. */
  readonly locales: readonly Locale[];
  /** The ids in each of its texts. */
  readonly ids: ReadonlyMap<Locale, ReadonlySet<string>>;
}

/** All that links can lead to; sets that can't be known are left out. */
export interface Site {
  readonly articles: ReadonlyMap<string, LinkTarget>;
  /** Former slugs, and the present ones. */
  readonly former: ReadonlyMap<string, string>;
  readonly pages: ReadonlyMap<string, LinkTarget>;
  readonly series: ReadonlyMap<string, "published" | "draft">;
  readonly topics?: ReadonlySet<string> | undefined;
  readonly people?: ReadonlySet<string> | undefined;
}

/** A text with links in it. */
export interface LinkingText {
  readonly file: string;
  readonly locale: Locale;
  readonly links: readonly Link[];
  /** What `#id` alone can lead to. */
  readonly ids: ReadonlySet<string>;
  /** What it could lead to in the original. */
  readonly originalIds: ReadonlySet<string>;
}

interface LinkFault {
  readonly rule: string;
  readonly severity?: "warning";
  readonly cause: string;
  readonly remedy: string;
}

/** Checks where links inside the publication lead. Other sites are not asked. */
export function checkLinks(text: LinkingText, site: Site): Problem[] {
  const { file, locale, links, ids, originalIds } = text;
  let suggestions = 0;
  const nearest: NearestName = (name, names) => {
    suggestions += 1;
    return suggestions > MOST_SUGGESTIONS ? undefined : nearestName(name, names);
  };
  return withoutRepetition(
    links.flatMap(({ url, at }) => {
      if (/^[a-z][a-z0-9+.-]*:/i.test(url)) return [];
      const fault = url.startsWith("#")
        ? faultOfFragment(url, url.slice(1), ids, originalIds, nearest)
        : faultOfAddress(url, locale, site, nearest);
      return fault ? [problem({ file, at, ...fault })] : [];
    }),
  );
}

/** A text’s first faults are helped with: to look for what is meant takes all names there are. */
const MOST_SUGGESTIONS = 50;

type NearestName = typeof nearestName;

function faultOfAddress(
  url: string,
  locale: Locale,
  site: Site,
  nearestName: NearestName,
): LinkFault | undefined {
  const [, path = "", fragment] = /^([^?#]*)(?:\?[^#]*)?(?:#(.*))?$/.exec(url) ?? [];
  if (!path.startsWith("/")) {
    return {
      rule: "relative-link",
      cause: `“${url}” doesn’t begin at the site’s front page.`,
      remedy: `Write the whole address: /${locale}/articles/…/; to another site, begin with https://.`,
    };
  }
  const [tongue = "", ...rest] = path.slice(1).split("/");
  if (tongue === "" || path === "/sitemap.xml" || path === "/robots.txt") return undefined;
  if (!isLocale(tongue)) {
    return {
      rule: "broken-link",
      cause: `“${url}” is no address of this site: it begins with no language.`,
      remedy: `Begin it with /${locale}/.`,
    };
  }
  if (tongue !== locale) {
    return {
      rule: "link-to-other-language",
      cause: `“${url}” leads to another language.`,
      remedy: `Write ${["", locale, ...rest].join("/")}${fragment === undefined ? "" : `#${fragment}`}; readers change the language themselves.`,
    };
  }
  const last = rest.at(-1) ?? "";
  if (last !== "" && !last.includes(".")) {
    return {
      rule: "broken-link",
      cause: `“${url}” lacks the slash at its end.`,
      remedy: `Write ${path}/${fragment === undefined ? "" : `#${fragment}`}.`,
    };
  }
  return faultOfPath(url, rest, fragment, locale, site, nearestName);
}

function faultOfPath(
  url: string,
  rest: readonly string[],
  fragment: string | undefined,
  locale: Locale,
  site: Site,
  nearestName: NearestName,
): LinkFault | undefined {
  const [kind = "", name = "", ...more] = rest;
  const tail = more.join("/");
  const unknown = (noun: string, names: Iterable<string>): LinkFault => {
    const nearest = nearestName(name, names);
    return {
      rule: "broken-link",
      cause: `“${url}” leads nowhere: there is no ${noun} “${name}”.`,
      remedy: nearest ? `Did you mean “${nearest}”?` : "Correct the address, or take the link out.",
    };
  };
  const nowhere: LinkFault = {
    rule: "broken-link",
    cause: `“${url}” is no address of this site.`,
    remedy: "Correct the address, or take the link out.",
  };
  const shifting: LinkFault = {
    rule: "broken-link",
    cause: `“${url}” leads into the middle of a list, where something else stands tomorrow.`,
    remedy: `Link to the list’s first page: ${url.slice(0, url.indexOf("page/"))}.`,
  };
  const besideNothing = (missing: Locale): LinkFault => ({
    rule: "broken-link",
    cause: `“${url}” leads nowhere: the article has no version in “${missing}”.`,
    remedy: `Link to the article alone: ${url.slice(0, url.indexOf("with/"))}.`,
  });
  const toText = (target: LinkTarget, noun: string): LinkFault | undefined => {
    if (target.state === "broken") return undefined;
    if (target.state === "draft") {
      return {
        rule: "link-to-draft",
        severity: "warning",
        cause: `“${url}” leads to ${noun} that is a draft: for now it leads nowhere.`,
        remedy: "Publish both together, or take the link out.",
      };
    }
    if (fragment === undefined || fragment === "") return undefined;
    const shown = target.locales.includes(locale) ? locale : target.original;
    const ids = shown && target.ids.get(shown);
    const originalIds = target.original && target.ids.get(target.original);
    return ids && originalIds
      ? faultOfFragment(url, fragment, ids, originalIds, nearestName)
      : undefined;
  };

  switch (kind) {
    case "":
      return undefined;
    case "archive":
      return name === "" ? undefined : name === "page" ? shifting : nowhere;
    case "bookmarks":
    case "settings":
      return name === "" ? undefined : nowhere;
    case "feed.xml":
      return rest.length === 1 ? undefined : nowhere;
    case "articles": {
      const present = site.former.get(name);
      if (present !== undefined && !site.articles.has(name)) {
        return {
          rule: "link-to-former-slug",
          severity: "warning",
          cause: `“${url}” uses a slug that was given up.`,
          remedy: `Write “${present}” for “${name}”.`,
        };
      }
      const target = site.articles.get(name);
      if (!target) return unknown("article", site.articles.keys());
      if (tail === "") return toText(target, "an article");
      const [, other] = /^with\/([^/]+)\/$/.exec(tail) ?? [];
      if (other === undefined || !isLocale(other) || other === locale) return nowhere;
      // Of what can't be known nothing is said.
      if (target.state !== "published") return toText(target, "an article");
      const missing = [locale, other].find((each) => !target.locales.includes(each));
      return missing === undefined ? toText(target, "an article") : besideNothing(missing);
    }
    case "pages": {
      const target = site.pages.get(name);
      if (!target) return unknown("page", site.pages.keys());
      return tail === "" ? toText(target, "a page") : nowhere;
    }
    case "series": {
      const state = site.series.get(name);
      if (!state) return unknown("series", site.series.keys());
      if (!["", "feed.xml"].includes(tail)) return nowhere;
      if (state === "published") return undefined;
      return {
        rule: "link-to-draft",
        severity: "warning",
        cause: `“${url}” leads to a series without a published article: for now it leads nowhere.`,
        remedy: "Publish both together, or take the link out.",
      };
    }
    case "topics":
    case "people": {
      const known = kind === "topics" ? site.topics : site.people;
      if (known && !known.has(name)) return unknown(kind === "topics" ? "topic" : "person", known);
      return tail === "" ? undefined : more[0] === "page" ? shifting : nowhere;
    }
    default:
      return nowhere;
  }
}

/**
 * @param ids of the text that is shown
 * @param originalIds of the original, from which the text's come
 */
function faultOfFragment(
  url: string,
  fragment: string,
  ids: ReadonlySet<string>,
  originalIds: ReadonlySet<string>,
  nearestName: NearestName,
): LinkFault | undefined {
  let id = fragment;
  try {
    id = decodeURIComponent(fragment);
  } catch {
    // A stray percent sign: no id has one, and the fragment is reported as it is written.
  }
  if (id === "top" || ids.has(id)) return undefined;
  if (originalIds.has(id)) {
    return {
      rule: "broken-link",
      severity: "warning",
      cause: `“${url}” leads to a block, “#${id}”, that this language’s version doesn’t have.`,
      remedy: "Link to the article alone, or to a block that both have.",
    };
  }
  const nearest = nearestName(id, originalIds);
  return {
    rule: "broken-link",
    cause: `“${url}” leads to a block, “#${id}”, that isn’t there.`,
    remedy: nearest
      ? `Did you mean “#${nearest}”?`
      : "Link to the article alone, or to a heading’s id.",
  };
}
