import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";

/**
 * Slugs of the articles of a result that are in both languages: a page that falls
 * back names its original as canonical.
 */
export function bilingualArticles(outDir: string): string[] {
  const isVersion = (locale: string, slug: string) => {
    const file = path.join(outDir, locale, "articles", slug, "index.html");
    if (!existsSync(file)) return false;
    const [, canonical] =
      /rel=canonical href=(\S+?)>/.exec(readFileSync(file, "utf8").replaceAll('"', "")) ?? [];
    return (
      new URL(canonical ?? "", "http://none.invalid").pathname === `/${locale}/articles/${slug}/`
    );
  };
  return readdirSync(path.join(outDir, "en", "articles"))
    .filter((slug) => isVersion("en", slug) && isVersion("ur", slug))
    .sort();
}
