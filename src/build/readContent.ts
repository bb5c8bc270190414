import path from "node:path";
import type { LibraryBuilt } from "@/content/buildLibrary";
import { formatProblems } from "@/content/formatProblems";
import { loadLibrary } from "@/content/loadLibrary";
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

/** Lists the problems of a publication, with paths that a terminal can open. */
export function describeProblems(
  { problems }: Pick<LibraryBuilt, "problems">,
  folder: string,
): string {
  const shown = path.relative(process.cwd(), folder);
  return formatProblems(problems, shown.startsWith("..") ? folder : shown);
}
