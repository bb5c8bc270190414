import {
  copyFileSync,
  cpSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readlinkSync,
  rmSync,
  symlinkSync,
} from "node:fs";
import path from "node:path";
import { checkout } from "./checkout";

/** What a fresh clone doesn't have, or has elsewhere. */
const LEFT_OUT = new Set([".git", ".next", ".waraq", "node_modules", "out"]);

/**
 * Makes a second checkout to be changed at will. It lies in the first's own
 * folder for what may be lost, so that both are on one disk: its `node_modules`
 * are hard links, since Next refuses a folder that a symbolic link leads to.
 */
export function copyCheckout(name: string): { readonly root: string; readonly remove: () => void } {
  const root = path.join(checkout, ".waraq", "e2e", name);
  const remove = () => rmSync(root, { recursive: true, force: true });
  remove();
  mkdirSync(root, { recursive: true });
  for (const entry of readdirSync(checkout)) {
    if (LEFT_OUT.has(entry)) continue;
    cpSync(path.join(checkout, entry), path.join(root, entry), { recursive: true });
  }
  linkFolder(path.join(checkout, "node_modules"), path.join(root, "node_modules"));
  return { root, remove };
}

function linkFolder(from: string, to: string): void {
  mkdirSync(to);
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [path.join(from, entry.name), path.join(to, entry.name)];
    if (entry.isDirectory()) linkFolder(source, target);
    else if (entry.isSymbolicLink()) symlinkSync(readlinkSync(source), target);
    else linkOrCopy(source, target);
  }
}

/** Some disks know no hard links. */
function linkOrCopy(source: string, target: string): void {
  try {
    linkSync(source, target);
  } catch {
    copyFileSync(source, target);
  }
}
