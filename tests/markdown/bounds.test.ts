import { describe, expect, test } from "vitest";
import { formatProblems } from "@/content/problems/formatProblems";
import { parseYaml } from "@/content/yaml/parseYaml";
import { checkSize } from "@/markdown/checkSize";
import { isolateRuns } from "@/markdown/isolateRuns";
import { parseMarkdown } from "@/markdown/parseMarkdown";
import { readMarkdown } from "@/markdown/readMarkdown";
import { removeComments } from "@/markdown/removeComments";

function read(text: string) {
  const { problems, ...document } = readMarkdown({ file: "en.md", text });
  return { ...document, problems, printed: formatProblems(problems, "").split("\n").slice(0, -2) };
}

describe("a text is refused when it has too much of something", () => {
  test("nested quotations, lists, links and emphasis", () => {
    const { blocks, printed } = read(`a\n\n${"*a **b ".repeat(40)}${"c** d*".repeat(40)}`);
    expect(blocks).toEqual([]);
    expect(printed).toEqual([
      expect.stringMatching(
        /^en\.md:3:\d+ error unreadable-markdown: Quotations, lists, links and emphasis are nested 60 levels deep here\.$/,
      ),
      "  Remove some of the levels.",
    ]);
    expect(read(`${"*a **b ".repeat(20)}${"c** d*".repeat(20)}`).blocks).toHaveLength(1);
  });

  test("blocks", () => {
    const children = Array.from({ length: 20_001 }, (_, n) => ({
      type: "thematicBreak" as const,
      position: { start: { line: n + 1, column: 1 }, end: { line: n + 1, column: 4 } },
    }));
    const source = { file: "en.md", text: "" };
    const found = checkSize({ type: "root", children }, source);
    expect(found && formatProblems([found], "").split("\n").slice(0, 2)).toEqual([
      "en.md:20001:1 error too-many-blocks: The text has 20001 paragraphs, headings and other blocks; the limit is 20000.",
      "  Divide the text into several.",
    ]);
    expect(checkSize({ type: "root", children: children.slice(1) }, source)).toBeUndefined();
  });

  test("long addresses that many links repeat by definitions", () => {
    const definition = `[a]: https://a.example/${"a".repeat(60_000)}\n\n`;
    expect(read(`${definition}[a]`).printed).toEqual([]);
    const { links, printed } = read(`${definition}[a] [a]\n[a] [a]`);
    expect(links).toHaveLength(1);
    expect(printed).toEqual([
      "en.md:3:5 error definition-too-long: From here on, “[a]” and other definitions are used so often that their addresses would take more room than the text.",
      "  Shorten the addresses that are used most often.",
    ]);
  });

  test("pull quotes", () => {
    const { printed } = read(`a\n\n${"> [!pull]\n> a\n\n".repeat(102)}`);
    expect(printed).toEqual([
      "en.md:303:1 error too-many-pull-quotes: The text has 102 pull quotes; the limit is 100.",
      "  Remove some of them.",
    ]);
  });
});

describe("faults of one kind are reported a hundred times, and then counted", () => {
  test("in a text", () => {
    const { problems, printed } = read("a[^b]\n".repeat(250));
    expect(problems).toHaveLength(101);
    expect(printed.slice(-2)).toEqual([
      "en.md:101:2 error undefined-footnote: The file has 150 more problems of this kind, from here on.",
      "  Fix those before it first; the rest are then listed one by one.",
    ]);
  });

  test("in front matter: the first field of a name is read, and each further one reported", () => {
    const { problems } = parseYaml({ file: "en.md", text: "a: 1\n".repeat(250) });
    expect(problems).toHaveLength(101);
    expect(formatProblems(problems.slice(0, 1), "")).toContain(
      "en.md:2:1 error duplicate-field: “a” is given twice.",
    );
  });
});

describe("long texts are handled in linear time", () => {
  test.each([
    ["footnotes that are not there", "[^a] ".repeat(2000), 101],
    ["footnotes that are not closed", "[^".repeat(1000), 1],
    ["references", `${"a ][b] ".repeat(1000)}`, 101],
    ["spaces before a bracket", `## a${" ".repeat(300_000)}{ #`, 0],
    ["headings of one name", "## A\n".repeat(1000), 0],
  ])(
    "%s",
    (_name, text, problems) => {
      expect(read(text).problems).toHaveLength(problems);
    },
    120_000,
  );

  test("comments that are not closed", () => {
    const value = `${"<!--".repeat(200_000)}`;
    const source = { file: "en.md", text: value };
    const { problems } = removeComments(
      { type: "root", children: [{ type: "html", value }] },
      source,
    );
    expect(problems.map(({ ruleId }) => ruleId)).toEqual(["unclosed-comment"]);
  }, 120_000);

  test("keys of front matter", () => {
    const text = Array.from({ length: 10_000 }, (_, n) => `key${n}: a\n`).join("");
    const yaml = parseYaml({ file: "en.md", text });
    expect(yaml.problems).toEqual([]);
    for (let n = 0; n < 10_000; n++) expect(yaml.pointOf([`key${n}`], "key").line).toBe(n + 1);
  }, 120_000);

  test("runs of a line", () => {
    const value = "ب 2016–17 ".repeat(20_000);
    const line = { type: "element", tagName: "p", properties: {}, children: [] } as const;
    const marked = isolateRuns({ ...line, children: [{ type: "text", value }] }, "ur");
    expect(marked.children).toHaveLength(40_001);
  }, 120_000);
});

test("removing a comment keeps the text between it and the next", () => {
  const text = "<!-- a --><!-- b -->\n\nc <!-- d --> e";
  const { root, problems } = removeComments(parseMarkdown(text), { file: "en.md", text });
  expect(problems).toEqual([]);
  expect(root.children).toHaveLength(1);
});
