import type { Element, ElementContent, Root } from "hast";
import { EXIT, visit } from "unist-util-visit";
import { BESIDE_BLOCKS } from "@/page/besideBlocks";
import type { DrawnBlock, DrawnBlocks } from "@/page/drawnBlocks";
import { shortHtml } from "./shortHtml";

/**
 * Takes the text off a page of a version, block by block: for readers of another
 * language to look up, and as the author's words where someone translates the page.
 *
 * @param page as it is published
 * @returns nothing for other pages, and for those that fall back
 */
export function drawnBlocks(page: Root, address: string): DrawnBlocks | undefined {
  if (!/^\/[^/]+\/articles\/[^/]+\/$/.test(address)) return undefined;
  const prose = proseOf(page);
  // What falls back is the text of another page.
  if (!prose || prose.properties.lang !== undefined) return undefined;

  const blocks: DrawnBlock[] = [];
  let further: string[] = [];
  for (const child of prose.children) {
    if (child.type !== "element" || BESIDE_BLOCKS.includes(child.tagName)) continue;
    const { id, dataLanding, dataContinues } = child.properties;
    if (child.tagName === "span") {
      if (dataLanding === undefined) further.push(String(id));
      continue;
    }
    blocks.push({
      ids: id === undefined ? further : [String(id), ...further],
      ...(dataContinues !== undefined && { continues: true }),
      html: shortHtml(alone(child, address)),
    });
    further = [];
  }
  const { dataDigits } = prose.properties;
  return { blocks, ...(dataDigits !== undefined && { digits: String(dataDigits) }) };
}

function proseOf(page: Root): Element | undefined {
  let prose: Element | undefined;
  visit(page, "element", (element) => {
    const { className } = element.properties;
    if (!Array.isArray(className) || !className.includes("prose")) return undefined;
    prose = element;
    return EXIT;
  });
  return prose;
}

/** A block as it stands on a page of another version, which has ids of its own. */
function alone(block: Element, address: string): ElementContent {
  const copy = structuredClone(block);
  visit(copy, "element", ({ properties }) => {
    for (const name of ["id", "dataContinues", "dataFootnote", "ariaDescribedBy"]) {
      delete properties[name];
    }
    const { href } = properties;
    if (typeof href === "string" && href.startsWith("#")) properties.href = address + href;
  });
  return copy;
}
