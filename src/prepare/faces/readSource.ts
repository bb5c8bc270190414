import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";
import { Failure } from "@/files/Failure";
import type { Face } from "./faces";

/**
 * Reads the file that a face is cut from.
 *
 * @param root the checkout, in whose packages it is
 * @throws Failure where the package lacks
 */
export async function readSource(root: string, { name, source }: Face): Promise<Buffer> {
  const require = createRequire(path.join(root, "package.json"));
  try {
    return await readFile(require.resolve(source));
  } catch {
    throw new Failure(
      `The typeface “${name}” can’t be made: ${source} is not installed. Run “npm install” again.`,
    );
  }
}
