import { expect, test } from "vitest";
import { CODE } from "@/core/text/proseFaults";
import { proseOf } from "@/markdown/proseOf";
import { readMarkdown } from "@/markdown/readMarkdown";

function prose(markdown: string): string[] {
  const { blocks } = readMarkdown({ file: "a.md", text: `---\na: b\n---\n\n${markdown}\n` });
  return blocks.flatMap(({ element }) =>
    proseOf(element).map(({ text, isCell }) => (isCell ? `| ${text}` : text)),
  );
}

test.each([
  ["paragraphs with all that is in the line", "A *b* [c](/en/).", ["A b c."]],
  ["code, as no letter", "A `b` c", [`A ${CODE} c`]],
  ["no listings", "```\na\n```", []],
  ["no marks of footnotes", "A.[^n]\n\n[^n]: B.", ["A."]],
  ["items one by one", "- a\n- b\n  - c\n\n  d", ["a", "b", "c", "d"]],
  ["cells, which are told apart", "| a | b |\n| --- | --- |\n| c | |", ["| a", "| b", "| c"]],
  ["quotations and who is quoted", "> a\n>\n> — b", ["a", "— b"]],
  ["pictures’ texts", '![alt](p.svg "caption")', ["alt", "caption"]],
  ["a forced break as a space", "a\\\nb", ["a b"]],
])("proseOf returns %s", (_, markdown, expected) => {
  expect(prose(markdown)).toEqual(expected);
});
