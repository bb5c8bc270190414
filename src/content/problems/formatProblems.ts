import { isError, type Problem } from "@/core/problems";
import { RULE_PAGES } from "@/core/rules";
import { visible } from "@/core/text/visible";

/**
 * Prints problems, one after the other: where, how grave, which rule, the cause,
 * and on a second line the remedy; below all of them how many there are, and where
 * their rules are explained.
 *
 * @param folder what paths begin with, so that terminals can open them
 * @returns `""` where there is none
 *
 * @example
 * formatProblems(problems, "content")
 * // content/articles/warm-waters/ur.md:2:1 error unknown-field: “titel” is no field of a version.
 * //   Did you mean “title”?
 * //
 * // 1 error. Each rule is explained in docs/rules/.
 */
export function formatProblems(problems: readonly Problem[], folder: string): string {
  if (problems.length === 0) return "";
  const errors = problems.filter(isError).length;
  const warnings = problems.length - errors;
  const counts = [count(errors, "error"), count(warnings, "warning")].filter(Boolean);
  const summary = `${counts.join(", ")}. Each rule is explained in ${RULE_PAGES}.`;
  return [...problems.map((one) => formatProblem(one, folder)), "", summary].join("\n");
}

function formatProblem(one: Problem, folder: string): string {
  const path = [folder.replace(/\/+$/, ""), one.file].filter(Boolean).join("/");
  const place = one.line === undefined ? path : `${path}:${one.line}:${one.column ?? 1}`;
  const severity = isError(one) ? "error" : "warning";
  const [where, cause, remedy] = [place, one.reason, one.note].map(visible);
  return `${where} ${severity} ${one.ruleId}: ${cause}\n  ${remedy}`;
}

function count(number: number, noun: string): string {
  if (number === 0) return "";
  return `${number} ${noun}${number === 1 ? "" : "s"}`;
}
