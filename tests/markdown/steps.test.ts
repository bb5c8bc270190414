import type { Root } from "mdast";
import { describe, expect, test } from "vitest";
import { checkStructure } from "@/markdown/checkStructure";
import { collectLinks } from "@/markdown/collectLinks";
import { markAttributions } from "@/markdown/markAttributions";
import { markPullQuotes } from "@/markdown/markPullQuotes";
import { parseMarkdown } from "@/markdown/parseMarkdown";
import { readHeadingIds } from "@/markdown/readHeadingIds";
import { refuseHtml } from "@/markdown/refuseHtml";
import { removeComments } from "@/markdown/removeComments";
import { resolveReferences } from "@/markdown/resolveReferences";
import type { Step } from "@/markdown/step";
import { takeFootnotes } from "@/markdown/takeFootnotes";

const TEXT = `## دریا {#river}

a <!-- b --> <i>c</i> [d][e] [f][^g] ![h][e] ~~i~~

# j {#top}

- [ ] k

> ## l

> [!pull] o
>
> — p

[e]: https://doab.example/
[m]: /ur/

[^g]: n <!-- o -->
`;
const source = { file: "a.md", text: TEXT };

const types = (root: Root): string[] => root.children.map(({ type }) => type);
const rules = ({ problems }: ReturnType<Step>) =>
  problems.map(({ ruleId, line, column }) => `${ruleId} ${line}:${column}`);

describe("no step changes the tree that it is given", () => {
  test.each<[string, (root: Root) => unknown]>([
    ["removeComments", (root) => removeComments(root, source)],
    ["refuseHtml", (root) => refuseHtml(root, source)],
    ["readHeadingIds", (root) => readHeadingIds(root, source)],
    ["checkStructure", (root) => checkStructure(root, source)],
    ["resolveReferences", (root) => resolveReferences(root, source)],
    ["markPullQuotes", (root) => markPullQuotes(root, source)],
    ["markAttributions", (root) => markAttributions(root, source)],
    ["takeFootnotes", (root) => takeFootnotes(root, source)],
    ["collectLinks", (root) => collectLinks(root, source)],
  ])("%s", (_name, step) => {
    const root = parseMarkdown(TEXT);
    const before = structuredClone(root);
    step(root);
    expect(root).toEqual(before);
  });
});

describe("each step by itself", () => {
  const apply = (step: Step, text: string) => step(parseMarkdown(text), { file: "a.md", text });

  test("removeComments removes only comments", () => {
    const result = apply(removeComments, "<!-- a -->\n\n<!-- b --><!-- c -->\n\n<i>d</i>");
    expect(types(result.root)).toEqual(["paragraph"]);
    expect(result.problems).toEqual([]);
  });

  test.each(["- a\n\n  <pre>\n  b\n  </pre>", "- <pre>b</pre>", "   <pre>b</pre>"])(
    "refuseHtml names no comment if there is none: %j",
    (text) => {
      const [first] = apply(refuseHtml, text).problems;
      expect(first?.reason).toContain("is HTML, and HTML is never published");
    },
  );

  test("refuseHtml reports each opening tag once", () => {
    const result = apply(refuseHtml, "a <i>b</i>\n\n<div>\nc\n</div>");
    expect(rules(result)).toEqual(["raw-html 1:3", "raw-html 3:1"]);
    expect(JSON.stringify(result.root)).not.toContain('"html"');
  });

  test("readHeadingIds reads ids at the end of headings only", () => {
    const result = apply(readHeadingIds, "## *a* b {#c}\n\n## {#d} e\n\nf {#g}\n\n## h {#H}");
    expect(result.root.children.map(({ data }) => data)).toEqual([
      { hProperties: { id: "c" } },
      undefined,
      undefined,
      { hProperties: { id: "" } },
    ]);
    expect(rules(result)).toEqual(["stray-id 5:1", "bad-id 7:1"]);
  });

  test("checkStructure reports what is wrong, and brings headings to a level that exists", () => {
    const result = apply(checkStructure, "### a\n\n###### b\n\n# c\n\n> ## d\n\n- [x] e\n\n~~f~~");
    expect(rules(result)).toEqual([
      "heading-level 1:1",
      "heading-level 3:1",
      "heading-level 5:1",
      "nested-heading 7:3",
      "unsupported-markdown 9:1",
      "unsupported-markdown 11:1",
    ]);
    expect(
      result.root.children.flatMap((node) => (node.type === "heading" ? node.depth : [])),
    ).toEqual([3, 4, 2]);
  });

  test.each([
    ["## a\n\n### b\n\n#### c\n\n## d\n\n### e", []],
    ["## a\n\n#### b", ["heading-level 3:1"]],
  ])("checkStructure on %j", (text, expected) => {
    expect(rules(apply(checkStructure, text))).toEqual(expected);
  });

  test("resolveReferences makes plain links and pictures", () => {
    const result = apply(resolveReferences, '[a][b] ![c][b]\n\n[b]: /ur/ "d"\n[b]: /en/');
    expect(result.root.children).toMatchObject([
      {
        type: "paragraph",
        children: [
          { type: "link", url: "/ur/", title: "d" },
          { type: "text" },
          { type: "image", url: "/ur/", title: "d", alt: "c" },
        ],
      },
    ]);
    expect(rules(result)).toEqual(["duplicate-definition 4:1"]);
  });

  test.each([
    ["[a][b]", ["undefined-reference 1:3"]],
    ["one\ntwo [*a*][b]", ["undefined-reference 2:9"]],
    ["\\[a\\]\\[b\\]", []],
    ["a [b] c", []],
    ["[b]: /ur/", ["unused-definition 1:1"]],
  ])("resolveReferences on %j", (text, expected) => {
    expect(rules(apply(resolveReferences, text))).toEqual(expected);
  });

  test.each([
    ["[a](JavaScript:b)", "dangerous-link"],
    ["[a](<java\tscript:b>)", "dangerous-link"],
    ["[a](javascript&colon;b)", "dangerous-link"],
    ["[a](data:text/html,b)", "dangerous-link"],
    ["[a](file:///etc/passwd)", "dangerous-link"],
    ["[a](tel:+92)", "unsupported-link"],
    ["[a](\\\\\\\\host/b)", "unsupported-link"],
    ["[a](https://)", "unsupported-link"],
    ["[a]()", "empty-link"],
    ["![a](//host/b.svg)", "external-picture"],
  ])("collectLinks refuses %s", (text, rule) => {
    const { links, pictures, problems } = collectLinks(parseMarkdown(text), source);
    expect(problems.map(({ ruleId }) => ruleId)).toEqual([rule]);
    expect([...links, ...pictures]).toEqual([]);
  });

  test.each([
    "[a](https://doab.example/?q=1#b)",
    "[a](http://doab.example)",
    "[a](mailto:a@doab.example)",
    "[a](/ur/)",
    "[a](#b)",
    "[a](b:)c)",
  ])("collectLinks on %s", (text) => {
    const { links, problems } = collectLinks(parseMarkdown(text), source);
    expect(links.length + problems.length).toBe(1);
  });
});
