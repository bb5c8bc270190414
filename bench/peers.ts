import { appendFile, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import { makePublication, slugOf } from "./build/makePublication";
import { measureBuild } from "./build/measureBuild";
import { wholeOf } from "./build/printPhases";
import { sizeOf } from "./build/sizeOf";
import { type Build, measurePeer, STATES } from "./peers/measurePeer";
import { PEERS } from "./peers/peers";
import { readPlainTexts } from "./peers/readPlainTexts";

/**
 * What other tools take to build the words of the same publication: Hugo, Starlight (Astro) and
 * Docusaurus beside Waraq. Each builds with nothing remembered, once more without any change,
 * and after a sentence was added to one article. There are no pictures in the generated articles.
 *
 *     npx tsx bench/peers.ts                          100 articles
 *     npx tsx bench/peers.ts 500 --tools waraq,hugo   500, two of the tools
 *
 * Each tool has the configuration of its own starter in `bench/peers/<tool>`, and two languages.
 * Starlight and Docusaurus are installed by npm, in the versions of their `package.json`; what
 * can't be installed is left out. Starlight needs a newer Node than Waraq, which is installed with
 * it. Hugo has to be on the PATH (Debian: `apt-get install hugo`). It has no starter with layouts;
 * those here are as short as can be.
 *
 * The sites differ in what they do. All have a page for each text. Waraq adds pages side by side
 * and those of people, topics and series, typesets, aligns, and compresses each file twice;
 * Starlight writes an index for its search, Docusaurus an application for the browser. Both write
 * pages in Urdu for articles that are there in English alone.
 *
 * Memory is that of all processes together (RSS). It is looked at 50 times a second, Waraq's ten
 * times. `.next` and `.waraq` of this checkout, which hold only what can be made again, are removed.
 * Needs Linux.
 */
const TOOLS = ["waraq", ...PEERS.map(({ name }) => name)];
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { tools: { type: "string", default: TOOLS.join(",") } },
});
const [count = "100"] = positionals;
const tools = values.tools.split(",");
const unknown = tools.filter((tool) => !TOOLS.includes(tool));
if (unknown.length > 0) {
  throw new Error(`There is no tool ${unknown.join(", ")}; there are ${TOOLS.join(", ")}.`);
}
const here = path.join(import.meta.dirname, "..");

async function measureWaraq(contentDir: string, outDir: string): Promise<void> {
  for (const folder of [".next", ".waraq"]) {
    await rm(path.join(here, folder), { recursive: true, force: true });
  }
  for (const name of STATES) {
    if (name === "one edit") {
      const file = path.join(contentDir, "articles", slugOf(0), "en.md");
      await appendFile(file, "\nThe river has risen since then.\n");
    }
    const whole = wholeOf(await measureBuild(here, contentDir, outDir));
    print("waraq", { ...whole, name, ...(await sizeOf(outDir)) });
  }
}

function print(tool: string, build: Build): void {
  const { name, seconds, cpu, memory, pages, files, bytes } = build;
  const cells = [
    seconds.toFixed(1),
    cpu.toFixed(1),
    memory.all.toFixed(0),
    `${pages}`,
    `${files}`,
    (bytes / 1_000_000).toFixed(1),
    ((cpu / pages) * 1000).toFixed(1),
  ];
  console.log(tool.padEnd(12) + name.padEnd(11) + cells.map((cell) => cell.padStart(10)).join(""));
}

const work = await mkdtemp(path.join(tmpdir(), "waraq-peers-"));
try {
  const contentDir = path.join(work, "content");
  await makePublication(path.join(here, "content"), contentDir, Number(count), {
    hasPictures: false,
  });
  const texts = await readPlainTexts(contentDir);
  const edited = texts.find(({ slug, locale }) => slug === slugOf(0) && locale === "en");
  if (!edited) throw new Error("There has to be at least one article.");
  console.log(`${count} articles: ${texts.length} texts`);
  const heads = ["seconds", "cpu s", "MB", "pages", "files", "result MB", "ms a page"];
  console.log(" ".repeat(23) + heads.map((head) => head.padStart(10)).join(""));
  if (tools.includes("waraq")) await measureWaraq(contentDir, path.join(work, "out"));
  for (const peer of PEERS.filter(({ name }) => tools.includes(name))) {
    try {
      const report = (build: Build) => print(peer.name, build);
      await measurePeer(peer, texts, edited, path.join(work, peer.name), report);
    } catch (error) {
      console.log(`${peer.name} is left out: ${(error as Error).message}`);
    }
  }
} finally {
  await rm(work, { recursive: true, force: true });
}
