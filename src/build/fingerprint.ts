import { createHash } from "node:crypto";
import { readdir, readFile, stat } from "node:fs/promises";
import path from "node:path";
import { isRead, listFiles } from "@/content/files/readFiles";
import { inParallel } from "@/core/inParallel";
import { fileTree } from "@/files/fileTree";
import type { Settings } from "./settings";

/** Where everything lies that a result is made from, but for the content. */
const FOLDERS = ["app", "src", "messages", "public"];
const FILES = ["package-lock.json", "next.config.ts", "tsconfig.json"];

/**
 * Returns a hash of everything that a result is made from. Contents are read, not dates: a
 * clone or a checkout changes every date and no content.
 *
 * @returns 64 hexadecimal digits
 */
export async function fingerprint({ root, contentDir, siteUrl }: Settings): Promise<string> {
  // The publication as it is read: what links lead to counts, and so do links that lead nowhere.
  const content = await listFiles(contentDir);
  const files = content.paths.filter(isRead).sort();
  const hashes = await hashAll(files.map((file) => [file, path.join(content.root, file)]));
  const faults = content.problems.map(({ file, ruleId, reason }) => [file, ruleId, reason]).sort();
  const names = content.paths.filter((file) => !isRead(file)).sort();
  const sources = await codeOf(root);
  return digestOf([siteUrl, process.versions.node.split(".")[0], sources, hashes, names, faults]);
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
  const named = files.map((name) => [name, path.join(root, name)] as const);
  for (const name of folders) {
    for (const file of await treeWithLinks(path.join(root, name))) {
      // Hidden files are editors' and systems' own: no build reads them.
      if (/(^|\/)\./.test(file)) continue;
      named.push([`${name}/${file}`, path.join(root, name, file)]);
    }
  }
  return digestOf(await hashAll(named));
}

function hashAll(files: readonly (readonly [name: string, file: string])[]) {
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

/** A file that isn't there, can't be read, or is removed just now, has a hash of its own. */
async function hashOf(file: string): Promise<string> {
  const isFile = await stat(file).then(
    (found) => found.isFile(),
    () => false,
  );
  // A pipe would be waited for without end.
  const content = isFile ? await readFile(file).catch(() => undefined) : undefined;
  return content ? createHash("sha256").update(content).digest("base64") : "";
}
