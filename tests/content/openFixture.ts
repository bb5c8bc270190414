import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { ContentFile } from "@/content/files/contentFile";
import { readFiles } from "@/content/files/readFiles";
import { buildLibrary, type LibraryBuilt } from "@/content/library/buildLibrary";
import { formatProblems } from "@/content/problems/formatProblems";

const FIXTURES = join(import.meta.dirname, "../fixtures/publications");

/** A publication with one fault. */
export interface Fixture extends LibraryBuilt {
  /** Its problems as they are printed, without the count. */
  readonly printed: readonly string[];
}

/** What is written into a file of a fixture, so that it has its fault no longer. */
export interface Correction {
  readonly file: string;
  /** The words that are replaced; the file is a new one if they are left out. */
  readonly wrong?: string | undefined;
  readonly right: string;
}

/**
 * Builds the publication `valid` with the files of a fixture laid over it, and
 * without those that its `_removed.txt` lists.
 */
export async function openFixture(name: string, correction?: Correction): Promise<Fixture> {
  const files = new Map((await valid()).map((file) => [file.path, file]));
  const over = await readFiles(join(FIXTURES, name));
  for (const file of over.files) if (file.path !== REMOVED) files.set(file.path, file);
  for (const path of await removed(name)) files.delete(path);
  if (correction) files.set(correction.file, corrected(files.get(correction.file), correction));
  const built = buildLibrary(
    [...files.values()].sort((a, b) => (a.path < b.path ? -1 : 1)),
    "2026-01-01",
  );
  const problems = [...over.problems, ...built.problems];
  const printed = formatProblems(problems, "").split("\n").slice(0, -2);
  return { ...built, problems, printed };
}

function corrected(old: ContentFile | undefined, { file, wrong, right }: Correction): ContentFile {
  const text = old?.kind === "text" ? old.text : "";
  return {
    kind: "text",
    path: file,
    text: wrong === undefined ? right : text.replace(wrong, () => right),
  };
}

/** Returns the text of a file as a fixture has it, by itself or from `valid`. */
export function textIn(name: string, file: string): Promise<string> {
  return readFile(join(FIXTURES, name, file), "utf8").catch(() =>
    readFile(join(FIXTURES, "valid", file), "utf8"),
  );
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
