import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { Problem } from "@/core/problems";
import { pageOfRule, RULE_PAGES, RULES, type Rule } from "@/core/rules";
import { type Correction, openFixture, textIn } from "./openFixture";

const ROOT = join(import.meta.dirname, "../..");

/** Rules whose pages describe the fault in words, and why no text can show it. */
const IN_WORDS: Readonly<Partial<Record<Rule, string>>> = {
  "animated-picture": "a picture",
  "bad-symlink": "a link in the file system",
  "broken-picture": "a picture",
  "cleaned-picture": "a picture",
  "control-character": "a character that is invisible",
  "definition-too-long": "a text of many pages",
  "direction-override": "a character that is invisible",
  "drawing-too-complex": "a picture",
  "empty-publication": "a folder without articles",
  "file-too-large": "a large file",
  "missing-folder": "a folder that is missing",
  "not-utf-8": "bytes that are no text",
  "same-name": "names that look alike",
  "text-too-slow": "a text of many pages",
  "too-many-blocks": "a text of many pages",
  "too-many-elements": "a text of many pages",
  "too-many-pull-quotes": "a text of many pages",
  "unknown-file": "a file in the wrong place",
  "unreadable-file": "a file that cannot be opened",
  "unreadable-markdown": "a text with very deep nesting",
  "unsafe-picture": "a picture",
  "unused-picture": "a picture",
};

/** The fixtures that hold the examples of rules, where they are not named after the rule. */
const FIXTURES: Readonly<Partial<Record<Rule, string>>> = {
  "bad-slug": "bad-formerly-slug",
  "bad-yaml": "unquoted-colon",
  "cut-value": "unquoted-number-sign",
  "dangerous-link": "javascript-link",
  "duplicate-slug": "formerly-is-a-slug",
  "empty-field": "empty-title",
  "empty-link": "link-to-nowhere",
  "empty-series": "series-of-drafts",
  "heading-level": "skipped-level",
  "lookalike-letter": "arabic-letters",
  "missing-field": "missing-date",
  "raw-html": "inline-html",
  "unknown-article": "unknown-related",
  "unknown-language": "bad-original",
  "unknown-person": "unknown-author",
  "unknown-value": "unknown-digits",
  "unsupported-link": "ftp-link",
  "unsupported-markdown": "strikethrough",
  "yaml-alias": "yaml-alias-bomb",
};

/** What a fixture reports besides the rule whose example it holds. */
const BESIDES: Readonly<Partial<Record<Rule, readonly Rule[]>>> = {
  "underlined-heading": ["heading-count"],
  "unused-picture-text": ["unused-picture"],
};

interface Page {
  readonly title: string;
  readonly sections: readonly string[];
  readonly what: string;
  readonly why: string;
  readonly wrong: string;
  readonly right: string;
}

async function readPage(rule: Rule): Promise<Page> {
  const text = await readFile(join(ROOT, pageOfRule(rule)), "utf8");
  const [head = "", ...parts] = text.split(/^## (?=(?:Why|Wrong|Right)$)/m);
  const sections = parts.map((part) => part.slice(0, part.indexOf("\n")));
  const [why = "", wrong = "", right = ""] = parts.map((part) => part.slice(part.indexOf("\n")));
  const [, title = "", what = ""] = /^# ([^\n]+)\n\n([\s\S]+)$/.exec(head) ?? [];
  return { title, sections, what: what.trim(), why: why.trim(), wrong, right };
}

/** An example stands in the code block below a line that names its file. */
const PLACE = /^In `([^`]+)`:$/m;
const BLOCK = /^(`{3,})[^\n]*\n([\s\S]*?)\n\1$/m;

/** Reads what a page says is wrong in a file, and what is right. */
function exampleOf({ wrong, right }: Page): Correction | undefined {
  const [place, file] = PLACE.exec(wrong) ?? PLACE.exec(right) ?? [];
  if (!place || !file) return undefined;
  const from = wrong.indexOf(place);
  const block = (text: string) => BLOCK.exec(text)?.[2];
  return {
    file,
    wrong: from < 0 ? undefined : block(wrong.slice(from)),
    right: block(right) ?? "",
  };
}

const rulesOf = (problems: readonly Problem[]) =>
  [...new Set(problems.map(({ ruleId }) => ruleId))].sort();
const saidOf = (problems: readonly Problem[]) =>
  problems.map(({ file, ruleId, reason }) => `${file} ${ruleId}: ${reason}`);

describe("every rule has a page in docs/rules", () => {
  test("every page is named after a rule", async () => {
    const pages = await readdir(join(ROOT, RULE_PAGES));
    expect(pages.sort()).toEqual(RULES.map((rule) => `${rule}.md`).sort());
  });

  test("the rules are listed once each, in the order of the alphabet", () => {
    expect([...new Set(RULES)].sort()).toEqual(RULES);
  });

  test.each(RULES)(
    "the page of %s says what the rule asks for, why, what is wrong and what is right",
    async (rule) => {
      const page = await readPage(rule);
      expect(page).toMatchObject({ title: rule, sections: ["Why", "Wrong", "Right"] });
      for (const part of [page.what, page.why, page.wrong.trim(), page.right.trim()]) {
        expect(part).toMatch(/[.:`]$/);
      }
    },
  );

  test("the editors’ guide links each rule to its page", async () => {
    const guide = await readFile(join(ROOT, "docs/for-editors.md"), "utf8");
    const table = /^\| subject \|[\s\S]*?\n\n/m.exec(guide)?.[0] ?? "";
    const links = [...table.matchAll(/\[`([^`]+)`\]\(([^)]+)\)/g)];
    expect([...new Set(links.map(([, rule]) => rule))].sort()).toEqual(RULES);
    for (const [, rule, url] of links) expect(`docs/${url}`).toBe(`${RULE_PAGES}${rule}.md`);
  });
});

describe("the examples of the pages are true", () => {
  test.each(RULES.filter((rule) => !(rule in IN_WORDS)))(
    "the wrong example of %s breaks this rule, and the right one mends it",
    async (rule) => {
      const example = exampleOf(await readPage(rule));
      if (!example) throw new Error("The page has no example below a line “In `file`:”.");
      const { file, wrong } = example;
      const fixture = FIXTURES[rule] ?? rule;
      if (wrong !== undefined) {
        // Between the parts of the text stands the example, once.
        expect((await textIn(fixture, file)).split(wrong)).toHaveLength(2);
      }

      const { problems } = await openFixture(fixture);
      expect(rulesOf(problems)).toEqual([rule, ...(BESIDES[rule] ?? [])].sort());
      const before = saidOf(problems);
      const after = saidOf((await openFixture(fixture, example)).problems);
      expect(after.filter((said) => !before.includes(said))).toEqual([]);
      const isOfRule = (said: string) => said.includes(` ${rule}: `);
      expect(after.filter(isOfRule).length).toBeLessThan(before.filter(isOfRule).length);
    },
  );

  test.each(Object.keys(IN_WORDS) as Rule[])(
    "the page of %s has no unchecked example",
    async (rule) => {
      const { wrong, right } = await readPage(rule);
      expect(wrong + right).not.toContain("```");
    },
  );
});
