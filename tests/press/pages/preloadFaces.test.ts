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

  test("counts Naskh among the faces of the first screens, since it sets their labels as well", () => {
    const html = pressed("serif", "<p>a</p><p data-later>متن</p>");
    expect(html).toContain('data-faces="serif.0e0d4-z naskh.0e0d4-z" data-later=""');
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

  test("makes nobody wait for Naskh without words in Arabic script", () => {
    expect(pressed("serif", "<p>Text</p>")).not.toContain("1f.css");
  });

  const urdu = (text: string) => `<span data-typeface="nastaliq">${text}</span>`;
  test.each([
    ["English text", "serif", "<p>Text</p>", ["serif"]],
    [
      "an Urdu title on an English page",
      "serif",
      `<p>Text</p>${urdu("دہلیز")}`,
      ["serif", "naskh"],
    ],
    ["Urdu letters in English text", "serif", "<p>The word دہلیز</p>", ["serif", "naskh"]],
    ["the name of a language", "serif", `<p>Text</p><bdi>${urdu("اردو")}</bdi>`, ["serif"]],
    ["the switch", "serif", `<p>Text</p><a hreflang="ur">${urdu("اردو")}</a>`, ["serif"]],
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
