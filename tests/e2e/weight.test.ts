import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { JSDOM } from "jsdom";
import { beforeAll, describe, expect, inject, test } from "vitest";
import { ask } from "./support/ask";
import { pagesOf } from "./support/pagesOf";

const site = inject("site");
const outDir = inject("outDir");

/** Bytes, as a browser gets them. */
const BUDGET = { html: 6_000, script: 3_000 };

interface WeighedPage {
  readonly path: string;
  readonly html: number;
  readonly script: number;
  readonly document: Document;
}

async function weightOf(address: string): Promise<number> {
  const { body } = await ask(site, address, { headers: { "accept-encoding": "br" } });
  return body.length;
}

async function weigh(address: string): Promise<WeighedPage> {
  const { body } = await ask(site, address);
  const { document } = new JSDOM(body.toString()).window;
  const scripts = [...document.querySelectorAll("script[src], link[rel=modulepreload]")];
  const weights = scripts.map((node) =>
    weightOf(node.getAttribute("src") ?? node.getAttribute("href") ?? ""),
  );
  return {
    path: address,
    html: await weightOf(address),
    script: (await Promise.all(weights)).reduce((sum, weight) => sum + weight, 0),
    document,
  };
}

describe("What a browser gets", () => {
  let pages: WeighedPage[];

  beforeAll(async () => {
    // `/` is a redirect here, and only plain hosts serve its page.
    const paths = pagesOf(outDir).filter((address) => address !== "/");
    pages = await Promise.all([...paths, "/en/404.html", "/ur/404.html"].map(weigh));
  });

  test("is, of each article, no more HTML than the budget", () => {
    const articles = pages.filter(({ path }) => /^\/[^/]+\/articles\/[^/]+\/$/.test(path));
    expect(articles.length).toBeGreaterThan(0);
    const tooHeavy = articles
      .filter(({ html }) => html > BUDGET.html)
      .map(({ path, html }) => `${path}: ${html} bytes`);
    expect(tooHeavy).toEqual([]);
  });

  test("is no more script than the budget", () => {
    expect(pages.every(({ script }) => script > 0)).toBe(true);
    const tooHeavy = pages
      .filter(({ script }) => script > BUDGET.script)
      .map(({ path, script }) => `${path}: ${script} bytes`);
    expect(tooHeavy).toEqual([]);
  });

  test("is no script but the custom elements’, and no code in the page", () => {
    const others = pages.flatMap(({ path, document }) =>
      [...document.querySelectorAll("script")]
        .filter(
          ({ type, attributes }) =>
            type !== "application/ld+json" &&
            !/^\/assets\/elements-[0-9a-f]+\.js$/.test(attributes.getNamedItem("src")?.value ?? ""),
        )
        .map((script) => `${path}: ${script.outerHTML.slice(0, 80)}`),
    );
    expect(others).toEqual([]);
  });

  test("holds no byte of Next’s or React’s", () => {
    const files = readdirSync(outDir, { recursive: true, encoding: "utf8" });
    const scripts = files.filter((file) => /\.m?js$/.test(file));
    expect(scripts.filter((file) => !file.startsWith("assets/elements-"))).toEqual([]);
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
