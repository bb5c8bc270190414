import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { buildLibrary, type LibraryBuilt } from "@/content/buildLibrary";
import type { ContentFile } from "@/content/contentFile";
import { formatProblems } from "@/content/formatProblems";
import { readFiles } from "@/content/readFiles";

const FIXTURES = join(import.meta.dirname, "../fixtures/publications");

/** A publication with one fault. */
export interface Fixture extends LibraryBuilt {
  /** Its problems as they are printed, without the count. */
  readonly printed: readonly string[];
}

/**
 * Builds the publication `valid` with the files of a fixture laid over it, and
 * without those that its `_removed.txt` lists.
 */
export async function openFixture(name: string): Promise<Fixture> {
  const files = new Map((await valid()).map((file) => [file.path, file]));
  const over = await readFiles(join(FIXTURES, name));
  for (const file of over.files) if (file.path !== REMOVED) files.set(file.path, file);
  for (const path of await removed(name)) files.delete(path);
  const built = buildLibrary(
    [...files.values()].sort((a, b) => (a.path < b.path ? -1 : 1)),
    "2026-01-01",
  );
  const problems = [...over.problems, ...built.problems];
  const printed = formatProblems(problems, "").split("\n").slice(0, -2);
  return { ...built, problems, printed };
}

const REMOVED = "_removed.txt";

async function removed(name: string): Promise<string[]> {
  const list = await readFile(join(FIXTURES, name, REMOVED), "utf8").catch(() => "");
  return list.split("\n").filter(Boolean);
}

let base: Promise<readonly ContentFile[]> | undefined;

function valid(): Promise<readonly ContentFile[]> {
  base ??= readFiles(join(FIXTURES, "valid")).then(({ files }) => files);
  return base;
}
