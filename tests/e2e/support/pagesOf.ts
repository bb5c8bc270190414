import { readdirSync, statSync } from "node:fs";

/** The addresses of all pages in a result, in order: `/en/archive/`. Error pages are none. */
export function pagesOf(outDir: string): string[] {
  return readdirSync(outDir, { recursive: true, encoding: "utf8" })
    .filter((file) => /(^|\/)index\.html$/.test(file))
    .map((file) => `/${file.replace(/index\.html$/, "")}`)
    .sort();
}

/**
 * All articles, and of each other kind of page in each language the one with most on
 * it: topics and people are alike, and so are two versions side by side.
 */
export function chosenPagesOf(outDir: string): string[] {
  const sizeOf = (address: string) => statSync(`${outDir}${address}index.html`).size;
  const chosen = new Map<string, string>();
  for (const address of pagesOf(outDir).filter((one) => one !== "/")) {
    const [, locale = "", kind = ""] = address.split("/");
    const isSideBySide = address.includes("/with/");
    const isArticle = kind === "articles" && !isSideBySide;
    const group = isArticle ? address : [locale, kind, isSideBySide].join();
    const other = chosen.get(group);
    if (!other || sizeOf(address) > sizeOf(other)) chosen.set(group, address);
  }
  return [...chosen.values()];
}
