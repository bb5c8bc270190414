import { readFiles } from "./files/readFiles";
import { buildLibrary, type LibraryBuilt } from "./library/buildLibrary";
import { sortProblems } from "./problems/sortProblems";
import { refuseSlowTexts } from "./threads/refuseSlowTexts";

/**
 * Reads a publication's folder and makes a library of it. Never rejects.
 *
 * @param dir absolute, or relative to the working directory
 *
 * @example
 * const { library, problems } = await loadLibrary("content");
 * if (problems.some(isError)) console.error(formatProblems(problems, "content"));
 */
export async function loadLibrary(dir: string): Promise<LibraryBuilt> {
  const read = await readFiles(dir);
  // A folder that isn't there lacks everything: one problem says so.
  const isMissing = read.problems.some(({ ruleId }) => ruleId === "missing-folder");
  const { files, problems: slow } = await refuseSlowTexts(read.files);
  const built = buildLibrary(files, latestDay());
  const problems = isMissing ? read.problems : [...read.problems, ...slow, ...built.problems];
  return { ...built, problems: sortProblems(problems) };
}

/** The day in the place where it is latest: no editor’s today is yet to come. */
function latestDay(): string {
  const FOURTEEN_HOURS = 14 * 60 * 60 * 1000;
  return new Date(Date.now() + FOURTEEN_HOURS).toISOString().slice(0, 10);
}
