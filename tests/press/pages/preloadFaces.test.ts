import { fromHtml } from "hast-util-from-html";
import { toHtml } from "hast-util-to-html";
import { describe, expect, test } from "vitest";
import { faceName } from "@/page/faceMarks";
import { faceAddresses, preloadFaces } from "@/press/pages/preloadFaces";

const FILES = [
  "serif",
  "serif-italic",
  "serif-accents",
  "serif-extended",
  "latin",
  "latin-signs",
  "nastaliq",
  "naskh",
];
const SCRIPT = '<script src="/assets/before-first-paint-1f.js"></script>';
const addresses = faceAddresses(FILES.map((name) => `_next/static/media/${name}.0e0d4-z.woff2`));

const withCore = faceAddresses(
  [...FILES, "nastaliq-core"].map((name) => `_next/static/media/${name}.0e0d4-z.woff2`),
);

function pressed(
  typeface: string,
  body: string,
  core: Pick<Parameters<typeof preloadFaces>[0], "isInCore"> & { faces?: typeof addresses } = {},
): string {
  const page = fromHtml(
    `<!doctype html><html data-typeface="${typeface}"><head><meta charset="utf-8"><meta name="viewport" content="x"><link rel="stylesheet" href="/a.css"><title>ā é</title>${SCRIPT}</head><body>${body}</body></html>`,
  );
  preloadFaces({
    tree: page,
    faces: addresses,
    naskhSheet: "/_next/static/chunks/1f.css",
    ...core,
  });
  return toHtml(page);
}

const urdu = (text: string) => `<span data-typeface="nastaliq">${text}</span>`;

/** The names of the faces whose marks stand in an attribute. */
const namesIn = (attribute = "") => attribute.split(" ").filter(Boolean).map(faceName);

/** The faces that a page preloads, in order. */
const facesOf = (typeface: string, body: string) =>
  namesIn(/data-faces="([^"]*)"/.exec(pressed(typeface, body))?.[1]);

describe("faceAddresses", () => {
  test("finds a face by its file name", () => {
    expect(
      Object.fromEntries(
        faceAddresses([
          "_next/static/media/serif-italic.29-wen84-0b30.woff2",
          "_next/static/media/naskh.0yv3zi.woff2",
          "_next/static/chunks/a.css",
          "media/serif.0.woff2",
        ]),
      ),
    ).toEqual({
      "serif-italic": "/_next/static/media/serif-italic.29-wen84-0b30.woff2",
      naskh: "/_next/static/media/naskh.0yv3zi.woff2",
    });
  });
});

describe("preloadFaces", () => {
  test("asks for the core of Nastaliq where that sets all words", () => {
    const core = { faces: withCore, isInCore: (word: string) => word !== "نادر" };
    const asked = (body: string) =>
      namesIn(/data-faces="([^"]*)"/.exec(pressed("nastaliq", body, core))?.[1]).join(" ");
    expect(asked("<p>متن</p>")).toBe("nastaliq-core latin");
    expect(asked("<p>متن</p><p>نادر</p>")).toBe("nastaliq latin");
    expect(asked('<p>متن</p><q lang="sd">متن</q>')).toBe("nastaliq latin");
    // Marks and digits that are no parts of words.
    expect(asked("<p>محـمد</p>")).toBe("nastaliq latin");
    expect(asked("<p>متن ٢</p>")).toBe("nastaliq latin");
    // Notes of readers have any words.
    expect(asked("<p>متن</p><bookmark-shelf></bookmark-shelf>")).toBe("nastaliq latin");
  });

  test("counts what sets a few words among the faces of the first screens, since it sets their labels as well", () => {
    const html = pressed("serif", "<p>a</p><p data-later>متن</p>");
    expect(html).toMatch(/data-faces="serif\.0e0d4-z nastaliq-words\.[0-9a-f]+" data-later=""/);
  });

  describe("has a face cut from Nastaliq", () => {
    const cutFor = (body: string, typeface = "serif") => {
      const tree = fromHtml(
        `<html data-typeface="${typeface}"><head>${SCRIPT}</head><body>${body}</body></html>`,
      );
      return preloadFaces({ tree, faces: withCore, isInCore: () => true }).wordFace;
    };
    const title = (text: string) => `<h3 data-typeface="nastaliq" lang="ur">${text}</h3>`;

    test("for the words and signs of Arabic script on a page in Latin script", () => {
      const [address, ...words] = cutFor(`<p>Words</p>${title("دریا، پانی۔ 2022")}`);
      expect(address).toMatch(/^\/_next\/static\/media\/nastaliq-words\.[0-9a-f]+\.woff2$/);
      expect(words).toEqual(["دریا", "پانی۔", "،", "۔"].sort());
    });

    test("which pages with the same words share, and no others", () => {
      const [address] = cutFor(title("دریا پانی"));
      expect(cutFor(`<p>Text</p>${title("پانی دریا")}`)[0]).toBe(address);
      expect(cutFor(title("دریا"))[0]).not.toBe(address);
    });

    test("with the language of words where that has letters of its own", () => {
      expect(cutFor('<p>The word <i lang="sd">ڪتاب</i></p>').slice(1)).toEqual(["sd ڪتاب"]);
    });

    test("which has no words of code", () => {
      expect(cutFor("<p>Text <code>دریا</code></p>")).toEqual([]);
    });

    test.each([
      [
        "a text in Nastaliq",
        '<main data-text-typeface="nastaliq" data-typeface="nastaliq">متن</main>',
      ],
      [
        "more words than are few",
        title(Array.from({ length: 121 }, (_, n) => "ب".repeat(n + 1)).join(" ")),
      ],
    ])(
      "but not where there is %s: that takes the core, which sets the words as well",
      (_, body) => {
        expect(cutFor(`<p>Text</p>${body}${title("دریا")}`)).toEqual([]);
        const html = pressed("serif", `<p>Text</p>${body}`, {
          faces: withCore,
          isInCore: () => true,
        });
        expect(namesIn(/data-faces="([^"]*)"/.exec(html)?.[1])).toContain("nastaliq-core");
      },
    );

    test("but not on a page in Nastaliq", () => {
      expect(cutFor("<p>متن</p>", "nastaliq")).toEqual([]);
    });
  });

  test("names a stand-in for a text in Nastaliq alone, so that nobody waits longer for titles", () => {
    expect(pressed("serif", `<p>Text</p>${urdu("دہلیز")}`)).not.toContain("data-stand-in");
  });

  test("tells the faces of the first screens from those of the rest", () => {
    const html = pressed("serif", "<p>a</p><p data-later>b <em>c</em></p><footer>d ü</footer>");
    expect(html).toContain(
      'data-faces="serif.0e0d4-z" data-later="serif-italic.0e0d4-z serif-accents.0e0d4-z">',
    );
    expect(pressed("serif", "<p>a</p>")).not.toContain("data-later");
    expect(pressed("serif", "<p>a</p><p data-later>b</p>")).toContain('data-later=""');
  });

  test("inserts faces for readers without script, and the early script, before the style sheets", () => {
    expect(pressed("serif", "<p>a <em>b</em></p>")).toContain(
      '<meta name="viewport" content="x"><noscript><link rel="preload" as="font" crossorigin="" href="/_next/static/media/serif.0e0d4-z.woff2"><link rel="preload" as="font" crossorigin="" href="/_next/static/media/serif-italic.0e0d4-z.woff2"></noscript><script src="/assets/before-first-paint-1f.js" data-faces="serif.0e0d4-z serif-italic.0e0d4-z"></script><link rel="stylesheet"',
    );
  });

  test("leaves Nastaliq and its fallback to the early script", () => {
    const html = pressed("nastaliq", "<p>متن</p>");
    expect(html.match(/rel="preload"[^>]*/g)).toEqual([
      'rel="preload" as="font" crossorigin="" href="/_next/static/media/latin.0e0d4-z.woff2"',
    ]);
    expect(html).toContain(
      '<script src="/assets/before-first-paint-1f.js" data-faces="nastaliq.0e0d4-z latin.0e0d4-z" data-stand-in="naskh.0e0d4-z"></script>',
    );
  });

  test.each([
    ["Urdu text", "nastaliq", "<p>متن</p>"],
    ["Persian text", "naskh", "<p>متن</p>"],
    ["an Urdu title on an English page", "serif", '<p>Text</p><b data-typeface="nastaliq">متن</b>'],
  ])("makes readers without script wait for Naskh if there is %s", (_, typeface, body) => {
    const html = pressed(typeface, body);
    expect(html).toMatch(
      /<noscript>(?:<link rel="preload"[^>]*>)+<link rel="stylesheet" href="\/_next\/static\/chunks\/1f\.css"><\/noscript><script /,
    );
    expect(html).not.toMatch(/<link rel="preload"[^>]*naskh/);
  });

  test("inserts nothing for readers without script into a page without text", () => {
    expect(pressed("serif", "")).not.toContain("noscript");
  });

  test.each([
    ["words in Arabic script", "<p>Text</p>"],
    ["others than the names of languages", `<p>Text</p><bdi>${urdu("اردو")}</bdi>`],
  ])("makes nobody wait for Naskh without %s", (_, body) => {
    expect(pressed("serif", body)).not.toContain("1f.css");
  });

  test.each([
    ["English text", "serif", "<p>Text</p>", ["serif"]],
    [
      "an Urdu title on an English page",
      "serif",
      `<p>Text</p>${urdu("دہلیز")}`,
      ["serif", "nastaliq-words"],
    ],
    ["Urdu letters in English text", "serif", "<p>The word دہلیز</p>", ["serif", "nastaliq-words"]],
    [
      "the name of a language",
      "serif",
      `<p>Text</p><bdi>${urdu("اردو")}</bdi>`,
      ["serif", "nastaliq-words"],
    ],
    [
      "the switch",
      "serif",
      `<p>Text</p><a hreflang="ur">${urdu("اردو")}</a>`,
      ["serif", "nastaliq-words"],
    ],
    [
      "a Persian title on an English page",
      "serif",
      '<p>Text</p><b data-typeface="naskh" lang="fa">آستانه</b>',
      ["serif", "naskh"],
    ],
    [
      "words of Urdu in code, whose lines are too low for Nastaliq",
      "serif",
      "<p>a<code>دریا</code></p>",
      ["serif", "naskh"],
    ],
    [
      "an Urdu title beside an Urdu text",
      "serif",
      `<main data-text-typeface="nastaliq"><p>Text</p>${urdu("متن")}</main>${urdu("دہلیز")}`,
      ["serif", "nastaliq", "latin"],
    ],
    ["emphasis", "serif", "<p>Text <em>here</em></p>", ["serif", "serif-italic"]],
    ["é, which the first face has, and signs", "serif", "<p>Café · 5 %</p>", ["serif"]],
    ["rare signs", "serif", "<p>§ 5</p>", ["serif", "serif-accents"]],
    ["other accents", "serif", "<p>Zürich</p>", ["serif", "serif-accents"]],
    ["transliteration", "serif", "<p>Lāhore</p>", ["serif", "serif-extended"]],
    ["code, which has a face of the device’s", "serif", "<p>a<code>é</code></p>", ["serif"]],
    [
      "an Urdu text on an English page",
      "serif",
      `<p>a</p><main data-text-typeface="nastaliq">${urdu("متن")}</main>`,
      ["serif", "nastaliq", "latin"],
    ],
    ["Urdu text", "nastaliq", "<p>متن</p>", ["nastaliq", "latin"]],
    ["digits and signs in Urdu text", "nastaliq", "<p>متن (5%)</p>", ["nastaliq", "latin"]],
    ["rare signs in it", "nastaliq", "<p>متن 2×2</p>", ["nastaliq", "latin", "latin-signs"]],
    [
      "an English label on an Urdu page",
      "nastaliq",
      '<p>متن <a data-typeface="serif">Read <em>é</em></a></p>',
      ["nastaliq", "latin"],
    ],
    [
      "an English title on an Urdu page, which has its weight",
      "nastaliq",
      '<p>متن</p><h3 data-typeface="serif" data-text-typeface="serif">Zürich</h3>',
      ["nastaliq", "latin", "serif", "serif-accents"],
    ],
    [
      "an English text on an Urdu page",
      "nastaliq",
      '<p>متن</p><main data-text-typeface="serif"><p data-typeface="serif">a <em>b</em></p></main>',
      ["nastaliq", "latin", "serif", "serif-italic"],
    ],
    ["a page without text", "serif", "<script>let a;</script> ", []],
    ["Persian text", "naskh", "<p>متن</p>", ["naskh", "latin"]],
    ["what is set in no face of the site", "brush", "<p>text</p>", ["latin"]],
  ])("preloads the page’s typefaces: %s", (_, typeface, body, faces) => {
    expect(facesOf(typeface, body)).toEqual(faces);
  });
});
