import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { parse } from "yaml";

export const LOCALES = ["en", "ur"] as const;
export type Locale = (typeof LOCALES)[number];
export type InBoth<T> = Readonly<Record<Locale, T>>;

/** An article of the publication that is there in both languages. */
export interface Model {
  readonly frontMatter: InBoth<FrontMatter>;
  /** What stands above the first heading, then each heading of the second level with its text. */
  readonly sections: readonly Section[];
  readonly drawings: readonly Drawing[];
}

/** A section in both languages. Pictures, comments and ids are left out. */
export interface Section extends InBoth<string> {
  /** Of the English text. */
  readonly words: number;
}

/** What is above an article's text, with what is said of its pictures. */
export interface FrontMatter {
  readonly title: string;
  readonly summary: string;
  readonly pictures?: Readonly<Record<string, PictureText>>;
}

export interface PictureText {
  readonly alt: string;
  readonly caption?: string;
}

export interface Drawing {
  readonly file: string;
  readonly texts: InBoth<PictureText>;
}

/** A version of an article, as its file holds it. */
export interface Version<T = Readonly<Record<string, unknown>>> {
  readonly frontMatter: T;
  readonly body: string;
}

/** Reads the articles of a publication that are there in both languages. */
export async function readModels(publication: string): Promise<Model[]> {
  const models: Model[] = [];
  const articles = path.join(publication, "articles");
  for (const slug of (await readdir(articles)).sort()) {
    const folder = path.join(articles, slug);
    const files = await readdir(folder);
    if (!LOCALES.every((locale) => files.includes(`${locale}.md`))) continue;
    const en = await readVersion<FrontMatter>(path.join(folder, "en.md"));
    const ur = await readVersion<FrontMatter>(path.join(folder, "ur.md"));
    models.push({
      frontMatter: { en: en.frontMatter, ur: ur.frontMatter },
      sections: sectionsOf({ en: en.body, ur: ur.body }),
      drawings: Object.entries(en.frontMatter.pictures ?? {}).flatMap(([name, text]) => {
        const inUrdu = ur.frontMatter.pictures?.[name];
        if (!inUrdu) return [];
        return [{ file: path.join(folder, name), texts: { en: text, ur: inUrdu } }];
      }),
    });
  }
  return models;
}

export async function readVersion<T>(file: string): Promise<Version<T>> {
  const text = await readFile(file, "utf8");
  const [, frontMatter = "", body = ""] = /^---\n(.*?)\n---\n(.*)$/s.exec(text) ?? [];
  return { frontMatter: parse(frontMatter), body };
}

/** What only some sections explain that have it. */
const UNEXPLAINED = { short: "MAF", long: "ملین ایکڑ فٹ (MAF)" };

function sectionsOf(bodies: InBoth<string>): Section[] {
  const [en, ur] = [divide(bodies.en), divide(bodies.ur)];
  // Elsewhere sections would not say the same.
  if (en.length !== ur.length) return [];
  return en.map((text, at) => ({
    en: text,
    ur: explained(ur[at] ?? ""),
    words: text.split(/\s+/).length,
  }));
}

function explained(text: string): string {
  const { short, long } = UNEXPLAINED;
  return text.includes(long) ? text : text.replace(short, long);
}

/** Divides a text before each heading of the second level; its notes go with what refers to them. */
function divide(body: string): string[] {
  const notes = new Map<string, string>();
  const text = body
    .replaceAll(/<!--.*?-->/gs, "")
    .replaceAll(/^(\[\^[^\]]+\]):.*$/gm, (note, label) => {
      notes.set(label, note);
      return "";
    })
    .replaceAll(/[ \t]*\{#[^}]+\}$/gm, "");
  return text.split(/^(?=## )/m).map((section) => {
    const blocks = section.split(/\n\n+/).filter((block) => block.trim() && !block.includes("!["));
    const referred = [...notes].filter(([label]) => section.includes(label));
    return [
      ...blocks.filter((block) => isQuoted(block, section)),
      ...referred.map(([, note]) => note),
    ]
      .map((block) => block.trim())
      .join("\n\n");
  });
}

/** Whether a block is no pull quote, or one whose words are in the section. */
function isQuoted(block: string, section: string): boolean {
  const [, quote] = /^> \[!pull\]\n> (.*)$/s.exec(block.trim()) ?? [];
  return quote === undefined || section.replace(block, "").includes(quote);
}
