import { type LibraryLoaded, loadLibrary } from "@/content/loadLibrary";
import { describeProblems } from "@/content/problems/describeProblems";
import { isError } from "@/core/problems";
import { Failure } from "@/files/Failure";
import { contentCache } from "./contentCache";
import type { Progress } from "./Progress";
import type { Settings } from "./settings";

/**
 * Reads the publication, for a result that may be published, and prints the warnings.
 *
 * @throws Failure that lists all problems, if any is an error; the signal’s reason when aborted
 */
export async function readContent(
  { root, contentDir }: Pick<Settings, "root" | "contentDir">,
  signal?: AbortSignal,
  progress?: Progress,
): Promise<LibraryLoaded> {
  const content = await loadLibrary(contentDir, {
    cache: await contentCache(root),
    signal,
    onProgress: (done, all) => progress?.update("Articles", done, all),
  });
  progress?.end();
  const report = describeProblems(content, contentDir);
  if (content.problems.some(isError)) throw new Failure(report);
  if (report) console.warn(report);
  return content;
}
