import { readFile, rm } from "node:fs/promises";
import path from "node:path";
import { contentHash } from "@/files/contentHash";
import { fileTree } from "@/files/fileTree";
import { writeFile } from "@/files/writeFile";
import { FACE_ADDRESSES_PLACE } from "@/prepare/bundleScripts";
import { faceAddresses } from "./preloadFaces";

const EARLY = /^assets\/before-first-paint-[0-9a-f]+\.js$/;

/**
 * Tells the script that holds texts back where Nastaliq lies, and what stands in for
 * it on a slow line: it asks for them before it knows of any style sheet. In the
 * script it costs once what it would cost in each page.
 *
 * @param folder with the scripts and the faces
 * @returns the new address of the script, which says something else by now, by the old
 */
export async function nameFaces(folder: string): Promise<ReadonlyMap<string, string>> {
  const files = await fileTree(folder);
  const addresses = faceAddresses(files);
  const named = JSON.stringify({
    nastaliq: addresses.get("nastaliq"),
    naskh: addresses.get("naskh"),
  });
  const renamed = new Map<string, string>();
  for (const file of files.filter((name) => EARLY.test(name))) {
    const code = await readFile(path.join(folder, file), "utf8");
    const told = code.replace(JSON.stringify(FACE_ADDRESSES_PLACE), () => named);
    if (told === code) continue;
    const target = file.replace(/-[0-9a-f]+\.js$/, `-${contentHash(told)}.js`);
    await rm(path.join(folder, file));
    await writeFile(path.join(folder, target), told);
    renamed.set(`/${file}`, `/${target}`);
  }
  return renamed;
}
