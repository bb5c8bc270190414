import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";

/** An article as an editor sees it in the folder. */
export interface ArticleOnDisk {
  readonly slug: string;
  readonly original: string;
  /** The languages of its published versions, sorted. */
  readonly locales: readonly string[];
}

/** Looks into a publication without asking the code under test. */
export function versionsOnDisk(contentDir: string): ArticleOnDisk[] {
  const folder = path.join(contentDir, "articles");
  return readdirSync(folder).map((slug) => {
    const facts = readFileSync(path.join(folder, slug, "article.yaml"), "utf8");
    const original = /^original: (\S+)/m.exec(facts)?.[1] ?? "";
    const locales = readdirSync(path.join(folder, slug))
      .filter((name) => /^[a-z-]+\.md$/.test(name))
      .filter((name) => !/^draft: true/m.test(readFileSync(path.join(folder, slug, name), "utf8")))
      .map((name) => name.replace(/\.md$/, ""))
      .sort();
    return { slug, original, locales };
  });
}

/** The words of the interface in a language. */
export function messagesOf(root: string, locale: string): MessagesOnDisk {
  const file = path.join(root, "messages", `${locale}.json`);
  if (!existsSync(file)) throw new Error(`There is no ${file}.`);
  return JSON.parse(readFileSync(file, "utf8"));
}

/** The few of them that tests look for. */
export interface MessagesOnDisk {
  readonly notFound: { readonly title: string };
  readonly fallback: { readonly article: string };
  readonly series: Readonly<Record<"next" | "previous" | "begin", string>>;
  readonly share: Readonly<Record<"copy" | "system", string>>;
  readonly reader: {
    readonly share: { readonly copied: string };
    readonly continue: Readonly<Record<"goOn" | "read", string>>;
    readonly offline: {
      readonly done: string;
      readonly failure: Readonly<Record<"network", string>>;
    };
    readonly settings: Readonly<Record<"denied" | "full" | "newer", string>>;
  };
}
