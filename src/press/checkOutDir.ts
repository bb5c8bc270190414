import { existsSync } from "node:fs";
import { readdir } from "node:fs/promises";
import path from "node:path";
import { MANIFEST_FILE } from "@/core/manifest";
import { Failure } from "@/prepare/Failure";
import type { Settings } from "@/prepare/settings";

/**
 * Makes sure that the result may take the place of what stands at OUT_DIR: a
 * build replaces that folder as a whole.
 *
 * @throws Failure when something would be lost that no build made
 */
export async function checkOutDir({ root, contentDir, outDir }: Settings): Promise<void> {
  for (const [name, folder] of [
    ["the checkout", root],
    ["the publication", contentDir],
  ] as const) {
    if (isWithin(folder, outDir)) {
      throw new Failure(`OUT_DIR is ${outDir}, which holds ${name}: name a folder of its own.`);
    }
  }
  const sources = [
    contentDir,
    ...["app", "src", "messages", "public"].map((n) => path.join(root, n)),
  ];
  const source = sources.find((folder) => isWithin(outDir, folder));
  if (source) {
    throw new Failure(`OUT_DIR is ${outDir}, inside ${source}, which builds read: name another.`);
  }
  const entries = await readdir(outDir).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return [];
    if (error.code === "ENOTDIR") throw new Failure(`OUT_DIR is ${outDir}, which is a file.`);
    throw error;
  });
  if (entries.length > 0 && !existsSync(path.join(outDir, MANIFEST_FILE))) {
    throw new Failure(
      `OUT_DIR is ${outDir}, whose files no build of Waraq made: a build would replace them. Empty the folder or name another.`,
    );
  }
}

function isWithin(inner: string, outer: string): boolean {
  const relative = path.relative(outer, inner);
  return relative === "" || (!relative.startsWith("..") && !path.isAbsolute(relative));
}
