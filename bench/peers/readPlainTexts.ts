import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { parse } from "yaml";
import { type FrontMatter, LOCALES, readVersion } from "../build/readModels";
import type { PlainText } from "./peers";

/** Reads all texts of a publication's articles, without what only Waraq knows. */
export async function readPlainTexts(contentDir: string): Promise<PlainText[]> {
  const texts: PlainText[] = [];
  const articles = path.join(contentDir, "articles");
  for (const slug of (await readdir(articles)).sort()) {
    const folder = path.join(articles, slug);
    const { date } = parse(await readFile(path.join(folder, "article.yaml"), "utf8"));
    const files = await readdir(folder);
    for (const locale of LOCALES.filter((one) => files.includes(`${one}.md`))) {
      const version = await readVersion<FrontMatter>(path.join(folder, `${locale}.md`));
      const { title, summary } = version.frontMatter;
      texts.push({ slug, locale, title, summary, date, body: plainMarkdown(version.body) });
    }
  }
  return texts;
}

/** Takes ids, languages, marks of pull quotes, comments, links inside the site and pictures away. */
function plainMarkdown(body: string): string {
  return body
    .replaceAll(/<!--.*?-->/gs, "")
    .replaceAll(/[ \t]*\{#[^}]+\}$/gm, "")
    .replaceAll(/\[([^\]]*)\](?:\{[^}]*\}|\(\/[^)]*\))/g, "$1")
    .replaceAll(/^> \[!pull\]\n/gm, "")
    .split(/\n\n+/)
    .filter((block) => !block.includes("!["))
    .join("\n\n")
    .trim();
}
