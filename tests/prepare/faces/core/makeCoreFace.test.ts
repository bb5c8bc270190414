import { mkdir, readFile, symlink, writeFile } from "node:fs/promises";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { loadLibrary } from "@/content/loadLibrary";
import { openComparison } from "@/prepare/faces/core/compareFaces";
import { makeCoreFace } from "@/prepare/faces/core/makeCoreFace";
import { FACES } from "@/prepare/faces/faces";
import { makeFaces } from "@/prepare/faces/makeFaces";
import { makeAnew } from "@/prepare/rememberMade";
import { makeFiles } from "../../../files/folders";

/** A word that no list has, of a few glyphs that no other word has. */
const RARE = "ژژثظضغڑڈ";
const SINDHI = "ٻوليءَ";

const publication = (words: string, languages = "{ur: {name: ا}, en: {name: a}}") => ({
  "publication.yaml": `default: en\nlanguages: ${languages}\n`,
  "articles/one/article.yaml": "original: en\ndate: 2017-06-22\n",
  "articles/one/en.md": "---\ntitle: a\nsummary: b\n---\n\nText.\n",
  ...(languages.includes("ur") && {
    "articles/one/ur.md": `---\ntitle: ا\nsummary: ب\n---\n\n${words}۔\n`,
  }),
});

/** A checkout with Nastaliq, and with the words that it comes with. */
async function makeRoot(): Promise<{ root: string; full: Buffer }> {
  const core = "src/prepare/faces/core";
  const root = await makeFiles({ "package.json": "{}", "src/styles/faces.css": "" });
  await mkdir(path.join(root, core), { recursive: true });
  await writeFile(path.join(root, core, "commonUrduWords.txt"), "حکومت\n");
  for (const folder of ["node_modules", "messages"]) {
    await symlink(path.resolve(folder), path.join(root, folder));
  }
  await makeFaces(
    root,
    FACES.filter(({ name }) => name === "nastaliq"),
  );
  return { root, full: await readFile(path.join(root, ".waraq/faces/nastaliq.woff2")) };
}

async function coreOf(
  root: string,
  files: Record<string, string>,
  memory?: string,
): Promise<Buffer | undefined> {
  const content = await loadLibrary(await makeFiles(files));
  const file = memory ?? path.join(await makeFiles({}), "glyphs");
  return makeCoreFace({ root, content, memory: file, remember: makeAnew, code: "" });
}

describe("makeCoreFace", { timeout: 60_000 }, () => {
  test("cuts a face that sets the publication’s words, those of the site and common ones", async () => {
    const { root, full } = await makeRoot();
    const without = (await coreOf(root, publication("پانی"))) as Buffer;
    const core = (await coreOf(root, publication(RARE))) as Buffer;
    const isInCore = await openComparison(full, core);
    for (const word of [RARE, "نشانیاں", "حکومت"]) expect(isInCore(word), word).toBe(true);
    expect((await openComparison(full, without))(RARE)).toBe(false);
    expect(without.byteLength).toBeLessThan(0.45 * full.byteLength);
  });

  test("leaves words of other languages to the full face", async () => {
    const { root, full } = await makeRoot();
    const core = (await coreOf(root, publication(SINDHI))) as Buffer;
    expect((await openComparison(full, core))(SINDHI)).toBe(false);
  });

  test("gives the same face for the same words, whatever was remembered", async () => {
    const { root } = await makeRoot();
    const memory = path.join(await makeFiles({}), "glyphs");
    const first = await coreOf(root, publication(RARE), memory);
    const known = await readFile(memory, "utf8");
    expect(await coreOf(root, publication(RARE), memory)).toEqual(first);
    expect(await readFile(memory, "utf8")).toBe(known);
    await writeFile(memory, known.slice(0, 100));
    expect(await coreOf(root, publication(RARE), memory)).toEqual(first);
    const other = await coreOf(root, publication("پانی"), memory);
    expect(other?.equals(first as Buffer)).toBe(false);
    // What is no longer there is forgotten.
    expect(await coreOf(root, publication("پانی"))).toEqual(other);
  });

  test("makes none for a publication without Urdu", async () => {
    const { root } = await makeRoot();
    expect(await coreOf(root, publication("", "{en: {name: a}}"))).toBeUndefined();
  });
});
