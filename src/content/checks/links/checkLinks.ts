import { isLocale, type Locale } from "@/core/languages";
import { type Problem, problem, withoutRepetition } from "@/core/problems";
import type { Link } from "@/markdown/collectLinks";
import { localeOf, readAddress } from "@/page/readAddress";
import { isKindThat } from "@/page/routes";
import { splitAddress } from "@/page/splitAddress";
import { nearestName } from "../../problems/nearestName";
import { faultOfFragment } from "./faultOfFragment";
import { faultOfTarget } from "./faultOfTarget";
import type { LinkFault, NearestName } from "./LinkFault";
import type { Site } from "./LinkTarget";

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

/** A text’s first faults are helped with: to look for what is meant takes all names there are. */
const MOST_SUGGESTIONS = 50;

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
      if (leadsToOtherSite(url)) return [];
      const fault = url.startsWith("#")
        ? faultOfFragment(url, url.slice(1), ids, originalIds, nearest)
        : faultOfAddress(url, locale, site, nearest);
      return fault ? [problem({ file, at, ...fault })] : [];
    }),
  );
}

function leadsToOtherSite(url: string): boolean {
  return /^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(url);
}

function faultOfAddress(
  url: string,
  locale: Locale,
  site: Site,
  nearestName: NearestName,
): LinkFault | undefined {
  const { path, fragment } = splitAddress(url);
  if (!path.startsWith("/")) {
    return {
      rule: "relative-link",
      cause: `“${url}” is a relative address; an address within the site begins with “/”.`,
      remedy: `Write the whole path: /${locale}/articles/…/. For another site, begin with https://.`,
    };
  }
  const address = readAddress(path);
  const language = localeOf(path) ?? "";
  // What has no language is linked to from all of them.
  if (address && language === "" && isKindThat("linkable", address.kind)) return undefined;
  if (!isLocale(language)) {
    return {
      rule: "broken-link",
      cause: `“${url}” is not an address of this site: it does not begin with a language.`,
      remedy: `Begin it with /${locale}/.`,
    };
  }
  const after = fragment === undefined ? "" : `#${fragment}`;
  if (language !== locale) {
    return {
      rule: "link-to-other-language",
      cause: `“${url}” leads to a page in another language.`,
      remedy: `Write ${path.replace(language, locale)}${after}: readers choose the language themselves.`,
    };
  }
  const last = path.slice(path.lastIndexOf("/") + 1);
  if (last !== "" && !last.includes(".")) {
    return {
      rule: "broken-link",
      cause: `“${url}” has no slash at the end.`,
      remedy: `Write ${path}/${after}.`,
    };
  }
  return faultOfTarget({ url, locale, fragment, site, nearestName }, address);
}
