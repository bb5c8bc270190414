import type { PageTree, ParsedPage } from "./ParsedPage";
import { renderedBlocks } from "./renderedBlocks";

/** Writes the text of a version beside its page, block by block: `blocks.json`. */
export function writeBlocks({
  tree,
  address,
  beside,
}: PageTree & Pick<ParsedPage, "address" | "beside">): void {
  const blocks = renderedBlocks(tree, address);
  if (blocks) beside.set("blocks.json", JSON.stringify(blocks));
}
