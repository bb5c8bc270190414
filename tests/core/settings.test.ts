import { readFileSync } from "node:fs";
import { parse, walk } from "css-tree";
import { describe, expect, test } from "vitest";
import {
  CHOICES,
  defaultOf,
  isChoice,
  offeredChoices,
  offeredFaces,
  SETTINGS,
  type Setting,
} from "@/core/settings";

describe("offeredChoices", () => {
  test.each([
    ["theme", ["system", "light", "dark", "sepia"]],
    ["light", ["auto", "on", "off"]],
    ["latin-size", ["small", "normal", "large", "larger", "largest"]],
    ["arabic-spacing", ["normal", "loose", "looser"]],
    ["arabic-measure", ["narrow", "normal", "wide"]],
  ] as const)("lists the choices for %s in ascending order", (name, choices) => {
    expect(offeredChoices(name)).toEqual(choices);
  });

  test.each(SETTINGS)("lists each choice for %s once", (name) => {
    expect([...offeredChoices(name)].sort()).toEqual([...CHOICES[name]].sort());
  });
});

describe("offeredFaces", () => {
  test.each([
    ["latin", "serif", ["serif", "sans"]],
    ["arabic", "nastaliq", ["nastaliq", "naskh", "system"]],
    ["arabic", "naskh", ["nastaliq", "system"]],
  ] as const)("lists for %s in %s %j", (script, typeface, faces) => {
    expect(offeredFaces(script, typeface)).toEqual(faces);
  });
});

describe("the style sheet of the settings", () => {
  const styled: [string, string][] = [];
  walk(parse(readFileSync("src/styles/settings.css", "utf8")), (node) => {
    if (node.type !== "AttributeSelector") return;
    const value = node.value?.type === "String" ? node.value.value : "";
    styled.push([node.name.name.replace(/^data-/, ""), value]);
  });

  test("styles nothing that can’t be chosen, and no defaults", () => {
    const wrong = styled.filter(
      ([name, value]) => !isChoice(name as Setting, value) || defaultOf(name as Setting) === value,
    );
    expect(wrong).toEqual([]);
  });

  // Faces are told apart in `faces.css` and `tokens.css`, light mode by scripts.
  const own = SETTINGS.filter((name) => !/face$|^light$/.test(name));

  test.each(own)("styles each choice for %s but the default", (name) => {
    const values = styled.filter(([one]) => one === name).map(([, value]) => value);
    expect(values.sort()).toEqual(
      CHOICES[name].filter((value) => value !== defaultOf(name)).sort(),
    );
  });
});
