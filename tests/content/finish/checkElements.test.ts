import { expect, test } from "vitest";
import { formatProblems } from "@/content/problems/formatProblems";
import { readAlone } from "@/content/threads/readAlone";
import { isError } from "@/core/problems";

const FRONT_MATTER = "---\ntitle: a\nsummary: b\n---\n\n";

test("refuses a text whose marks of direction are more than a page can hold, and counts them", () => {
  const read = (figures: number) => {
    const text = `${FRONT_MATTER}${"12 ".repeat(figures)}\n`;
    const { problems } = readAlone({ kind: "text", path: "articles/a/ur.md", text });
    return formatProblems(problems.filter(isError), "").split("\n").slice(0, 2);
  };
  // A paragraph, and an element for each figure, which in Urdu would stand the other way round.
  expect(read(11_999)).toEqual([""]);
  expect(read(12_000)).toEqual([
    "articles/a/ur.md error too-many-elements: The text would become 12001 elements of a page: paragraphs, links, emphasis, marks of language and direction. The limit is 12000.",
    "  Divide the text into several.",
  ]);
});
