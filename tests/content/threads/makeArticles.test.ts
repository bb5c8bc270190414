import { cp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { deserialize, serialize } from "node:v8";
import { describe, expect, test } from "vitest";
import { loadLibrary } from "@/content/loadLibrary";
import { formatProblems } from "@/content/problems/formatProblems";
import type { CacheSettings } from "@/content/threads/articleCache";
import { recallChecked, rememberChecked } from "@/files/rememberedFiles";
import { seededRandom } from "../../../bench/alignment/seededRandom";
import { makeFiles, makeFolder } from "../../files/folders";

const VALID = path.join(import.meta.dirname, "../../fixtures/publications/valid");

async function publication() {
  const dir = await makeFolder();
  await cp(VALID, dir, { recursive: true });
  return { dir, cache: { folder: await makeFolder(), code: "" } };
}

/** Where what was made of articles is remembered. */
const articlesIn = ({ folder }: { readonly folder: string }) => path.join(folder, "articles");

/** Reads a publication; problems are compared as they are printed, and texts by their digests. */
async function read(dir: string, cache?: CacheSettings) {
  const { bodies, problems, ...loaded } = await loadLibrary(dir, cache && { cache });
  const digests = JSON.stringify(bodies, (key, value) => (key === "source" ? undefined : value));
  return { ...loaded, bodies: JSON.parse(digests), problems: formatProblems(problems, "") };
}

const ARTICLE = "original: ur\ndate: 2017-06-22\n";
const version = (text: string) => `---\ntitle: a\nsummary: b\n---\n\n${text}\n`;

describe("what was made of articles", () => {
  test("is remembered, and made anew where it was damaged", async () => {
    const { dir, cache } = await publication();
    const first = await read(dir, cache);
    expect(first).toEqual(await read(dir));
    const names = await readdir(articlesIn(cache));
    const entries = await Promise.all(
      names.map((name) => readFile(path.join(articlesIn(cache), name))),
    );
    expect(entries.length).toBeGreaterThan(1);

    // What is remembered is used: here it says something else.
    const file = path.join(articlesIn(cache), names[0] ?? "");
    const stored = deserialize((await recallChecked(file)) ?? Buffer.of());
    await rememberChecked(file, serialize({ ...stored, built: undefined }));
    const published = (one: typeof first) => Object.keys(one.library.articles).length;
    expect(published(await read(dir, cache))).toBe(published(first) - 1);

    for (const name of names) await writeFile(path.join(articlesIn(cache), name), "damaged");
    expect(await read(dir, cache)).toEqual(first);
    for (const [index, name] of names.entries()) {
      expect(await readFile(path.join(articlesIn(cache), name))).toEqual(entries[index]);
    }
  });

  test("includes what is known of pictures, which are inspected anew if they change", async () => {
    const { dir, cache } = await publication();
    const flags = path.join(dir, "articles/warm-waters/two-flags.svg");
    await read(dir, cache);
    const inspections = path.join(cache.folder, "inspections");
    for (const name of await readdir(inspections)) {
      const entry = path.join(inspections, name);
      const stored = deserialize((await recallChecked(entry)) ?? Buffer.of());
      await rememberChecked(entry, serialize({ ...stored, size: { width: 7, height: 7 } }));
    }
    const widths = async () => (await read(dir, cache)).media.map(({ width }) => width);
    expect(new Set(await widths())).toEqual(new Set([7]));
    await change(flags, (svg) => svg.replace("<svg ", '<svg data-a="b" '));
    expect(new Set(await widths())).toEqual(new Set([7, 800]));
  });

  test("includes that texts beside the articles are read in time, until they change", async () => {
    const { dir, cache } = await publication();
    const tried = async () => (await readdir(path.join(cache.folder, "tried"))).length;
    await read(dir, cache);
    const before = await tried();
    expect(before).toBeGreaterThan(2);
    await read(dir, cache);
    expect(await tried()).toBe(before);
    await change(path.join(dir, "people.yaml"), (text) => `${text}# Changed.\n`);
    await read(dir, cache);
    expect(await tried()).toBe(before + 1);
  });

  test("stays what it was when reading is aborted", async () => {
    const { dir, cache } = await publication();
    const signal = AbortSignal.abort("SIGINT");
    await expect(loadLibrary(dir, { cache, signal })).rejects.toBe("SIGINT");
    expect(await read(dir, cache)).toEqual(await read(dir));
  });

  test("is made anew by other code", async () => {
    const { dir, cache } = await publication();
    await read(dir, cache);
    const before = await readdir(articlesIn(cache));
    await read(dir, { ...cache, code: "other" });
    expect((await readdir(articlesIn(cache))).length).toBe(2 * before.length);
  });

  test("equals what is made from nothing, after any sequence of edits", async () => {
    const { dir, cache } = await publication();
    const random = seededRandom(14);
    const slugs = await readdir(path.join(dir, "articles"));
    const anyOf = <One>(all: readonly One[]) => all[Math.floor(random() * all.length)] as One;
    for (let edit = 0; edit < 60; edit += 1) {
      await anyOf(EDITS)(dir, path.join(dir, "articles", anyOf(slugs)), edit);
      expect(await read(dir, cache), `after ${edit + 1} edits`).toEqual(await read(dir));
    }
  }, 120_000);
});

/** Changes a file; nothing happens if there is none. */
async function change(file: string, edit: (text: string) => string): Promise<void> {
  const text = await readFile(file, "utf8").catch(() => undefined);
  if (text !== undefined) await writeFile(file, edit(text));
}

type Edit = (dir: string, article: string, number: number) => Promise<unknown>;

const EDITS: readonly Edit[] = [
  (_, article, number) => change(`${article}/en.md`, (text) => `${text}\nAdded ${number}.\n`),
  (_, article, number) => change(`${article}/ur.md`, (text) => `${text}\nاضافہ ${number}۔\n`),
  (_, article, number) =>
    change(`${article}/ur.md`, (text) => text.replace(/^title: .*$/m, `title: عنوان ${number}`)),
  (_, article) => rm(`${article}/en.md`, { force: true }),
  (_, article) => change(`${article}/article.yaml`, (text) => text.replace(/^formerly:.*\n/m, "")),
  (_, article, number) =>
    change(`${article}/article.yaml`, (text) =>
      text.includes("formerly") ? text : `${text}formerly: [once-${number}]\n`,
    ),
  (_, article) => change(`${article}/en.md`, (text) => text.replace("---\n", "---\ndraft: true\n")),
  (_, article) => change(`${article}/en.md`, (text) => text.replace("draft: true\n", "")),
  (_, article) =>
    writeFile(
      `${article}/flag.svg`,
      '<svg xmlns="http://www.w3.org/2000/svg" width="2" height="1"/>',
    ),
  (_, article) => change(`${article}/ur.md`, (text) => `${text}\n![پرچم](flag.svg)\n`),
  (dir) => change(`${dir}/people.yaml`, (text) => text.replace("name:", "name :")),
  (dir) => change(`${dir}/publication.yaml`, (text) => text.replace("topics:", "topics: ")),
  (dir, article) => cp(article, `${dir}/articles/copy-of-another`, { recursive: true }),
  (dir) => rm(`${dir}/articles/copy-of-another`, { recursive: true, force: true }),
];

test("a text that would take too long is refused beside articles that are read in threads", async () => {
  // Days, even on a machine with nothing else to do.
  const endless = version(`${"*a **b ".repeat(15_000)}${"c** d*".repeat(15_000)}`);
  const long = version("دریا سمندر تک جاتا ہے۔ ".repeat(1_000));
  const dir = await makeFiles({
    "publication.yaml": "default: ur\nlanguages: {ur: {name: a}}\n",
    "articles/endless/article.yaml": ARTICLE,
    "articles/endless/ur.md": endless,
    "articles/long/article.yaml": ARTICLE,
    "articles/long/ur.md": long,
  });
  const { library, problems } = await loadLibrary(dir);
  expect(Object.keys(library.articles)).toEqual(["long"]);
  expect(problems.map(({ file, ruleId }) => [file, ruleId])).toEqual([
    ["articles/endless/ur.md", "text-too-slow"],
  ]);
}, 180_000);
