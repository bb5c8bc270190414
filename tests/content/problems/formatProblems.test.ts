import { describe, expect, test } from "vitest";
import { formatProblems } from "@/content/problems/formatProblems";
import { sortProblems } from "@/content/problems/sortProblems";
import { problem } from "@/core/problems";

const at = (file: string, line?: number, severity: "error" | "warning" = "error") =>
  problem({
    file,
    at: line === undefined ? undefined : { line, column: 3 },
    rule: "bad-date",
    severity,
    cause: "گرم پانی",
    remedy: "Remedy.",
  });

describe("formatProblems", () => {
  test("prints place, severity, rule, cause and remedy, and counts", () => {
    expect(
      formatProblems([at("a.md", 2), at("b.md", undefined, "warning"), at("c.md")], "content/"),
    ).toBe(
      [
        "content/a.md:2:3 error bad-date: گرم پانی",
        "  Remedy.",
        "content/b.md warning bad-date: گرم پانی",
        "  Remedy.",
        "content/c.md error bad-date: گرم پانی",
        "  Remedy.",
        "",
        "2 errors, 1 warning. Each rule is explained in docs/rules/.",
      ].join("\n"),
    );
  });

  test("escapes terminal control characters, and prints each problem in two lines", () => {
    const faulty = problem({
      file: "a\nb\u001B[2J\u202E.md",
      rule: "bad-date",
      cause: "“\u0007\tnew\r” is no language.",
      remedy: "Supported languages are: ur\u009B.",
    });
    expect(formatProblems([faulty], "content").split("\n")).toEqual([
      "content/a\\nb\\u{1b}[2J\\u{202e}.md error bad-date: “\\u{7}\\tnew\\r” is no language.",
      "  Supported languages are: ur\\u{9b}.",
      "",
      "1 error. Each rule is explained in docs/rules/.",
    ]);
  });

  test("returns an empty text for no problems", () => {
    expect(formatProblems([], "content")).toBe("");
  });
});

describe("sortProblems", () => {
  test("sorts by file and line, whole-file problems first, without changing the list", () => {
    const list = [at("b.md", 2), at("a.md", 10), at("a.md", 9), at("a.md")];
    const given = [...list];
    expect(sortProblems(list).map(({ file, line }) => [file, line])).toEqual([
      ["a.md", undefined],
      ["a.md", 9],
      ["a.md", 10],
      ["b.md", 2],
    ]);
    expect(list).toEqual(given);
  });
});
