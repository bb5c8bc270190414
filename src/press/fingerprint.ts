import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { fileTree } from "@/prepare/fileTree";
import { inParallel } from "@/prepare/inParallel";
import type { Settings } from "@/prepare/settings";

/** Where everything lies that a result is made from, but for the content. */
const FOLDERS = ["app", "src", "messages", "public"];
const FILES = ["package-lock.json", "next.config.ts", "tsconfig.json"];

/**
 * Names the state of everything that a result is made from. Contents are read,
 * not dates: a clone or a checkout changes every date and no content.
 *
 * @returns 64 hexadecimal digits
 */
export async function fingerprint({ root, contentDir, siteUrl }: Settings): Promise<string> {
  const folders = FOLDERS.map((name) => [name, path.join(root, name)] as const);
  const files = FILES.map((name) => [name, path.join(root, name)] as const);
  for (const [name, folder] of [...folders, ["content", contentDir] as const]) {
    for (const file of await fileTree(folder)) {
      // Hidden files are editors' and systems' own: no build reads them.
      if (/(^|\/)\./.test(file)) continue;
      files.push([`${name}/${file}`, path.join(folder, file)]);
    }
  }
  const hashes = await inParallel(files, 16, async ([name, file]) => [name, await hashOf(file)]);
  return createHash("sha256")
    .update(JSON.stringify([siteUrl, process.versions.node.split(".")[0], hashes]))
    .digest("hex");
}

/** A file that isn't there, or is removed just now, has a hash of its own. */
async function hashOf(file: string): Promise<string> {
  const content = await readFile(file).catch(() => "");
  return createHash("sha256").update(content).digest("base64");
}
