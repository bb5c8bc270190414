import { describe, expect, test } from "vitest";
import { readStyleSheet } from "@/press/styles/readStyleSheet";

describe("readStyleSheet", () => {
  const classesOf = (css: string) =>
    readStyleSheet(css).classes.map(({ name, start, end }) => [name, css.slice(start, end)]);

  test.each([
    ["a compound selector", ".a.b:hover>.c{x:y}", ["a", "b", "c"]],
    ["a selector in another", ".a:not(.b):has(> .c){x:y}", ["a", "b", "c"]],
    ["a rule in another", ".a{x:y;&.b{x:y}& .c{x:y}}", ["a", "b", "c"]],
    [
      "layers and conditions",
      "@layer x{@media (width>1px){.a{x:y}}@supports (x:y){.b{x:y}}}",
      ["a", "b"],
    ],
    ["a container", "@container (width>1px){.a{x:y}}", ["a"]],
  ])("finds the classes of %s, with their positions", (_, css, names) => {
    expect(classesOf(css)).toEqual(names.map((name) => [name, name]));
  });

  test.each([
    ["an address", "a{b:url(x.a_b)}"],
    ["an address in quotes", 'a{b:url("x.a_b")}'],
    ["a text", 'a{content:".a_b"}'],
    ["a comment", "/* .a_b */a{b:c}"],
    ["a number", "a{width:.5em}"],
  ])("finds no class in %s", (_, css) => {
    expect(classesOf(css)).toEqual([]);
  });

  test("finds addresses in a variable", () => {
    expect(readStyleSheet("a{--x:url(y.png)}").urls).toEqual(["y.png"]);
  });

  test("returns a fault for a nested rule without `&`, whose classes are not found", () => {
    expect(readStyleSheet(".a{.b{x:y}}").faults).toHaveLength(1);
  });

  test("returns a fault for what can’t be read, with its place", () => {
    const { faults } = readStyleSheet(".a{x:y}\n.b..c{x:y}");
    expect(faults).toEqual([expect.stringContaining("(line 2, column 4)")]);
    expect(readStyleSheet(".a{x:y}").faults).toEqual([]);
  });
});
