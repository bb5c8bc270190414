import { readFile } from "node:fs/promises";
import path from "node:path";

const FILE = "src/prepare/faces/core/commonUrduWords.txt";

/**
 * Reads common words of Urdu, so that a face cut to them sets most texts whole. A hundred rarer
 * ones are among them: each joins letters as no common word does, but several others do.
 *
 * @param root the checkout
 */
export async function readCommonWords(root: string): Promise<readonly string[]> {
  const text = await readFile(path.join(root, FILE), "utf8");
  return text.split("\n").filter((word) => word !== "");
}
