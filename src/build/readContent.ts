import { type LibraryLoaded, loadLibrary } from "@/content/loadLibrary";
import { describeProblems } from "@/content/problems/describeProblems";
import { isError } from "@/core/problems";
import { Failure } from "@/files/Failure";
import { contentCache } from "./contentCache";
import type { Settings } from "./settings";

/**
 * Reads the publication, for a result that may be published.
 *
 * @param print gets the warnings
 * @throws Failure that lists all problems, if any is an error
 */
export async function readContent(
  { root, contentDir }: Pick<Settings, "root" | "contentDir">,
  print: (text: string) => void = console.warn,
): Promise<LibraryLoaded> {
  const content = await loadLibrary(contentDir, await contentCache(root));
  const report = describeProblems(content, contentDir);
  if (content.problems.some(isError)) throw new Failure(report);
  if (report) print(report);
  return content;
}
