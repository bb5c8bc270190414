import path from "node:path";
import { fromHtml } from "hast-util-from-html";
import { visit } from "unist-util-visit";
import { contentHash } from "@/files/contentHash";
import { addressOf } from "@/page/pageFile";
import type { Edition } from "../edition/Edition";
import { kindOfPage } from "../pages/kindOfPage";

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
 * @returns `joinedSheets`: the address of the joined one, by those of the sheets that are in it
 */
export async function joinStyleSheets({
  files,
}: Pick<Edition, "files">): Promise<{ joinedSheets: ReadonlyMap<string, string> }> {
  const { order, read } = await findStyleSheets(files);
  const contents = new Map<string, string>();
  for (const sheet of order) {
    const css = (await files.readText(sheet)).trim();
    if (read.has(sheet) || css.length < WORTH_A_REQUEST) contents.set(sheet, css);
  }
  const [first] = contents.keys();
  if (first === undefined) return { joinedSheets: new Map() };
  const joined = [...contents.values()].filter(Boolean).join("\n");
  // Beside the others: what a sheet loads it names from where it lies.
  const address = path.posix.join(path.posix.dirname(first), `${contentHash(joined)}.css`);
  for (const sheet of contents.keys()) await files.remove(sheet);
  await files.write(address, joined);
  return { joinedSheets: new Map([...contents.keys()].map((sheet) => [sheet, address])) };
}

/** The style sheets of all pages in the pages' order, and those of articles. */
async function findStyleSheets(
  files: Edition["files"],
): Promise<{ order: readonly string[]; read: ReadonlySet<string> }> {
  const order: string[] = [];
  const read = new Set<string>();
  // Thousands of pages have the same links: each list of links is parsed once.
  const known = new Map<string, string[]>();
  for (const file of await files.list()) {
    if (!file.endsWith(".html")) continue;
    const links = linksOf(await files.readText(file));
    const sheets = known.get(links) ?? styleSheetsOf(links);
    known.set(links, sheets);
    sheets.forEach((sheet, place) => {
      if (order.includes(sheet)) return;
      order.splice(place === 0 ? 0 : order.indexOf(sheets[place - 1] ?? "") + 1, 0, sheet);
    });
    if (kindOfPage(addressOf(`/${file}`)).kind === "article")
      for (const sheet of sheets) read.add(sheet);
  }
  return { order, read };
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
