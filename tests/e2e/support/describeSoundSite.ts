import { beforeAll, describe, expect, test } from "vitest";
import { type Crawl, crawl } from "./crawl";
import { pagesOf } from "./pagesOf";
import { SITE_URL } from "./startSite";
import { versionsOnDisk } from "./versionsOnDisk";

/** A site that is served, and what it was made from. */
export interface ServedSite {
  /** Without a slash at its end. */
  readonly address: string;
  readonly outDir: string;
  readonly contentDir: string;
  /** Its languages. */
  readonly locales: readonly string[];
}

/** Said once more, because the code under test says it by `rtl-detect`. */
const DIRECTIONS: Readonly<Record<string, string>> = { en: "ltr", ur: "rtl", fa: "rtl" };

/** What may have a direction without a language. */
const RUNS = "bdi, span, a, em, strong, code, pre, sup";

/** What may have a language without a direction. */
const WORDS = "bdi, span, a, em, strong";

/**
 * The tests that every site has to pass, whatever its publication, its
 * languages, and whoever serves it.
 *
 * @param open is called once, before the first test
 */
export function describeSoundSite(name: string, open: () => Promise<ServedSite> | ServedSite) {
  describe(name, () => {
    let site: ServedSite;
    let found: Crawl;

    beforeAll(async () => {
      site = await open();
      const fronts = site.locales.map((locale) => `/${locale}/`);
      found = await crawl(site.address, SITE_URL, [...fronts, "/sitemap.xml", "/robots.txt"]);
    });

    test("answers every internal link with 200, and loads nothing from other sites", () => {
      const broken = [...found.resources.values()]
        .filter(({ status }) => status !== 200)
        .map(({ path, status, from }) => `${from} → ${path}: ${status}`);
      expect(broken).toEqual([]);
      expect(found.foreignLoads).toEqual([]);
      expect(found.pages.length).toBeGreaterThan(site.locales.length);
    });

    test("reaches every page by links", () => {
      const linked = found.pages.map(({ path }) => path).sort();
      // The page that stands for others offline is opened by browsers alone.
      const isMeant = (path: string) => path !== "/" && !/^\/[^/]+\/offline\/$/.test(path);
      expect(linked).toEqual(pagesOf(site.outDir).filter(isMeant));
    });

    test("has the target of each fragment", () => {
      const missing = found.fragments
        .filter(({ path, id }) => {
          const document = found.resources.get(path)?.document;
          return document && !document.getElementById(id);
        })
        .map(({ from, path, id }) => `${from} → ${path}#${id}`);
      expect(missing).toEqual([]);
    });

    test("names language and direction on every page, and wherever they change", () => {
      const wrong = found.pages.flatMap(({ path, document }) => {
        const root = document.documentElement;
        const locale = path.split("/")[1] ?? "";
        // A direction alone is that of a run inside a line: what else changes it changes the language.
        const islands = [...document.querySelectorAll("[lang], [dir]")].filter((node) => {
          const [lang, dir] = [node.getAttribute("lang"), node.getAttribute("dir")];
          if (lang === null) return !node.matches(RUNS);
          // Words of another script inside a line say their language, and need no direction for it.
          if (dir === null) return !node.matches(WORDS) || node.textContent?.trim() === "";
          return !DIRECTIONS[lang] || dir !== DIRECTIONS[lang];
        });
        return [
          ...(root.lang === locale ? [] : [`${path} is in “${root.lang}”`]),
          ...islands.map((node) => `${path}: ${tagOf(node)}`),
        ];
      });
      expect(wrong).toEqual([]);
    });

    test("gives each page one heading, a title, and ids that occur once", () => {
      const wrong = found.pages.flatMap(({ path, document }) => {
        const ids = [...document.querySelectorAll("[id]")].map(({ id }) => id);
        const twice = ids.filter((id, index) => ids.indexOf(id) !== index);
        return [
          ...(document.title ? [] : [`${path}: no title`]),
          ...(document.querySelectorAll("h1").length === 1 ? [] : [`${path}: not one h1`]),
          ...twice.map((id) => `${path}: #${id} twice`),
        ];
      });
      expect(wrong).toEqual([]);
    });

    test("has hreflang that is reciprocal", () => {
      const wrong = found.pages.flatMap(({ path, document }) => {
        const alternates = alternatesOf(document);
        // A page that falls back is no version: it may name versions, and none names it.
        if (canonicalOf(document) !== path) return [];
        const locale = document.documentElement.lang;
        if (alternates.size === 0) return [];
        const own = alternates.get(locale) === path ? [] : [`${path} doesn’t name itself`];
        const others = [...alternates].flatMap(([tag, target]) => {
          const other = found.resources.get(target)?.document;
          if (!other) return [`${path} → ${target}: not there`];
          const problems: string[] = [];
          if (tag !== "x-default" && other.documentElement.lang !== tag) {
            problems.push(`${path} → ${target}: not in ${tag}`);
          }
          if (canonicalOf(other) !== target) problems.push(`${path} → ${target}: no version`);
          if (!isSame(alternatesOf(other), alternates)) {
            problems.push(`${path} → ${target}: not reciprocal`);
          }
          return problems;
        });
        return [...own, ...others];
      });
      expect(wrong).toEqual([]);
    });

    test("names, of each article, just the versions that exist", () => {
      for (const { slug, original, locales } of versionsOnDisk(site.contentDir)) {
        const addressIn = (locale: string) => `/${locale}/articles/${slug}/`;
        const existing = Object.fromEntries(locales.map((locale) => [locale, addressIn(locale)]));
        const expected =
          locales.length > 1 ? { ...existing, "x-default": addressIn(original) } : {};
        for (const locale of site.locales) {
          const path = addressIn(locale);
          const document = found.resources.get(path)?.document;
          expect(document, path).toBeDefined();
          if (!document) continue;
          expect(Object.fromEntries(alternatesOf(document)), path).toEqual(expected);
          const shown = locales.includes(locale) ? locale : original;
          expect(canonicalOf(document), path).toBe(addressIn(shown));
          const text = document.querySelector(".prose");
          expect(text?.closest("[lang]")?.getAttribute("lang"), path).toBe(shown);
        }
      }
    });

    test("lists in sitemap and feeds just the versions that exist", () => {
      const articles = versionsOnDisk(site.contentDir);
      const versions = articles.flatMap(({ slug, locales }) =>
        locales.map((locale) => `/${locale}/articles/${slug}/`),
      );
      const isArticle = (path: string) => /^\/[^/]+\/articles\//.test(path);
      expect(locationsIn(found, "/sitemap.xml").filter(isArticle).sort()).toEqual(versions.sort());
      for (const locale of site.locales) {
        const path = `/${locale}/feed.xml`;
        const feed = found.resources.get(path)?.document;
        const entries = [...(feed?.querySelectorAll("entry > link[href]") ?? [])];
        expect(entries.map((link) => pathOf(link.getAttribute("href"))).sort(), path).toEqual(
          versions.filter((version) => version.startsWith(`/${locale}/`)),
        );
      }
    });
  });
}

function tagOf(node: Element): string {
  return /^<[^>]*>/.exec(node.outerHTML)?.[0] ?? node.tagName;
}

function pathOf(url: string | null): string {
  return url ? new URL(url, SITE_URL).pathname : "";
}

function canonicalOf(document: Document): string {
  return pathOf(document.querySelector("link[rel=canonical]")?.getAttribute("href") ?? null);
}

function alternatesOf(document: Document): Map<string, string> {
  const links = document.querySelectorAll("link[rel=alternate][hreflang]");
  return new Map(
    [...links].map((link) => [
      link.getAttribute("hreflang") ?? "",
      pathOf(link.getAttribute("href")),
    ]),
  );
}

function isSame(some: ReadonlyMap<string, string>, others: ReadonlyMap<string, string>): boolean {
  return (
    some.size === others.size && [...some].every(([tag, target]) => others.get(tag) === target)
  );
}

function locationsIn({ resources }: Crawl, sitemap: string): string[] {
  const locations = resources.get(sitemap)?.document?.querySelectorAll("loc") ?? [];
  return [...locations].map((location) => pathOf(location.textContent));
}
