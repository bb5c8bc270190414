import { describe, expect, test } from "vitest";
import { isError, type ProblemDetails, problem } from "@/core/problems";

const details: ProblemDetails = {
  file: "people.yaml",
  rule: "bad-slug",
  cause: "Cause.",
  remedy: "Remedy.",
};

describe("problem", () => {
  test("returns an error by default, with all details", () => {
    const fault = problem({ ...details, at: { line: 6, column: 1 } });
    expect(fault).toMatchObject({
      file: "people.yaml",
      line: 6,
      column: 1,
      ruleId: "bad-slug",
      url: "docs/rules/bad-slug.md",
      reason: "Cause.",
      note: "Remedy.",
      fatal: true,
    });
    expect(isError(fault)).toBe(true);
  });

  test("returns a warning that isn’t an error, and a whole-file problem without a line", () => {
    const fault = problem({ ...details, severity: "warning" });
    expect(isError(fault)).toBe(false);
    expect(fault.line).toBeUndefined();
  });
});
