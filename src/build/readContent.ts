import type { LibraryBuilt } from "@/content/library/buildLibrary";
import { loadLibrary } from "@/content/loadLibrary";
import { describeProblems } from "@/content/problems/describeProblems";
import { isError } from "@/core/problems";
import { Failure } from "@/files/Failure";

/**
 * Reads the publication, for a result that may be published.
 *
 * @param folder the publication
 * @param print gets the warnings
 * @throws Failure that lists all problems, if any is an error
 */
export async function readContent(
  folder: string,
  print: (text: string) => void = console.warn,
): Promise<LibraryBuilt> {
  const content = await loadLibrary(folder);
  const report = describeProblems(content, folder);
  if (content.problems.some(isError)) throw new Failure(report);
  if (report) print(report);
  return content;
}
