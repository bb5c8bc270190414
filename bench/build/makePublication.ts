import { cp, mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { parse, stringify } from "yaml";

const LOCALES = ["en", "ur"] as const;

/** How many texts of the publication make up a generated one. */
const JOINED = 3;

/** An article of the publication that is there in both languages. */
interface Model {
  readonly slug: string;
  readonly settings: Readonly<Record<string, unknown>>;
  readonly versions: Readonly<Record<(typeof LOCALES)[number], Text>>;
}

interface Text {
  readonly frontMatter: Readonly<Record<string, unknown>>;
  readonly body: string;
}

/**
 * Writes a large publication: the given one, and further articles in both languages, each
 * of which joins the texts of three of the given ones in an order of its own.
 *
 * @param from the publication whose texts are used
 * @param to an empty folder
 */
export async function makePublication(from: string, to: string, count: number): Promise<void> {
  await cp(from, to, { recursive: true });
  const models = await readModels(path.join(from, "articles"));
  for (let number = 0; number < count; number += 1) {
    const folder = path.join(to, "articles", `generated-${number + 1}`);
    await writeArticle(from, folder, number, chosen(models, number));
  }
}

/** Three models, no two the same; each number has others, or the same in another order. */
function chosen(models: readonly Model[], number: number): Model[] {
  const left = [...models];
  let rest = number;
  return Array.from({ length: JOINED }, () => {
    const at = rest % left.length;
    rest = Math.floor(rest / left.length);
    return left.splice(at, 1);
  }).flat();
}

async function readModels(folder: string): Promise<Model[]> {
  const models: Model[] = [];
  for (const slug of (await readdir(folder)).sort()) {
    const files = await readdir(path.join(folder, slug));
    if (!LOCALES.every((locale) => files.includes(`${locale}.md`))) continue;
    const settings = parse(await readFile(path.join(folder, slug, "article.yaml"), "utf8"));
    const [en, ur] = await Promise.all(
      LOCALES.map((locale) => readText(path.join(folder, slug, `${locale}.md`))),
    );
    if (en && ur) models.push({ slug, settings, versions: { en, ur } });
  }
  return models;
}

async function readText(file: string): Promise<Text> {
  const [, frontMatter = "", body = ""] =
    /^---\n(.*?)\n---\n(.*)$/s.exec(await readFile(file, "utf8")) ?? [];
  return { frontMatter: parse(frontMatter), body };
}

async function writeArticle(
  from: string,
  folder: string,
  number: number,
  models: readonly Model[],
): Promise<void> {
  const [first] = models;
  if (!first) return;
  await cp(path.join(from, "articles", first.slug), folder, { recursive: true });
  const date = new Date(Date.UTC(2017, 0, 1 + number * 3)).toISOString().slice(0, 10);
  const { formerly: _, related: __, ...settings } = first.settings;
  await mkdir(folder, { recursive: true });
  await writeFile(path.join(folder, "article.yaml"), stringify({ ...settings, date }));
  for (const locale of LOCALES) {
    const { frontMatter } = first.versions[locale];
    const { corrections: _, ...fields } = frontMatter;
    const title = `${fields.title} (${number + 1})`;
    const isOriginal = locale === settings.original;
    const bodies = models.map(({ versions }, part) =>
      bodyOf(versions[locale].body, part, isOriginal),
    );
    const text = `---\n${stringify({ ...fields, title })}---\n\n${bodies.join("\n\n")}\n`;
    await writeFile(path.join(folder, `${locale}.md`), text);
  }
}

/**
 * A body that can stand behind others: its notes have labels of their own, and it shows no
 * pictures. Only an original may name ids.
 */
function bodyOf(body: string, part: number, isOriginal: boolean): string {
  if (part === 0) return body.trim();
  return (isOriginal ? body : body.replaceAll(/[ \t]*\{#[^}]+\}$/gm, ""))
    .replaceAll(/\[\^([^\]]+)\]/g, (_, label) => `[^${label}-${part}]`)
    .split("\n\n")
    .filter((block) => !block.includes("!["))
    .join("\n\n")
    .trim();
}
