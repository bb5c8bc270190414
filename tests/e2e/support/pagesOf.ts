import { readdirSync } from "node:fs";

/** The addresses of all pages in a result, in order: `/en/archive/`. Error pages are none. */
export function pagesOf(outDir: string): string[] {
  return readdirSync(outDir, { recursive: true, encoding: "utf8" })
    .filter((file) => /(^|\/)index\.html$/.test(file))
    .map((file) => `/${file.replace(/index\.html$/, "")}`)
    .sort();
}
