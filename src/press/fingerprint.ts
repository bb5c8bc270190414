import { createHash } from "node:crypto";
import { createReadStream, existsSync } from "node:fs";
import path from "node:path";
import { pipeline } from "node:stream/promises";
import { fileTree } from "@/prepare/fileTree";
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
export async function fingerprint(settings: Settings): Promise<string> {
  const { root, contentDir, siteUrl } = settings;
  const hash = createHash("sha256");
  hash.update(JSON.stringify([siteUrl ?? null, process.versions.node.split(".")[0]]));
  for (const name of FILES) await addFile(hash, name, path.join(root, name));
  for (const name of FOLDERS) await addFolder(hash, name, path.join(root, name));
  await addFolder(hash, "content", contentDir);
  return hash.digest("hex");
}

async function addFolder(hash: import("node:crypto").Hash, name: string, folder: string) {
  for (const file of await fileTree(folder)) {
    // Hidden files are editors' and systems' own: no build reads them.
    if (/(^|\/)\./.test(file)) continue;
    await addFile(hash, `${name}/${file}`, path.join(folder, file));
  }
}

async function addFile(hash: import("node:crypto").Hash, name: string, file: string) {
  if (!existsSync(file)) return;
  const own = createHash("sha256");
  await pipeline(createReadStream(file), own);
  hash.update(`\0${name}\0`).update(own.digest());
}
