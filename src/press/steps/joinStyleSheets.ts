import path from "node:path";
import { fromHtml } from "hast-util-from-html";
import { visit } from "unist-util-visit";
import { contentHash } from "@/files/contentHash";
import type { Edition } from "../edition/Edition";
import { exportedPages } from "../edition/exportedPages";
import { kindOfPage } from "../pages/kindOfPage";

type Needs = Pick<Edition, "files" | "rendered">;

/** From how many bytes on a style sheet that articles do without is worth a request of its own. */
const WORTH_A_REQUEST = 1_000;

/**
 * Joins style sheets of an export, which has one for each file of the source: what
 * articles need is one, and with it what is too small for a request of its own.
 * What only other pages need stays by itself; the bytes of settings and shelf
 * aren’t the business of those who read.
 *
 * The order of the sheets is that in which pages have them: the first declares the
 * layers. It has to be known before the first page is written, so of each page the head is
 * read here already.
 *
 * @returns `joinedSheets`: the address of the joined one, by those of the sheets that are in it;
 *   and `exportedSheets`, the addresses of the sheets of each page, by its own
 */
export async function joinStyleSheets(edition: Needs): Promise<{
  joinedSheets: ReadonlyMap<string, string>;
  exportedSheets: ReadonlyMap<string, readonly string[]>;
}> {
  const { files } = edition;
  const { order, read, exportedSheets } = await findStyleSheets(edition);
  const contents = new Map<string, string>();
  for (const sheet of order) {
    const css = (await files.readText(sheet)).trim();
    if (read.has(sheet) || css.length < WORTH_A_REQUEST) contents.set(sheet, css);
  }
  const [first] = contents.keys();
  if (first === undefined) return { joinedSheets: new Map(), exportedSheets };
  const joined = [...contents.values()].filter(Boolean).join("\n");
  // Beside the others: what a sheet loads it names from where it lies.
  const address = path.posix.join(path.posix.dirname(first), `${contentHash(joined)}.css`);
  for (const sheet of contents.keys()) await files.remove(sheet);
  await files.write(address, joined);
  const joinedSheets = new Map([...contents.keys()].map((sheet) => [sheet, address]));
  return { joinedSheets, exportedSheets };
}

/** The style sheets of all pages in the pages' order, and those of articles. */
async function findStyleSheets(edition: Needs): Promise<{
  order: readonly string[];
  read: ReadonlySet<string>;
  exportedSheets: ReadonlyMap<string, readonly string[]>;
}> {
  const { last } = edition.files;
  const exportedSheets = new Map<string, readonly string[]>();
  const order: string[] = [];
  const read = new Set<string>();
  // Thousands of pages have the same links: each list of links is parsed once.
  const known = new Map<string, readonly string[]>();
  for (const { address, key, html } of await exportedPages(edition)) {
    const before = last?.record.pages.get(address);
    const isAsBefore = key !== undefined && before?.key === key;
    const links = isAsBefore ? before.sheets.join("\n") : linksOf(await html());
    const sheets = known.get(links) ?? (isAsBefore ? before.sheets : styleSheetsOf(links));
    known.set(links, sheets);
    exportedSheets.set(address, sheets);
    sheets.forEach((sheet, place) => {
      if (order.includes(sheet)) return;
      order.splice(place === 0 ? 0 : order.indexOf(sheets[place - 1] ?? "") + 1, 0, sheet);
    });
    if (kindOfPage(address).kind === "article") for (const sheet of sheets) read.add(sheet);
  }
  return { order, read, exportedSheets };
}

/** The elements in the head that can be style sheets, as they are written: no value has a `>`. */
function linksOf(html: string): string {
  const [head = ""] = html.split("</head>", 1);
  return (head.match(/<link [^>]*stylesheet[^>]*>/g) ?? []).join("");
}

function styleSheetsOf(links: string): string[] {
  const sheets: string[] = [];
  visit(fromHtml(links), { type: "element", tagName: "link" }, ({ properties }) => {
    const { rel, href } = properties;
    if (Array.isArray(rel) && rel.includes("stylesheet")) sheets.push(String(href));
  });
  return sheets;
}
