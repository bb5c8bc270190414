import { readFile } from "node:fs/promises";
import path from "node:path";

const FILE = "src/prepare/faces/core/commonUrduWords.txt";

/**
 * Reads common words of Urdu, so that a face cut to them sets most texts whole.
 *
 * @param root the checkout
 */
export async function readCommonWords(root: string): Promise<readonly string[]> {
  const text = await readFile(path.join(root, FILE), "utf8");
  return text.split("\n").filter((word) => word !== "");
}
