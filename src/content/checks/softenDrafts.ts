import { type Problem, problem } from "@/core/problems";
import type { LibraryDraft } from "../reading/readLibrary";

/** Makes warnings of the faults of what is not published: they can't forbid publishing the rest. */
export function softenDrafts(
  problems: readonly Problem[],
  { articles, pages }: Pick<LibraryDraft, "articles" | "pages">,
): Problem[] {
  const drafts = new Set(
    [...articles, ...pages].flatMap(({ versions }) =>
      versions.flatMap(({ isDraft, file }) => (isDraft ? [file] : [])),
    ),
  );
  const unpublished = new Set(
    articles.flatMap(({ state, slug }) => (state === "draft" ? [`articles/${slug}`] : [])),
  );
  return problems.map((fault) => {
    const file = fault.file;
    const folder = file.split("/").slice(0, 2).join("/");
    if (!fault.fatal || !(drafts.has(file) || unpublished.has(folder))) return fault;
    const { line, column } = fault;
    return problem({
      file,
      at: line !== undefined && column !== undefined ? { line, column } : undefined,
      rule: fault.ruleId,
      severity: "warning",
      cause: fault.reason,
      remedy: fault.note,
    });
  });
}
