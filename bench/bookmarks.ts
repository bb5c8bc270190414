import "fake-indexeddb/auto";
import { arrange } from "../src/reader/bookmarks/arrange";
import type { Bookmark } from "../src/reader/bookmarks/Bookmark";
import { BookmarkStore } from "../src/reader/bookmarks/BookmarkStore";
import { bookmarkId } from "../src/reader/bookmarks/bookmarkId";
import { exportHtml } from "../src/reader/bookmarks/exportHtml";
import { exportJson } from "../src/reader/bookmarks/exportJson";
import { importJson } from "../src/reader/bookmarks/importJson";
import { Database } from "../src/reader/Database";

/**
 * What a large shelf costs: reading, arranging, exporting and importing 5,000
 * bookmarks, as the median of several times. The storage is a fake one in memory,
 * so that its figures tell what the code adds, and not what a disk takes.
 *
 *     npx tsx bench/bookmarks.ts
 */
const COUNT = 5000;

/** How often each is done. */
const TIMES = 7;

const NOW = new Date("2025-11-24T12:00:00.000Z");

/** Some in each language, about twelve to an article, every third with a note. */
function makeBookmark(_: unknown, index: number): Bookmark {
  const place = {
    slug: `article-${index % 400}`,
    locale: index % 3 === 0 ? "en" : "ur",
    blockId: `section.${1 + Math.floor(index / 400)}`,
    quotation: { exact: "ستلج اور بیاس پہاڑوں سے نکلتے ہیں", suffix: " اور میدانوں میں اترتے ہیں" },
  };
  const at = new Date(NOW.getTime() - index * 3_600_000).toISOString();
  return {
    id: bookmarkId("block", place),
    kind: "block",
    place,
    title: `دریاؤں کا معاہدہ ${index % 400}`,
    note: index % 3 === 0 ? "یہاں پھر آنا ہے۔ ".repeat(8) : "",
    created: at,
    changed: at,
  };
}

function openStore(): BookmarkStore {
  const now = () => NOW;
  const database = new Database({ factory: new IDBFactory(), now });
  return new BookmarkStore(database, { post: () => {}, subscribe: () => () => {} }, now);
}

async function median(work: () => unknown): Promise<number> {
  const times: number[] = [];
  // The first time of all pays for compiling.
  await work();
  for (let time = 0; time < TIMES; time += 1) {
    const start = performance.now();
    await work();
    times.push(performance.now() - start);
  }
  return times.sort((one, other) => one - other)[Math.floor(TIMES / 2)] ?? 0;
}

async function run(): Promise<void> {
  const bookmarks = Array.from({ length: COUNT }, makeBookmark);
  const store = openStore();
  await store.import(bookmarks);
  const [text] = exportJson(bookmarks, NOW);
  const rows: [string, () => unknown][] = [
    ["list", () => store.list()],
    ["of one version", () => store.ofVersion("ur", "article-1")],
    ["add one that is there", () => store.add(makeBookmark(undefined, 1))],
    ["arrange, newest, one language", () => arrange(bookmarks, { locale: "ur", by: "newest" })],
    ["arrange, by article", () => arrange(bookmarks, { by: "article" })],
    ["export as JSON", () => exportJson(bookmarks, NOW)],
    ["export as HTML", () => exportHtml(bookmarks, "https://waraq.example", "Waraq")],
    ["read a file", () => importJson(text)],
    ["import into an empty shelf", () => openStore().import(bookmarks)],
    ["import what is there", () => store.import(bookmarks)],
  ];
  console.log(`${COUNT} bookmarks; ${Math.round(text.length / 1000)} thousand characters of JSON`);
  for (const [name, work] of rows) {
    console.log(`${name.padEnd(32)}${(await median(work)).toFixed(1).padStart(8)} ms`);
  }
}

await run();
