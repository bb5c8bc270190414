import { VFileMessage } from "vfile-message";
import { pageOfRule, type Rule } from "./rules";

/**
 * A fault in the content: `file:line:column severity rule: message` and a hint.
 * `file`, `line` and `column` tell where it is, `ruleId` which rule it breaks,
 * `reason` its cause, `note` the remedy; `fatal` tells errors from warnings;
 * `url` is the page that explains the rule, a path inside the repository.
 */
export type Problem = VFileMessage & {
  readonly file: string;
  readonly ruleId: Rule;
  readonly note: string;
  readonly url: string;
};

/** A point in a file; lines and columns count from 1. */
export interface Point {
  readonly line: number;
  readonly column: number;
}

/** What is wrong and what to do about it, wherever it is. */
export interface FaultDetails {
  /** The rule's name; the editors' guide explains each. */
  readonly rule: Rule;
  readonly severity?: "error" | "warning";
  /** What is wrong, naming the value at fault. */
  readonly cause: string;
  /** What to do about it. */
  readonly remedy: string;
}

/** What a problem says, as plain data. */
export interface ProblemDetails extends FaultDetails {
  /** Path inside the publication, with forward slashes. */
  readonly file: string;
  /** Where in the file; left out where the fault is of the file as a whole. */
  readonly at?: Point | undefined;
}

/**
 * Describes a fault in the content. Faults are collected and returned, never thrown.
 *
 * @example
 * problem({
 *   file: "articles/warm-waters/ur.md",
 *   at: { line: 2, column: 1 },
 *   rule: "unknown-field",
 *   cause: "“titel” is not a known field of a version.",
 *   remedy: "Did you mean “title”?",
 * })
 */
export function problem(details: ProblemDetails): Problem {
  const { file, at, rule, severity = "error", cause, remedy } = details;
  const message = new VFileMessage(cause, {
    source: "waraq",
    ...(at ? { place: { line: at.line, column: at.column } } : {}),
  });
  return Object.assign(message, {
    file,
    ruleId: rule,
    note: remedy,
    fatal: severity === "error",
    url: pageOfRule(rule),
  });
}

/** What {@link problem} makes the same problem of again, such as in another thread. */
export function detailsOf(one: Problem): ProblemDetails {
  const { file, line, column, ruleId, fatal, reason, note } = one;
  return {
    file,
    at: line === undefined ? undefined : { line, column: column ?? 1 },
    rule: ruleId,
    severity: fatal ? "error" : "warning",
    cause: reason,
    remedy: note,
  };
}

/** Tells whether a problem forbids publishing, rather than only asking for care. */
export function isError(problem: Problem): boolean {
  return problem.fatal === true;
}

/** So many problems of one rule are told of a text. */
const MOST_ALIKE = 100;

/**
 * Limits the problems of a text: the first hundred of each rule stay, and one more says how
 * many others there are.
 *
 * @param problems of one file
 */
export function withoutRepetition(problems: readonly Problem[]): Problem[] {
  const counts = new Map<Rule, number>();
  const kept: Problem[] = [];
  const firstLeftOut = new Map<Rule, Problem>();
  for (const one of problems) {
    const rule = one.ruleId;
    const number = (counts.get(rule) ?? 0) + 1;
    counts.set(rule, number);
    if (number <= MOST_ALIKE) kept.push(one);
    else if (!firstLeftOut.has(rule)) firstLeftOut.set(rule, one);
  }
  for (const [rule, first] of firstLeftOut) {
    const others = (counts.get(rule) ?? 0) - MOST_ALIKE;
    kept.push(
      problem({
        ...detailsOf(first),
        cause: `The file has ${others} more problems of this kind, from here on.`,
        remedy: "Fix those before it first; the rest are then listed one by one.",
      }),
    );
  }
  return kept;
}
