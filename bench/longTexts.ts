import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { loadLibrary } from "@/content/loadLibrary";
import { isError } from "@/core/problems";
import { measureBuild } from "./build/measureBuild";
import { HOSTILE_FILES } from "./growth/hostileTexts";

/**
 * What the longest article that is accepted costs a whole build, for articles that are full
 * of one thing, in two languages: seconds of processor time beyond a build without it,
 * for each of the two files, by phase. Needs Linux.
 *
 *     npx tsx bench/longTexts.ts             all kinds, which takes hours
 *     npx tsx bench/longTexts.ts prose "code spans"    these, or those with such words in their name
 *
 * A kind that is refused is tried at half its length, down to 30,000 bytes.
 */
const wanted = process.argv.slice(2);

/** Bytes that a Markdown file may have: see `readFiles`. */
const MOST = 250_000;

/** Shorter texts are no burden. */
const FEWEST = 30_000;

const PUBLICATION = "default: ur\nlanguages: {ur: {name: a}, en: {name: a}}\n";
const FRONT_MATTER = "---\ntitle: a\nsummary: b\n---\n\n";

const checkout = path.join(import.meta.dirname, "..");
const work = await mkdtemp(path.join(tmpdir(), "waraq-bench-"));
const contentDir = path.join(work, "content");

async function writeArticle(slug: string, text: string): Promise<void> {
  const folder = path.join(contentDir, "articles", slug);
  await mkdir(folder, { recursive: true });
  await writeFile(path.join(folder, "article.yaml"), "original: ur\ndate: 2017-06-22\n");
  for (const locale of ["ur", "en"]) await writeFile(path.join(folder, `${locale}.md`), text);
}

function isWanted(name: string): boolean {
  if (wanted.length === 0) return true;
  return wanted.some((one) => name === one || (!(one in HOSTILE_FILES) && name.includes(one)));
}

async function measure(): Promise<Record<string, number>> {
  const phases = await measureBuild(checkout, contentDir, path.join(work, "out"));
  return Object.fromEntries(phases.map(({ name, cpu }) => [name, cpu]));
}

/** Measures a build with the longest text of a kind that is accepted, and returns its length as well. */
async function measureLongest(make: (bytes: number) => string) {
  for (let bytes = MOST - 1_000; bytes >= FEWEST; bytes /= 2) {
    const text = make(bytes);
    if (Buffer.byteLength(text) > MOST) continue;
    await writeArticle("long", text);
    const { problems } = await loadLibrary(contentDir);
    if (problems.some(isError)) continue;
    const phases = await measure().catch((error: Error) => {
      // What takes about as long as it may can be refused the second time.
      if (!error.message.includes("text-too-slow")) throw error;
      return undefined;
    });
    if (phases) return { bytes: Buffer.byteLength(text), phases };
  }
  return undefined;
}

try {
  await writeArticle("short", `${FRONT_MATTER}Text.\n`);
  await writeFile(path.join(contentDir, "publication.yaml"), PUBLICATION);
  // The first build fills the caches that all later ones use.
  await measure();
  const without = await measure();
  for (const [name, make] of Object.entries(HOSTILE_FILES)) {
    if (!isWanted(name)) continue;
    const measured = await measureLongest(make);
    if (!measured) {
      console.log(`${name.padEnd(36)} refused`);
      continue;
    }
    const phases = Object.entries(measured.phases).map(
      ([phase, cpu]) => [phase, (cpu - (without[phase] ?? 0)) / 2] as const,
    );
    const total = phases.reduce((sum, [, cpu]) => sum + cpu, 0);
    const told = phases.map(([phase, cpu]) => `${phase} ${cpu.toFixed(1)}`).join(", ");
    console.log(`${name.padEnd(36)} ${measured.bytes} bytes: ${total.toFixed(1)} s (${told})`);
  }
} finally {
  await rm(work, { recursive: true, force: true });
}
