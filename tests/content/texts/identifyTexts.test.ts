import { describe, expect, test } from "vitest";
import { identifyTexts } from "@/content/texts/identifyTexts";
import type { Locale } from "@/core/languages";
import { readMarkdown } from "@/markdown/readMarkdown";

const draft = (locale: Locale, text: string) => ({
  locale,
  file: `${locale}.md`,
  blocks: readMarkdown({ file: `${locale}.md`, text }).blocks,
});

/** Ids and text of a version's blocks, given English as the original. */
function named(locale: Locale, english: string, urdu: string): string[] {
  const { blocks, problems } = identifyTexts([draft("en", english), draft("ur", urdu)], "en");
  expect(problems).toEqual([]);
  return (blocks.get(locale) ?? []).map(({ ids, text }) => `${ids.join(" ")}: ${text}`);
}

const ENGLISH = ["Two countries divided six rivers.", "None was asked.", "Nobody remembers it."];
const URDU = ["دو ملکوں نے چھ دریا بانٹ لیے۔", "کسی سے نہیں پوچھا گیا۔", "یہ کسی کو یاد نہیں۔"];

/** Paragraphs under a heading, with a pull quote after the first, or after another. */
function text(heading: string, [a = "", b = "", c = ""]: string[], after?: number): string {
  const pull = (n: number) => (n === after ? [`> [!pull]\n> ${[a, b, c][n]}`] : []);
  return [a, ...pull(0), `## ${heading}`, b, ...pull(1), c, ...pull(2)].join("\n\n");
}

describe("A pull quote", () => {
  const heading = "Rivers";
  const names = ["top.1", "rivers", "rivers.1", "rivers.2"];
  const english = [ENGLISH[0], heading, ENGLISH[1], ENGLISH[2]];
  const urdu = [URDU[0], "دریا", URDU[1], URDU[2]];

  test.each([
    [undefined, undefined],
    [0, undefined],
    [undefined, 0],
    [1, 0],
    [1, 2],
    [0, 2],
  ])("changes no other id, wherever it is: %s in English, %s in Urdu", (inEnglish, inUrdu) => {
    const texts = [text(heading, ENGLISH, inEnglish), text("دریا", URDU, inUrdu)] as const;
    const others = (blocks: string[]) => blocks.filter((block) => !block.startsWith(": "));
    expect(others(named("en", ...texts))).toEqual(names.map((id, n) => `${id}: ${english[n]}`));
    expect(others(named("ur", ...texts))).toEqual(names.map((id, n) => `${id}: ${urdu[n]}`));
  });

  test("has no id itself, and keeps its position", () => {
    const texts = [text(heading, ENGLISH, 1), text("دریا", URDU, 2)] as const;
    expect(named("en", ...texts)[3]).toBe(`: ${ENGLISH[1]}`);
    expect(named("ur", ...texts)[4]).toBe(`: ${URDU[2]}`);
  });
});
