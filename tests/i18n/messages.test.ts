import { readFile } from "node:fs/promises";
import { describe, expect, test } from "vitest";
import { isolateText } from "@/core/direction/isolateText";
import { LOCALES, type Locale } from "@/core/languages";
import { typeset } from "@/core/text/typeset";

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

/** What the arguments of messages stand for, in the language itself. */
const NAME = { en: "name", ur: "نام" } as const;

/** The texts that a message may become: of plural forms, each one. */
function texts(message: string, locale: Locale): string[] {
  const filled = message.replace(/\{\w+(?:, (?:number|date)[^{}]*)?\}/g, NAME[locale]);
  const forms = [...filled.matchAll(/\{([^{}]*)\}/g)].map(([, form = ""]) => form);
  return forms.length === 0 ? [filled] : forms;
}

describe.each(LOCALES)("messages/%s.json", (locale) => {
  test("appears in the right order, and typeset", async () => {
    for (const [key, message] of await messages(locale)) {
      for (const text of texts(message, locale)) {
        expect(isolateText(text, locale), key).toBe(text);
      }
      expect(typeset(message, locale), key).toBe(message);
    }
  });

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
