import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { nearestName } from "@/content/problems/nearestName";
import { type Path, parseYaml } from "@/content/yaml/parseYaml";

const file = "articles/warm-waters/ur.md";

describe("parseYaml", () => {
  const text = [
    "title: گرم پانی",
    "pictures:",
    "  map.svg: {alt: نقشہ}",
    "translators:",
    "  - bilal-akhtar",
    "empty:",
    "editorsNote: |",
    "  پہلا حصہ۔",
  ].join("\n");
  const yaml = parseYaml({ file, text, line: 2 });

  test.each<[Path, "key" | "value", number, number]>([
    [["title"], "value", 2, 8],
    [["title"], "key", 2, 1],
    [["pictures", "map.svg", "alt"], "value", 4, 18],
    [["pictures", "map.svg", "alt"], "key", 4, 13],
    [["translators", 0], "value", 6, 5],
    [["empty"], "value", 7, 1],
    // What is missing is where its owner stands.
    [["nothing"], "value", 2, 1],
    [["pictures", "map.svg", "caption"], "value", 4, 3],
    [["pictures", "other.svg", "alt"], "value", 3, 1],
    [["translators", 7], "value", 5, 1],
    [[], "value", 2, 1],
  ])("finds the place of %j (%s) at %i:%i", (path, part, line, column) => {
    expect(yaml.pointOf(path, part)).toEqual({ line, column });
  });

  test("returns where the characters of a text begin", () => {
    expect(yaml.textAt(["editorsNote"])).toEqual({ line: 9, indent: 2 });
    expect(yaml.textAt(["title"])).toEqual({ line: 2, indent: 0 });
  });

  test.each([
    ["", {}],
    ["# only a comment\n", {}],
    ["date: 2017-06-06", { date: "2017-06-06" }],
    ["original: no", { original: "no" }],
    ["2017: x", { "2017": "x" }],
    ["draft: true\r\ntitle: a\r\n", { draft: true, title: "a" }],
  ])("%j", (source, data) => {
    const parsed = parseYaml({ file, text: source });
    expect(parsed.problems).toEqual([]);
    expect(parsed.data).toEqual(data);
  });

  test("refuses a key that is not text", () => {
    expect(parseYaml({ file, text: "? {a: b}\n: c" }).problems.map(({ ruleId }) => ruleId)).toEqual(
      ["bad-yaml"],
    );
  });

  test("reads a field named like a property of Object as data", () => {
    const { data } = parseYaml({ file, text: "__proto__: {polluted: true}" });
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
    expect(Object.keys(data as object)).toEqual(["__proto__"]);
  });

  test("reports one short problem for a missing quotation mark", () => {
    const text = `title: "Warm waters\nsummary: How the river was divided: ${"a: b, ".repeat(100)}\npictures:\n  map.svg: {alt: “c”}\ncorrections:\n  - {date: 2017-06-08, text: "d"}`;
    const { problems } = parseYaml({ file: "a.yaml", text });
    expect(problems).toHaveLength(1);
    expect(problems[0]?.reason.length).toBeLessThan(200);
  });

  test("never throws, and returns data or problems", () => {
    const pieces = fc.constantFrom(
      "a",
      ": ",
      "- ",
      "[",
      "]",
      "{",
      "}",
      "&a ",
      "*a",
      "!!x ",
      '"',
      "\n",
      "  ",
      "|",
      ">",
      "? ",
      "---\n",
      "%",
      "\t",
      "#",
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 30 }), (parts) => {
        const { data, problems } = parseYaml({ file, text: parts.join("") });
        expect(data !== undefined || problems.length > 0).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});

describe("nearestName", () => {
  test.each([
    ["titel", "title"],
    ["Title", "title"],
    ["sumary", "summary"],
    ["colour", undefined],
    ["t", undefined],
    ["", undefined],
  ])("%j: %s", (mistyped, expected) => {
    expect(nearestName(mistyped, ["title", "summary", "draft"])).toBe(expected);
  });
});
