import { createHash } from "node:crypto";
import { readdir } from "node:fs/promises";
import path from "node:path";
import { isRead, listFiles } from "@/content/files/readFiles";
import { inParallel } from "@/core/inParallel";
import { fileTree } from "@/files/fileTree";
import { openHashes, type RememberedHashes } from "@/files/rememberedHashes";
import type { Settings } from "./settings";

/** Where everything lies that a result is made from, but for the content. */
const FOLDERS = ["app", "src", "messages", "public"];
const FILES = ["package-lock.json", "next.config.ts", "tsconfig.json"];

/**
 * Returns a hash of everything that a result is made from. Contents count, not dates: a
 * clone or a checkout changes every date and no content.
 *
 * @returns 64 hexadecimal digits
 */
export async function fingerprint({ root, contentDir, siteUrl }: Settings): Promise<string> {
  const hashes = await openHashes(path.join(root, ".waraq", "cache", "hashes", "result"));
  // The publication as it is read: what links lead to counts, and so do links that lead nowhere.
  const content = await listFiles(contentDir);
  const files = content.paths.filter(isRead).sort();
  const named = files.map((file) => [file, path.join(content.root, file)] as const);
  const contents = await hashAll(named, hashes);
  const faults = content.problems.map(({ file, ruleId, reason }) => [file, ruleId, reason]).sort();
  const names = content.paths.filter((file) => !isRead(file)).sort();
  const sources = await hashAll(await sourcesIn(root, FOLDERS, FILES), hashes);
  await hashes.save();
  return digestOf([siteUrl, process.versions.node, sources, contents, names, faults]);
}

/**
 * Returns a hash of all code that a result is made by.
 *
 * @param root the checkout
 */
export function codeOf(root: string): Promise<string> {
  return hashSources(root, FOLDERS, FILES);
}

/**
 * Returns a hash of folders and files of a checkout: their names and contents.
 *
 * @returns 64 hexadecimal digits
 */
export async function hashSources(
  root: string,
  folders: readonly string[],
  files: readonly string[],
): Promise<string> {
  const name = digestOf([folders, files]).slice(0, 10);
  const hashes = await openHashes(path.join(root, ".waraq", "cache", "hashes", name));
  const digest = digestOf(await hashAll(await sourcesIn(root, folders, files), hashes));
  await hashes.save();
  return digest;
}

type NamedFile = readonly [name: string, file: string];

/** The files of a checkout that count, with the names that they count under. */
async function sourcesIn(
  root: string,
  folders: readonly string[],
  files: readonly string[],
): Promise<NamedFile[]> {
  const named = files.map((name) => [name, path.join(root, name)] as const);
  for (const name of folders) {
    for (const file of await treeWithLinks(path.join(root, name))) {
      // Hidden files are editors' and systems' own, but for those that sites are known by.
      if (/(^|\/)\.(?!well-known(\/|$))/.test(file)) continue;
      named.push([`${name}/${file}`, path.join(root, name, file)]);
    }
  }
  return named;
}

function hashAll(files: readonly NamedFile[], { hashOf }: RememberedHashes) {
  return inParallel(files, 16, async ([name, file]) => [name, await hashOf(file)] as const);
}

function digestOf(parts: unknown): string {
  return createHash("sha256").update(JSON.stringify(parts)).digest("hex");
}

/** The files below a folder, and all that links in it lead to, under the links' own names. */
async function treeWithLinks(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true }).catch(() => []);
  const links = entries
    .filter((entry) => entry.isSymbolicLink())
    .map((link) => path.relative(folder, path.join(link.parentPath ?? link.path, link.name)));
  const behind = links.map(async (link) => {
    const files = await fileTree(path.join(folder, link));
    return [link, ...files.map((file) => path.join(link, file))];
  });
  const files = [...(await fileTree(folder)), ...(await Promise.all(behind)).flat()];
  return files.map((file) => file.split(path.sep).join("/")).sort();
}
