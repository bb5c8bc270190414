import { ResultFolder } from "@/press/edition/ResultFolder";

/** What steps of the press need of an edition whose result is in a folder, and which nothing else made. */
export function makeEdition(folder: string) {
  return {
    files: new ResultFolder(folder),
    faults: [] as string[],
    root: process.cwd(),
    faces: new Map<string, string>(),
    naskhSheet: undefined,
    shortNames: { classes: new Map<string, string>(), files: new Map<string, string>() },
    scriptNames: new Map<string, string>(),
  };
}
