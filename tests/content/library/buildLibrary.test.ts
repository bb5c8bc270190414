import { join } from "node:path";
import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import type { ContentFile } from "@/content/files/contentFile";
import { readFiles } from "@/content/files/readFiles";
import { buildLibrary } from "@/content/library/buildLibrary";
import { loadLibrary } from "@/content/loadLibrary";
import { formatProblems } from "@/content/problems/formatProblems";
import { isError } from "@/core/problems";
import { openFixture } from "../openFixture";

const FIXTURES = join(import.meta.dirname, "../../fixtures/publications");

const text = (path: string, content: string): ContentFile => ({
  kind: "text",
  path,
  text: content,
});

describe("a valid publication", () => {
  let built: Awaited<ReturnType<typeof openFixture>>;
  beforeAll(async () => {
    built = await openFixture("valid");
  });

  test("has no problems", () => {
    expect(formatProblems(built.problems, "content")).toBe("");
  });

  test("is read completely", () => {
    expect(built.library).toMatchObject({
      publication: {
        name: { en: "Doab", ur: "دوآب" },
        description: { en: "Essays between two rivers." },
        defaultLocale: "en",
        address: "https://doab.example",
        digits: { ur: "latn" },
      },
      locales: ["en", "ur"],
      topics: { diplomacy: { id: "diplomacy", name: { en: "Diplomacy", ur: "سفارت کاری" } } },
      people: {
        "amina-siddiqui": { id: "amina-siddiqui", name: { en: "Amina Siddiqui" } },
        "bilal-akhtar": { biography: {} },
      },
      series: {
        rivers: {
          id: "rivers",
          title: { en: "Rivers", ur: "دریا" },
          articles: ["warm-waters", "canals"],
        },
      },
      pages: {
        about: { slug: "about", versions: { en: { locale: "en", title: "About", summary: "" } } },
      },
    });
  });

  test("an article holds what all languages share, and each version what is its own", () => {
    const { versions, pictures, ...article } = built.library.articles["warm-waters"] ?? {};
    expect(article).toEqual({
      slug: "warm-waters",
      original: "en",
      date: "2017-06-06",
      topics: ["diplomacy"],
      authors: ["amina-siddiqui"],
      lead: "two-flags.svg",
      related: ["canals"],
      formerly: ["warm-water"],
      series: { id: "rivers", part: 1 },
    });
    expect(pictures?.["two-flags.svg"]).toEqual({
      address: expect.stringMatching(/^\/media\/two-flags-[0-9a-f]{10}\.svg$/),
      width: 800,
      height: 450,
      credit: { en: "Drawn for Doab" },
    });
    expect(versions?.ur).toEqual({
      locale: "ur",
      title: "گرم پانی",
      summary: "دریا کیسے تقسیم ہوا، اور کس سے پوچھا گیا۔",
      translators: ["bilal-akhtar"],
      pictures: { "two-flags.svg": { alt: "دریا پر دو پرچم" } },
      corrections: [],
      words: 27,
      contents: [{ id: "the-eastern-rivers", depth: 2, text: "مشرقی دریا" }],
    });
    expect(versions?.en?.corrections).toEqual([
      { date: "2017-06-08", text: "A year was corrected." },
    ]);
    expect(versions?.en?.editorsNote).toMatchObject([{ tagName: "p" }]);
  });

  test("blocks have the same ids in both languages, and the lines of their files", () => {
    const ids = (locale: "en" | "ur") =>
      built.bodies.articles["warm-waters"]?.[locale]?.blocks.map((block) => block.ids);
    const expected = [
      ["top.1"],
      ["the-eastern-rivers"],
      ["the-eastern-rivers.1"],
      ["the-eastern-rivers.2"],
    ];
    expect(ids("en")).toEqual(expected);
    expect(ids("ur")).toEqual(expected);
    expect(built.bodies.articles["warm-waters"]?.en?.blocks.map(({ line }) => line)).toEqual([
      12, 16, 18, 20,
    ]);
    expect(built.bodies.articles.canals?.ur?.blocks.map((block) => block.ids)).toEqual([
      ["top.1"],
      ["water"],
      ["water.1"],
    ]);
  });

  test("pictures in the text have their published address and size", () => {
    const figure = built.bodies.articles["warm-waters"]?.en?.blocks[3];
    expect(figure?.element).toMatchObject({
      tagName: "figure",
      children: [
        {
          tagName: "img",
          properties: {
            src: built.library.articles["warm-waters"]?.pictures["map.svg"]?.address,
            alt: "A map of six rivers",
            width: 800,
            height: 450,
          },
        },
        { tagName: "figcaption", children: [{ value: "The six rivers" }] },
      ],
    });
  });

  test("lists each picture to be copied once", () => {
    expect(built.media.map(({ file }) => file).sort()).toEqual([
      "articles/warm-waters/map.svg",
      "articles/warm-waters/two-flags.svg",
    ]);
    expect(new Set(built.media.map(({ address }) => address)).size).toBe(2);
  });

  test("is data that survives JSON", () => {
    const { library, bodies, media } = built;
    expect(JSON.parse(JSON.stringify({ library, bodies, media }))).toEqual({
      library,
      bodies,
      media,
    });
  });
});

describe("the smallest publication", () => {
  const least = [
    text("publication.yaml", "default: ur\nlanguages:\n  ur: {name: دوآب}\n"),
    text("articles/canals/article.yaml", "original: ur\ndate: 2017-07-06\n"),
    text("articles/canals/ur.md", "---\ntitle: نہریں\nsummary: پانی۔\n---\n\nپانی کم تھا۔\n"),
  ];

  test("one article in one language, without series, people and pictures", () => {
    const { library, bodies, media, problems } = buildLibrary(least);
    expect(problems).toEqual([]);
    expect(library).toMatchObject({
      locales: ["ur"],
      topics: {},
      people: {},
      series: {},
      pages: {},
    });
    expect(library.publication).toEqual({
      name: { ur: "دوآب" },
      description: {},
      formerly: [],
      defaultLocale: "ur",
      digits: {},
    });
    expect(Object.keys(library.articles)).toEqual(["canals"]);
    expect(bodies.articles.canals?.ur?.blocks[0]?.ids).toEqual(["top.1"]);
    expect(media).toEqual([]);
  });

  test("code is no text that takes time to read", () => {
    const wordsOf = (body: string) =>
      buildLibrary([
        text("publication.yaml", "default: en\nlanguages: {en: {name: Doab}}\n"),
        text("articles/a/article.yaml", "original: en\ndate: 2017-06-22\n"),
        text("articles/a/en.md", `---\ntitle: A\nsummary: B\n---\n\nTwo words.\n${body}`),
      ]).library.articles.a?.versions.en?.words;
    expect(wordsOf("")).toBe(2);
    expect(wordsOf("\n```\nmany words of code\n```\n\nOr `three`.\n")).toBe(4);
  });

  test("the site’s languages are the default and those with something published", () => {
    const english = "title: Canals\nsummary: Water.\n---\n\nThere was little water.\n";
    const draft = text("articles/canals/en.md", `---\ndraft: true\n${english}`);
    expect(buildLibrary([...least, draft]).library.locales).toEqual(["ur"]);
    const published = text("articles/canals/en.md", `---\n${english}`);
    expect(buildLibrary([...least, published]).library.locales).toEqual(["ur", "en"]);
    const page = text("pages/about/en.md", "---\ntitle: About\n---\n\nThis.\n");
    expect(buildLibrary([...least, page]).library.locales).toEqual(["ur", "en"]);
  });

  test("files reserved for the desk are left alone", () => {
    const accepted = text("articles/canals/accepted/en.md", "anything");
    expect(buildLibrary([...least, accepted]).problems).toEqual([]);
  });

  test("a page’s versions share ids too", () => {
    const page = (locale: string, title: string) =>
      text(
        `pages/about/${locale}.md`,
        `---\ntitle: ${title}\n---\n\nیہ۔\n\n## ہم ${locale === "ur" ? "{#us}" : ""}\n`,
      );
    const { bodies, problems } = buildLibrary([...least, page("en", "About"), page("ur", "تعارف")]);
    expect(problems).toEqual([]);
    for (const locale of ["en", "ur"] as const) {
      expect(bodies.pages.about?.[locale]?.blocks.map(({ ids }) => ids)).toEqual([
        ["top.1"],
        ["us"],
      ]);
    }
  });

  test("of one picture in two articles, one copy is published", () => {
    const picture = (slug: string): ContentFile[] => [
      {
        kind: "picture",
        path: `articles/${slug}/Ravi 1.svg`,
        hash: "0123456789",
        size: { width: 1, height: 1 },
        format: "svg",
      },
      text(`articles/${slug}/article.yaml`, "original: ur\ndate: 2017-07-06\n"),
      text(
        `articles/${slug}/ur.md`,
        "---\ntitle: نہریں\nsummary: پانی۔\n---\n\n![راوی](Ravi%201.svg)\n",
      ),
    ];
    const { media, problems } = buildLibrary([...least, ...picture("one"), ...picture("two")]);
    expect(problems).toEqual([]);
    expect(media).toEqual([
      {
        address: "/media/ravi-1-0123456789.svg",
        width: 1,
        height: 1,
        file: "articles/two/Ravi 1.svg",
        hash: "0123456789",
      },
    ]);
  });
});

describe("who made a picture", () => {
  const files = (credit: string): ContentFile[] => [
    text("publication.yaml", "default: ur\nlanguages:\n  ur: {name: دوآب}\n"),
    {
      kind: "picture",
      path: "articles/canals/ravi.jpg",
      hash: "0123456789",
      size: { width: 2000, height: 1000 },
      format: "jpg",
    },
    text(
      "articles/canals/article.yaml",
      `original: ur\ndate: 2017-07-06\npictures:\n  ravi.jpg: {credit: ${credit}}\n`,
    ),
    text(
      "articles/canals/ur.md",
      '---\ntitle: نہریں\nsummary: پانی۔\n---\n\n![راوی](ravi.jpg "شام")\n',
    ),
    text(
      "articles/canals/en.md",
      "---\ntitle: Canals\nsummary: Water.\n---\n\n![The Ravi](ravi.jpg)\n",
    ),
  ];
  const figureIn = (locale: "en" | "ur", credit: string) => {
    const { bodies, problems } = buildLibrary(files(credit));
    expect(problems).toEqual([]);
    return bodies.articles.canals?.[locale]?.blocks[0];
  };

  test.each([
    ["in the text’s language", "ur", "{en: Map, ur: نقشہ}", {}, "نقشہ"],
    ["in the text’s language", "en", "{en: Map, ur: نقشہ}", {}, "Map"],
    ["in the original’s, where the text’s lacks", "en", "{ur: نقشہ}", { lang: "ur" }, "نقشہ"],
    ["in any, where the original’s lacks too", "ur", "{en: Map}", { lang: "en" }, "Map"],
  ] as const)("is stated %s", (_name, locale, credit, properties, value) => {
    expect(figureIn(locale, credit)?.element.children.at(-1)).toMatchObject({
      tagName: "figcaption",
      children: expect.arrayContaining([
        { type: "element", tagName: "small", properties, children: [{ type: "text", value }] },
      ]),
    });
  });

  test("is not part of the block’s text, by which translations are aligned", () => {
    expect(figureIn("ur", "{ur: نقشہ}")?.text).toBe("شام");
    expect(figureIn("en", "{ur: نقشہ}")?.text).toBe("");
  });

  test("a raster picture has the address of its plain rendition, and its own size", () => {
    expect(figureIn("ur", "{ur: نقشہ}")?.element.children[0]).toMatchObject({
      tagName: "img",
      properties: { src: "/media/ravi-0123456789-960.jpg", width: 2000, height: 1000 },
    });
  });
});

describe("drafts", () => {
  test("an article whose original is a draft is left out, and out of its series", async () => {
    const { library, bodies } = await openFixture("draft-original");
    expect(Object.keys(library.articles)).toEqual(["canals"]);
    expect(Object.keys(bodies.articles)).toEqual(["canals"]);
    expect(library.series.rivers?.articles).toEqual(["canals"]);
    expect(library.articles.canals?.series).toEqual({ id: "rivers", part: 1 });
  });

  test("a draft is left out of the related articles", async () => {
    const { library } = await openFixture("link-to-draft");
    expect(library.articles["warm-waters"]?.related).toEqual([]);
  });

  test("a series entirely of drafts is left out", async () => {
    const { library } = await openFixture("series-of-drafts");
    expect(library.series).toEqual({});
    expect(library.articles["warm-waters"]?.series).toBeUndefined();
  });

  test("a draft translation is left out, and its faults don’t fail the build", async () => {
    const { library, problems } = await openFixture("fault-in-draft");
    expect(Object.keys(library.articles.canals?.versions ?? {})).toEqual(["ur"]);
    expect(problems.some(isError)).toBe(false);
  });
});

describe("whatever is wrong", () => {
  test("valid parts are built in spite of faults elsewhere", async () => {
    const { library } = await openFixture("missing-title");
    expect(Object.keys(library.articles)).toEqual(["canals"]);
    expect(Object.keys(library.people)).toEqual(["amina-siddiqui", "bilal-akhtar"]);
  });

  test("nothing throws, and every problem has a file, rule, cause and remedy", async () => {
    const { files } = await readFiles(join(FIXTURES, "valid"));
    const noise = fc.oneof(
      fc.constantFrom(
        "---\n",
        "- ",
        ": ",
        "{",
        "}",
        "[",
        "](",
        "![",
        "[^a]",
        "\n\n[^a]: ",
        "# ",
        "> ",
        "`",
        "<b>",
        "<!--",
        "-->",
        "|",
        "\n",
        "*",
        "_",
        "&",
        "\0",
        "﷽",
        "{#a}",
        "\\",
        "draft: true\n",
      ),
      fc.string({ maxLength: 8 }),
    );
    fc.assert(
      fc.property(
        fc.nat({ max: files.length - 1 }),
        fc.nat(),
        fc.nat({ max: 40 }),
        fc.array(noise, { maxLength: 6 }),
        (index, at, cut, parts) => {
          const damaged = files.map((one, position) => {
            if (position !== index || one.kind !== "text") return one;
            const start = at % (one.text.length + 1);
            return {
              ...one,
              text: one.text.slice(0, start) + parts.join("") + one.text.slice(start + cut),
            };
          });
          const { problems, library, bodies } = buildLibrary(damaged);
          for (const one of problems) {
            expect([one.file, one.ruleId, one.reason, one.note].every(Boolean)).toBe(true);
            expect(one.line === undefined || one.line >= 1).toBe(true);
          }
          for (const { slug, original, versions } of Object.values(library.articles)) {
            expect(versions[original]).toBeDefined();
            const texts = bodies.articles[slug] ?? {};
            expect(Object.keys(texts).sort()).toEqual(Object.keys(versions).sort());
            for (const body of Object.values(texts)) {
              const ids = [
                ...body.blocks.flatMap((block) => block.ids),
                ...body.footnotes.flatMap(({ id, marks }) => [id, ...marks]),
              ];
              expect(new Set(ids).size).toBe(ids.length);
            }
          }
        },
      ),
      { numRuns: 150 },
    );
  }, 60_000);

  test("the publication of this repository can be published", async () => {
    const { problems } = await loadLibrary(join(import.meta.dirname, "../../../content"));
    expect(formatProblems(problems.filter(isError), "content")).toBe("");
  });
});
