import path from "node:path";
import type { Problem } from "@/core/problems";
import { formatProblems } from "./formatProblems";

/** Lists the problems of a publication, with paths that a terminal can open. */
export function describeProblems(
  { problems }: { readonly problems: readonly Problem[] },
  folder: string,
): string {
  const shown = path.relative(process.cwd(), folder);
  return formatProblems(problems, shown.startsWith("..") ? folder : shown);
}
