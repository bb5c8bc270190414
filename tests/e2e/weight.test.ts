import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { JSDOM } from "jsdom";
import { beforeAll, describe, expect, inject, test } from "vitest";
import { isLocale } from "@/core/languages";
import { countWords } from "@/core/text/countWords";
import { ask } from "./support/ask";
import type { FirstView, LoadedFile } from "./support/firstView";
import { pagesOf } from "./support/pagesOf";
import { viewAll } from "./support/viewAll";

const site = inject("site");
const outDir = inject("outDir");

/**
 * Bytes over the wire that an article of 1,200 words may take in a browser that
 * has nothing of the site yet, by the language of page and text; and requests,
 * without pictures. The early script is a part of the HTML. Faces that stand in on slow
 * lines are not counted.
 */
const BUDGETS = {
  en: {
    html: 8_500,
    css: 8_000,
    script: 10_500,
    faces: { serif: 38_000, nastaliq: 5_500 },
    requests: 7,
  },
  ur: {
    html: 9_700,
    css: 8_000,
    script: 10_500,
    faces: { nastaliq: 56_000, latin: 12_300 },
    requests: 7,
  },
};

/** A longer article may take more HTML: so many bytes for each further word. */
const BYTES_PER_WORD = 3;

const isArticle = (address: string) => /^\/[^/]+\/articles\/[^/]+\/$/.test(address);
const isScript = (src: string) => /^\/assets\/elements-[0-9a-f]+\.js$/.test(src);

interface OpenedPage {
  readonly path: string;
  readonly document: Document;
}

async function open(address: string): Promise<OpenedPage> {
  const { body } = await ask(site, address);
  return { path: address, document: new JSDOM(body.toString()).window.document };
}

/** What the whole of Nastaliq may take, on a page with words that its core would set otherwise. */
const WHOLE_NASTALIQ = 125_000;

/** Of which file names a budget for faces is meant: `serif` holds its italic too, `latin` its signs. */
const isFace = (family: string, { type, path: file }: LoadedFile) =>
  type === "Font" && new RegExp(`/${family}[^/]*\\.woff2$`).test(file);

const weightOf = (files: readonly LoadedFile[]) => files.reduce((sum, { bytes }) => sum + bytes, 0);

/** What an article takes more than its budget. */
function excessOf({ path: address, files }: FirstView, document: Document): string[] {
  const text = document.querySelector(".prose")?.closest("[lang]");
  const locale = text?.getAttribute("lang") ?? "";
  const pages = document.documentElement.lang;
  // A fallback takes the faces of two languages.
  if ((locale !== "en" && locale !== "ur") || locale !== pages) return [];
  const budget = BUDGETS[locale];
  const words = [...document.querySelectorAll(".prose, .notes")].reduce(
    (sum, part) => sum + (isLocale(locale) ? countWords(part.textContent ?? "", locale) : 0),
    0,
  );
  const ofType = (type: string) => weightOf(files.filter((file) => file.type === type));
  const rows: [string, number, number][] = [
    ["HTML", ofType("Document"), budget.html + BYTES_PER_WORD * Math.max(0, words - 1_200)],
    ["CSS", ofType("Stylesheet"), budget.css],
    ["script", ofType("Script"), budget.script],
    ...Object.entries(budget.faces).map(([family, most]): [string, number, number] => {
      const faces = files.filter((file) => isFace(family, file));
      const isWhole = faces.some((file) => /\/nastaliq\.[^/]*$/.test(file.path));
      return [family, weightOf(faces), isWhole ? WHOLE_NASTALIQ : most];
    }),
    [
      "requests",
      files.filter((file) => !/\.(?:svg|png|jpe?g|webp|avif|ico)$|\/naskh\./.test(file.path))
        .length,
      budget.requests,
    ],
  ];
  expect(
    rows.filter(([, actual]) => actual === 0).map(([what]) => `${address} takes no ${what}`),
  ).toEqual([]);
  return rows
    .filter(([, actual, most]) => actual > most)
    .map(([what, actual, most]) => `${address}: ${what}: ${actual}, where ${most} are allowed`);
}

describe("What a browser gets", () => {
  let pages: OpenedPage[];

  beforeAll(async () => {
    // `/` is a redirect here, and only plain hosts serve its page.
    const paths = pagesOf(outDir).filter((address) => address !== "/");
    pages = await Promise.all([...paths, "/en/404.html", "/ur/404.html"].map(open));
  });

  test("is within the budget for each article", async () => {
    const articles = pages.filter((page) => isArticle(page.path));
    expect(articles.length).toBeGreaterThan(0);
    const views = await viewAll(
      site,
      articles.map((page) => page.path),
      { width: 360, script: true },
    );
    const excess = articles.flatMap(({ document }, index) => {
      const view = views[index];
      return view ? excessOf(view, document) : [];
    });
    expect(excess).toEqual([]);
    // One article has words that its core would set otherwise.
    const isWhole = ({ files }: FirstView) =>
      files.some(({ path: file }) => /\/nastaliq\./.test(file));
    expect(views.filter(isWhole).map((view) => view.path)).toEqual([
      "/ur/articles/the-letter-and-the-machine/",
    ]);
  });

  test("includes no code but the early script, the same in all pages, which loads the custom elements", () => {
    const codes = new Set<string>();
    for (const { path, document } of pages) {
      const scripts = [...document.querySelectorAll("script")].filter(
        ({ type }) => type !== "application/ld+json",
      );
      expect(
        scripts.map(({ src, dataset }) => [src, isScript(dataset.elements ?? "")]),
        path,
      ).toEqual([["", true]]);
      codes.add(scripts[0]?.textContent ?? "");
    }
    expect(codes.size).toBe(1);
  });

  test("contains nothing of Next or React", () => {
    const files = readdirSync(outDir, { recursive: true, encoding: "utf8" });
    const scripts = files.filter((file) => /\.m?js$/.test(file));
    // Besides: what the elements load when it is needed, and the service worker.
    const others = scripts.filter((file) => !isScript(`/${file}`));
    expect(others.filter((file) => !/^assets\/[A-Za-z]+-[0-9A-Z]{8}\.js$/.test(file))).toEqual([
      "sw.js",
    ]);
    for (const script of scripts) {
      expect(readFileSync(path.join(outDir, script), "utf8")).not.toMatch(
        /react|__next|turbopack/i,
      );
    }
    // Flight data, and the marks that React leaves for hydration.
    expect(files.filter((file) => /\.(?:txt|rsc)$/.test(file))).toEqual(["robots.txt"]);
    for (const file of files.filter((name) => name.endsWith(".html"))) {
      expect(readFileSync(path.join(outDir, file), "utf8"), file).not.toMatch(
        /__next|self\.__next_f|<!--|data-precedence|data-reactroot|next-size-adjust/,
      );
    }
  });
});
