import { isError, type Problem } from "@/core/problems";
import { visible } from "@/core/text/visible";

/**
 * Formats problems, two lines for each: place, severity, rule and cause, then the remedy.
 * The number of problems comes last.
 *
 * @param folder what paths begin with, so that terminals can open them
 * @returns `""` where there is none
 *
 * @example
 * formatProblems(problems, "content")
 * // content/articles/warm-waters/ur.md:2:1 error unknown-field: “titel” is no field of a version.
 * //   Did you mean “title”?
 * //
 * // 1 error
 */
export function formatProblems(problems: readonly Problem[], folder: string): string {
  if (problems.length === 0) return "";
  const errors = problems.filter(isError).length;
  const warnings = problems.length - errors;
  const counts = [count(errors, "error"), count(warnings, "warning")].filter(Boolean);
  return [...problems.map((one) => formatProblem(one, folder)), "", counts.join(", ")].join("\n");
}

function formatProblem(one: Problem, folder: string): string {
  const path = [folder.replace(/\/+$/, ""), one.file].filter(Boolean).join("/");
  const place = one.line === undefined ? path : `${path}:${one.line}:${one.column ?? 1}`;
  const severity = isError(one) ? "error" : "warning";
  const [where, cause, remedy] = [place, one.reason, one.note ?? ""].map(visible);
  return `${where} ${severity} ${one.ruleId}: ${cause}\n  ${remedy}`;
}

function count(number: number, noun: string): string {
  if (number === 0) return "";
  return `${number} ${noun}${number === 1 ? "" : "s"}`;
}
