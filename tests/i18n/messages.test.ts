import { readFile } from "node:fs/promises";
import { describe, expect, test } from "vitest";
import { LOCALES } from "@/core/languages";

type Tree = { [key: string]: string | Tree };

/** The messages of a language as a flat table from key to text. */
async function messages(locale: string): Promise<Map<string, string>> {
  const tree: Tree = JSON.parse(await readFile(`messages/${locale}.json`, "utf8"));
  const flat = new Map<string, string>();
  const walk = (branch: Tree, path: string) => {
    for (const [key, value] of Object.entries(branch)) {
      if (typeof value === "string") flat.set(path + key, value);
      else walk(value, `${path}${key}.`);
    }
  };
  walk(tree, "");
  return flat;
}

/** The names that a message asks for, but for those of plural forms. */
function names(text: string): string[] {
  return [...new Set([...text.matchAll(/\{(\w+)(?=[,}])/g)].map(([, name]) => name ?? ""))].sort();
}

describe.each(LOCALES)("messages/%s.json", (locale) => {
  test("has exactly the expected keys", async () => {
    expect([...(await messages(locale)).keys()]).toEqual([...(await messages("en")).keys()]);
  });

  test("uses only arguments that the English messages have", async () => {
    const english = await messages("en");
    for (const [key, text] of await messages(locale)) {
      expect(names(english.get(key) ?? ""), key).toEqual(expect.arrayContaining(names(text)));
    }
  });
});

describe("messages/ur.json", () => {
  test("is written in Urdu letters and punctuation", async () => {
    for (const [key, text] of await messages("ur")) {
      const words = text.replaceAll(/\{[^{}]*(\{[^{}]*\}[^{}]*)*\}/g, "");
      expect(words, key).not.toMatch(/[يىكه,?;]/);
    }
  });
});
