import path from "node:path";
import { ResultFolder } from "@/press/edition/ResultFolder";
import { makeFolder } from "../files/folders";

/** What steps of the press need of an edition whose result is in a folder, and which nothing else made. */
export async function makeEdition(folder: string) {
  const caches = await makeFolder();
  return {
    files: new ResultFolder(folder),
    faults: [] as string[],
    root: process.cwd(),
    caches: {
      compressed: path.join(caches, "compressed"),
      pages: path.join(caches, "pages"),
      hashes: path.join(caches, "hashes"),
    },
    rendered: { plan: new Map<string, string>(), folder: path.join(caches, "rendered") },
    exportedSheets: new Map<string, readonly string[]>(),
    code: "",
    faces: new Map<string, string>(),
    naskhSheet: undefined,
    shortNames: { classes: new Map<string, string>(), files: new Map<string, string>() },
    earlyScript: undefined,
    coreFile: undefined,
  };
}
