import { readFile, rm } from "node:fs/promises";
import path from "node:path";
import { fileTree } from "@/files/fileTree";

/** Files that may name others. Scripts of Next's are left out: sealed pages load none. */
const NAMING = /\.(?:html|css|xml|webmanifest|json|txt)$/;

/**
 * Removes Next's build artefacts that nothing in the result names any more: the
 * client runtime, above all.
 *
 * @returns the paths removed
 */
export async function dropUnreferenced(folder: string): Promise<string[]> {
  const files = await fileTree(folder);
  const existing = new Set(files);
  const named = new Set<string>();
  const reachable = files.filter((file) => !file.startsWith("_next/"));
  for (let file = reachable.pop(); file !== undefined; file = reachable.pop()) {
    if (!NAMING.test(file)) continue;
    for (const target of namedIn(file, await readFile(path.join(folder, file), "utf8"))) {
      if (named.has(target)) continue;
      named.add(target);
      if (existing.has(target)) reachable.push(target);
    }
  }
  const dropped = files.filter((file) => file.startsWith("_next/") && !named.has(file));
  for (const file of dropped) await rm(path.join(folder, file));
  return dropped;
}

function namedIn(file: string, text: string): string[] {
  const absolute = text.match(/\/_next\/[^"'()\s<>?#&\\]+/g) ?? [];
  const relative = file.endsWith(".css") ? styleSheetUrls(text) : [];
  const base = `http://site.invalid/${file}`;
  return [...absolute, ...relative]
    .filter((address) => !address.startsWith("data:") && URL.canParse(address, base))
    .map((address) => decodeURI(new URL(address, base).pathname.slice(1)));
}

/** The targets of `url(…)` and `@import "…"` in a style sheet, as written. */
export function styleSheetUrls(css: string): string[] {
  const pattern =
    /url\(\s*(?:"([^"]*)"|'([^']*)'|([^)\s"']*))\s*\)|@import\s+(?:"([^"]*)"|'([^']*)')/g;
  return [...css.matchAll(pattern)].map((match) => match.slice(1).find(Boolean) ?? "");
}
