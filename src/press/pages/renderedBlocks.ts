import type { Element, ElementContent, Root } from "hast";
import { EXIT, visit } from "unist-util-visit";
import { blocksIn } from "@/page/blocks";
import { hastTree } from "@/page/hastTree";
import { Class, Data, propertyOf } from "@/page/marks";
import { readAddress } from "@/page/readAddress";
import type { RenderedBlock, RenderedBlocks } from "@/page/renderedBlocks";
import { shortHtml } from "./shortHtml";

/**
 * Extracts the text of a version from its page, block by block: for readers of another
 * language to look up, and as the author's words where someone translates the page.
 *
 * @param page as it is published
 * @returns nothing for other pages, and for those that fall back
 */
export function renderedBlocks(page: Root, address: string): RenderedBlocks | undefined {
  if (readAddress(address)?.kind !== "article") return undefined;
  const prose = proseOf(page);
  // What falls back is the text of another page.
  if (!prose || prose.properties.lang !== undefined) return undefined;

  const blocks = blocksIn(prose, hastTree).map(
    ({ element, standsFor, continues }): RenderedBlock => ({
      ids: standsFor,
      ...(continues && { continues }),
      html: shortHtml(alone(element, address)),
    }),
  );
  const digits = prose.properties[propertyOf(Data.Digits)];
  return { blocks, ...(digits !== undefined && { digits: String(digits) }) };
}

function proseOf(page: Root): Element | undefined {
  let prose: Element | undefined;
  visit(page, "element", (element) => {
    if (!hastTree.hasClass(element, Class.Prose)) return undefined;
    prose = element;
    return EXIT;
  });
  return prose;
}

/** What a block has for its own page alone. */
const LEFT_OUT = ["id", "ariaDescribedBy", propertyOf(Data.Continues), propertyOf(Data.Footnote)];

/** A block as it stands on a page of another version, which has ids of its own. */
function alone(block: Element, address: string): ElementContent {
  const copy = structuredClone(block);
  visit(copy, "element", ({ properties }) => {
    for (const name of LEFT_OUT) delete properties[name];
    const { href } = properties;
    if (typeof href === "string" && href.startsWith("#")) properties.href = address + href;
  });
  return copy;
}
