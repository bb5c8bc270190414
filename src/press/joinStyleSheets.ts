import { readFile, rm } from "node:fs/promises";
import path from "node:path";
import { contentHash } from "@/files/contentHash";
import { fileTree } from "@/files/fileTree";
import { writeFile } from "@/files/writeFile";
import { kindOfPage } from "./kindOfPage";
import { addressOf } from "./pressPages";

/** From how many bytes on a style sheet that articles do without is worth a request of its own. */
const WORTH_A_REQUEST = 1_000;

const LINK = /<link rel="stylesheet" href="([^"]+)"/g;

/**
 * Joins style sheets of an export, which has one for each file of the source: what
 * articles need is one, and with it what is too small for a request of its own.
 * What only other pages need stays by itself; the bytes of settings and shelf
 * aren’t the business of those who read.
 *
 * The order of the sheets is that in which pages have them: the first declares the
 * layers.
 *
 * @returns the address of the joined one, by those of the sheets that are in it
 */
export async function joinStyleSheets(folder: string): Promise<ReadonlyMap<string, string>> {
  const order: string[] = [];
  const read = new Set<string>();
  for (const file of await fileTree(folder)) {
    if (!file.endsWith(".html")) continue;
    const html = await readFile(path.join(folder, file), "utf8");
    const sheets = [...html.matchAll(LINK)].flatMap(([, address]) => address ?? []);
    sheets.forEach((sheet, place) => {
      if (order.includes(sheet)) return;
      order.splice(place === 0 ? 0 : order.indexOf(sheets[place - 1] ?? "") + 1, 0, sheet);
    });
    if (kindOfPage(addressOf(file)).kind === "article") for (const sheet of sheets) read.add(sheet);
  }

  const contents = new Map<string, string>();
  for (const sheet of order) {
    const css = (await readFile(path.join(folder, sheet), "utf8")).trim();
    if (read.has(sheet) || css.length < WORTH_A_REQUEST) contents.set(sheet, css);
  }
  const [first] = contents.keys();
  if (first === undefined) return new Map();
  const joined = [...contents.values()].filter(Boolean).join("\n");
  // Beside the others: what a sheet loads it names from where it lies.
  const address = path.posix.join(path.posix.dirname(first), `${contentHash(joined)}.css`);
  for (const sheet of contents.keys()) await rm(path.join(folder, sheet));
  await writeFile(path.join(folder, address), joined);
  return new Map([...contents.keys()].map((sheet) => [sheet, address]));
}
