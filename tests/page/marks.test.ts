import { readdirSync, readFileSync } from "node:fs";
import { type CssNode, parse, walk } from "css-tree";
import { describe, expect, test } from "vitest";
import { SETTINGS } from "@/core/settings";
import { Class, Data, data, Id, propertyOf, Tag } from "@/page/marks";
import { Selector } from "@/page/selectors";

/** Source files by their paths. */
function sources(ending: RegExp): [string, string][] {
  return readdirSync("src", { recursive: true, encoding: "utf8" })
    .filter((file) => ending.test(file))
    .map((file) => [`src/${file}`, readFileSync(`src/${file}`, "utf8")]);
}

const SHEETS = sources(/\.css$/);
const CODE = sources(/\.tsx?$/)
  .filter(([file]) => !/^src\/page\/(?:marks|selectors)\.ts$/.test(file))
  .map(([file, code]): [string, string] => [
    file,
    code.replace(/\/\*[\s\S]*?\*\//g, "").replace(/^\s*\/\/.*/gm, ""),
  ]);

/** What a style sheet names, `.prose`, `[data-rows]`, `#site-text` and `foot-notes` alike. */
function namesIn(file: string, css: string): Set<string> {
  const names = new Set<string>();
  const isModule = file.endsWith(".module.css");
  const visit = (tree: CssNode, isGlobal: boolean) =>
    walk(tree, (node) => {
      if (node.type === "ClassSelector" && isGlobal) names.add(`.${node.name}`);
      if (node.type === "IdSelector") names.add(`#${node.name}`);
      if (node.type === "TypeSelector" && node.name.includes("-")) names.add(node.name);
      if (node.type === "AttributeSelector" && node.name.name.startsWith("data-")) {
        names.add(`[${node.name.name}]`);
      }
      if (node.type === "PseudoClassSelector" && node.name === "global") {
        for (const child of node.children ?? []) {
          if (child.type === "Raw") visit(parse(child.value, { context: "selectorList" }), true);
        }
      }
    });
  visit(parse(css), !isModule);
  return names;
}

const CSS_NAMES = SHEETS.flatMap(([file, css]) =>
  [...namesIn(file, css)].map((name): [string, string] => [name, file]),
);

const TABLE = new Set<string>([
  ...Object.values(Class).map((name) => `.${name}`),
  ...Object.values(Data).map((name) => `[data-${name}]`),
  ...Object.values(Id).map((id) => `#${id}`),
  ...Object.values(Tag),
  ...SETTINGS.map((name) => `[data-${name}]`),
]);

describe("the table of marks", () => {
  test("has every mark that a style sheet names", () => {
    expect(CSS_NAMES.length).toBeGreaterThan(80);
    const strut = new RegExp(`^\\.${Class.Strut}\\d$`);
    expect(CSS_NAMES.filter(([name]) => !TABLE.has(name) && !strut.test(name))).toEqual([]);
  });

  test.each([
    ["Class", Object.entries(Class), (name: string) => `.${name}`],
    ["Data", Object.entries(Data), (name: string) => `[data-${name}]`],
    ["Id", Object.entries(Id), (name: string) => `#${name}`],
    ["Tag", Object.entries(Tag), (name: string) => name],
  ])("has no %s that nothing uses", (table, marks, selectorOf) => {
    const unused = marks.filter(([key, name]) => {
      const isNamed = CSS_NAMES.some(([named]) => named.startsWith(selectorOf(name)));
      const used = new RegExp(
        `\\b${table}\\.${key}\\b|["<]${name}\\b|\\b${propertyOf(name as Data)}\\b`,
      );
      return !isNamed && !CODE.some(([, code]) => used.test(code));
    });
    expect(unused).toEqual([]);
  });

  test("has every attribute that more than one file of code names", () => {
    const files = new Map<string, Set<string>>();
    for (const [file, code] of CODE) {
      for (const [, name = ""] of code.matchAll(/\bdata-([a-z]+(?:-[a-z]+)*)/g)) {
        files.set(name, (files.get(name) ?? new Set()).add(file));
      }
    }
    const shared = [...files].filter(
      ([name, named]) => !TABLE.has(`[data-${name}]`) && named.size > 1,
    );
    expect(shared).toEqual([]);
  });

  test("has every attribute by which trees of HTML are marked", () => {
    const known = new Set(Object.values(Data).map(propertyOf));
    // React’s own, which the press takes out.
    known.add("dataPrecedence");
    const named = CODE.filter(([file]) => /^src\/(?:content|core|markdown|press|ui)\//.test(file))
      .flatMap(([file, code]) =>
        [...code.matchAll(/(?:\.|\b(?=\w+:|\w+,)|")(data[A-Z]\w+)/g)].map(([, name = ""]) => [
          name,
          file,
        ]),
      )
      .filter(([name = ""]) => !known.has(name) && /^data(?:[A-Z][a-z]+)+$/.test(name));
    expect(named).toEqual([]);
  });
});

describe("the selectors shared by scripts", () => {
  test.each(Object.entries(Selector))("%s names only marks of the table", (_, selector) => {
    const names = namesIn("selectors.css", `${selector} {}`);
    expect([...names].filter((name) => !TABLE.has(name))).toEqual([]);
  });
});

describe("selectors in code", () => {
  /** A string that begins as a selector of a mark, or in which one follows a combinator. */
  const BY_CLASS = new RegExp(
    `["'\`](?:[^"'\`\\n$]*[\\s,>~(])?\\.(?:${Object.values(Class).join("|")})\\b`,
  );
  const BY_DATA = new RegExp(`\\[data-[a-z]|\\bdataset\\.(?:${Object.values(Data).join("|")})\\b`);
  const BY_ID = /["'`](?:[^"'`\n$]*[\s,>~(])?#site-/;
  const BY_TAG = new RegExp(
    `(?:querySelector(?:All)?|closest|matches)(?:<[^(]*>)?\\(\\s*["'\`][^"'\`]*\\b(?:${Object.values(Tag).join("|")})\\b`,
  );

  test.each([
    ["classes", BY_CLASS],
    ["attributes", BY_DATA],
    ["ids", BY_ID],
    ["elements", BY_TAG],
  ])("name %s only by the table", (_, literal) => {
    const found = CODE.flatMap(([file, code]) =>
      code
        .split("\n")
        .filter((line) => literal.test(line))
        .map((line) => `${file}: ${line.trim()}`),
    );
    expect(found).toEqual([]);
  });
});

describe("data", () => {
  test("makes attributes", () => {
    expect(data({ side: 1, "text-typeface": undefined, rows: "" })).toEqual({
      "data-side": 1,
      "data-text-typeface": undefined,
      "data-rows": "",
    });
  });
});

describe("propertyOf", () => {
  test("returns the attribute’s name in hast", () => {
    expect(propertyOf(Data.Landing)).toBe("dataLanding");
    expect(propertyOf(Data.TextTypeface)).toBe("dataTextTypeface");
  });
});
