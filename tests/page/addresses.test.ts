import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { LOCALES } from "@/core/languages";
import { addresses } from "@/page/addresses";
import { offlineOfferAt } from "@/page/offline";
import { type Address, localeOf, readAddress } from "@/page/readAddress";
import { KINDS, type Kind, kindsThat, ROUTES } from "@/page/routes";

/** One address of each kind, and what it says. */
const SAMPLES: {
  readonly [K in Kind]: readonly [string, Omit<Extract<Address, { kind: K }>, "kind">];
} = {
  root: ["/", {}],
  front: ["/ur/", { locale: "ur" }],
  article: ["/ur/articles/rivers/", { locale: "ur", slug: "rivers" }],
  parallel: ["/ur/articles/rivers/with/en/", { locale: "ur", slug: "rivers", other: "en" }],
  blocks: ["/ur/articles/rivers/blocks.json", { locale: "ur", slug: "rivers" }],
  articleOffer: ["/ur/articles/rivers/offline.json", { locale: "ur", slug: "rivers" }],
  parallelOffer: [
    "/ur/articles/rivers/with/en/offline.json",
    { locale: "ur", slug: "rivers", other: "en" },
  ],
  series: ["/en/series/water/", { locale: "en", series: "water" }],
  seriesFeed: ["/en/series/water/feed.xml", { locale: "en", series: "water" }],
  seriesOffer: ["/en/series/water/offline.json", { locale: "en", series: "water" }],
  topic: ["/en/topics/peace/page/12/", { locale: "en", topic: "peace", page: 12 }],
  person: ["/en/people/amina/", { locale: "en", person: "amina", page: 1 }],
  archive: ["/en/archive/page/2/", { locale: "en", page: 2 }],
  staticPage: ["/en/pages/about/", { locale: "en", slug: "about" }],
  settings: ["/en/settings/", { locale: "en" }],
  offline: ["/en/offline/", { locale: "en" }],
  bookmarks: ["/en/bookmarks/", { locale: "en" }],
  feed: ["/en/feed.xml", { locale: "en" }],
  manifest: ["/en/manifest.webmanifest", { locale: "en" }],
  notFound: ["/en/404.html", { locale: "en" }],
  notFoundAnywhere: ["/404.html", {}],
  catalogue: ["/catalogue.json", {}],
  sitemap: ["/sitemap.xml", {}],
  robots: ["/robots.txt", {}],
  worker: ["/sw.js", {}],
  favicon: ["/favicon.ico", {}],
  icon: ["/icon.svg", {}],
  touchIcon: ["/apple-touch-icon.png", {}],
  framework: ["/_next/static/chunks/a1b2.css", { file: "chunks/a1b2.css" }],
  media: ["/media/boat-8d1c0f6a2b-640.webp", { file: "boat-8d1c0f6a2b-640.webp" }],
  asset: ["/assets/ur-0a1b2c3d4e.js", { file: "ur-0a1b2c3d4e.js" }],
};

const write = (kind: Kind, values: readonly (string | number)[]) =>
  (addresses[kind] as (...values: readonly (string | number)[]) => string)(...values);

const locale = fc.oneof(
  fc.constantFrom(...LOCALES, "fa", "zh-Hant", "pt-BR", "yue"),
  fc.stringMatching(/^[a-z]{2,3}$/),
);
/** Whatever can stand between two slashes. */
const name = fc
  .string({ minLength: 1, unit: "grapheme" })
  .filter((text) => !/^\.\.?$|[/\\\p{Cc}]/u.test(text));

/** What may or may not be an address. */
const anyPath = fc
  .array(
    fc.oneof(
      fc.constantFrom("", "en", "ur", "articles", "series", "with", "page", "2", "archive"),
      fc.constantFrom("feed.xml", "media", "%2e", "%41", "%ff", "?a", "#b"),
      fc.string({ maxLength: 4 }),
    ),
    { maxLength: 7 },
  )
  .map((parts) => parts.join("/"));

/** Arbitrary values for what the pattern of a kind has in braces. */
function valuesOf(kind: Kind): fc.Arbitrary<(string | number)[]> {
  const fields = [...ROUTES[kind].pattern.matchAll(/\{(\w+)(\*?)\}/g)];
  return fc.tuple(
    ...fields.map(([, field, isDeep]): fc.Arbitrary<string | number> => {
      if (field === "locale") return locale;
      if (field === "page") return fc.integer({ min: 1, max: 999_999_999 });
      return isDeep
        ? fc.array(name, { minLength: 1, maxLength: 3 }).map((names) => names.join("/"))
        : name;
    }),
  );
}

describe("addresses and readAddress", () => {
  test.each(Object.entries(SAMPLES))(
    "%s: an address that is read and written is the same",
    (kind, [address, fields]) => {
      expect(readAddress(address)).toEqual({ kind, ...fields });
      expect(write(kind as Kind, Object.values(fields))).toBe(address);
    },
  );

  test.each(KINDS)("%s: reads back whatever is written", (kind) => {
    fc.assert(
      fc.property(valuesOf(kind), (values) => {
        const address = readAddress(write(kind, values));
        expect(address?.kind).toBe(kind);
        expect(Object.values(address ?? {}).slice(1)).toEqual(values);
      }),
    );
  });

  test.each(KINDS)("%s: writes addresses that URLs leave as they are", (kind) => {
    fc.assert(
      fc.property(valuesOf(kind), (values) => {
        const address = write(kind, values);
        const url = new URL(address, "https://waraq.example");
        expect(url.pathname + url.search + url.hash).toBe(address);
      }),
    );
  });

  test("reads from any text nothing, or an address that is written the same", () => {
    fc.assert(
      fc.property(anyPath, (text) => {
        const address = readAddress(text);
        if (!address) return;
        const { kind, ...fields } = address;
        const written = write(kind, Object.values(fields) as (string | number)[]);
        expect(readAddress(written)).toEqual(address);
      }),
    );
  });

  test("omits the number of a list’s first page", () => {
    expect(addresses.topic("en", "peace")).toBe("/en/topics/peace/");
    expect(addresses.archive("en", 1)).toBe("/en/archive/");
  });

  test("names a block after a version, encoded", () => {
    expect(addresses.article("en", "rivers", "east.2")).toBe("/en/articles/rivers/#east.2");
    expect(addresses.article("en", "rivers", "مشرق")).toBe(
      "/en/articles/rivers/#%D9%85%D8%B4%D8%B1%D9%82",
    );
    expect(addresses.article("en", "rivers", "")).toBe("/en/articles/rivers/");
  });

  test("replaces half a surrogate pair, which no address can hold", () => {
    expect(addresses.article("en", "a\uD800b")).toBe("/en/articles/a%EF%BF%BDb/");
  });

  test("never writes an address that leads to another site or out of its folder", () => {
    expect(addresses.article("/evil.example", "../..")).toBe("/%2Fevil.example/articles/..%2F../");
  });
});

describe("readAddress", () => {
  test.each([
    ["a query", "/ur/articles/rivers/?0f3c"],
    ["a fragment", "/ur/articles/rivers/#east.2"],
    ["both", "/ur/articles/rivers/?a=/en/#/en/"],
    ["percent-encoding", "/ur/%61rticles/r%69vers/"],
  ])("reads through %s", (_, address) => {
    expect(readAddress(address)).toEqual({ kind: "article", locale: "ur", slug: "rivers" });
  });

  test("accepts a slug that is also a word in addresses", () => {
    expect(readAddress("/en/articles/with/")).toMatchObject({ kind: "article", slug: "with" });
    expect(readAddress("/en/articles/with/with/ur/")).toMatchObject({ kind: "parallel" });
    expect(readAddress("/en/topics/page/")).toMatchObject({ topic: "page", page: 1 });
    expect(readAddress("/en/topics/page/page/2/")).toMatchObject({ topic: "page", page: 2 });
  });

  test.each([
    ["nothing", ""],
    ["a relative path", "en/articles/rivers/"],
    ["a path from here", "../rivers/"],
    ["a fragment alone", "#east"],
    ["a query alone", "?a"],
    ["another site", "https://waraq.example/en/articles/rivers/"],
    ["another site without a scheme", "//waraq.example/en/"],
    ["a page without the slash at its end", "/en/articles/rivers"],
    ["a file with a slash at its end", "/en/feed.xml/"],
    ["the file of a page", "/en/articles/rivers/index.html"],
    ["a language in upper case", "/EN/articles/rivers/"],
    ["a section in upper case", "/en/Articles/rivers/"],
    ["an address without a language", "/articles/rivers/"],
    ["a section without a name", "/en/articles/"],
    ["an empty name", "/en/articles//"],
    ["an unknown section", "/en/search/"],
    ["what lies below a page", "/en/settings/more/"],
    ["the first page of a list by its number", "/en/archive/page/1/"],
    ["a number that begins with 0", "/en/archive/page/02/"],
    ["a page that is no number", "/en/archive/page/last/"],
    ["a stray percent sign", "/en/articles/100%/"],
    ["what is no UTF-8", "/en/articles/%ff/"],
    ["an encoded slash", "/en/articles/a%2Fb/"],
    ["an encoded way up", "/en/articles/%2e%2e/"],
    ["a way up", "/en/articles/../"],
    ["a backslash", "/en/articles/a%5Cb/"],
    ["a control character", "/en/articles/a%00/"],
    ["a line break", "/en/articles/a\n/"],
    ["a folder of files", "/media/"],
  ])("refuses %s", (_, address) => {
    expect(readAddress(address)).toBeUndefined();
  });
});

describe("localeOf", () => {
  test.each([
    ["/ur/", "ur"],
    ["/ur", "ur"],
    ["/ur?x", "ur"],
    ["/zh-Hant/search/", "zh-Hant"],
    ["/urdu/", undefined],
    ["/UR/", undefined],
    ["/", undefined],
    ["/media/a.svg", undefined],
    ["/sw.js", undefined],
    ["//ur/", undefined],
    ["ur/", undefined],
  ])("returns for %s: %s", (address, expected) => {
    expect(localeOf(address)).toBe(expected);
  });
});

describe("the table of routes", () => {
  test.each([
    [
      "linkable",
      "root front article parallel series seriesFeed topic person archive staticPage settings offline bookmarks feed sitemap robots",
    ],
    ["listed", "front article series topic person archive staticPage"],
    ["savable", "article parallel series"],
    ["shell", "offline bookmarks catalogue"],
    ["hashed", "framework media asset"],
    ["feed", "seriesFeed feed"],
  ] as const)("lists which kinds are %s", (fact, kinds) => {
    expect(kindsThat(fact).join(" ")).toBe(kinds);
  });

  test("has an offer for each kind that can be saved", () => {
    expect(readAddress(offlineOfferAt("/ur/articles/rivers/"))?.kind).toBe("articleOffer");
    expect(readAddress(offlineOfferAt("/ur/series/water/"))?.kind).toBe("seriesOffer");
  });

  test("has no address that two kinds share", () => {
    for (const [kind, [address]] of Object.entries(SAMPLES)) {
      const others = KINDS.filter((other) => {
        const form = ROUTES[other].pattern
          .replace(/\./g, "\\.")
          .replace(/\[(.*)\]/, "(?:$1)?")
          .replace(/\{locale\}/g, "[a-z]{2}")
          .replace(/\{\w+\*\}/g, ".+")
          .replace(/\{\w+\}/g, "[^/]+");
        return new RegExp(`^${form}$`).test(address);
      });
      expect(others).toEqual([kind]);
    }
  });
});
