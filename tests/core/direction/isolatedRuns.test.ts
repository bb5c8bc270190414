import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isolatedRuns } from "@/core/direction/isolatedRuns";
import { isolateText } from "@/core/direction/isolateText";
import { visualOrder } from "@/core/direction/visualOrder";
import { type Locale, language } from "@/core/languages";
import { BIDI_CASES } from "../../support/bidiCases";

/** A text with “⟨” and “⟩” around the runs that are isolated; they stand in no text. */
function marked(text: string, locale: Locale): string {
  return isolateText(text, locale)
    .replace(/[\u2066\u2067]/g, "⟨")
    .replaceAll("\u2069", "⟩");
}

describe("isolatedRuns", () => {
  test("returns the start, the end and the direction of a run", () => {
    expect(isolatedRuns("سال 2016–17 میں Mi-35M خریدے", "ur")).toEqual([
      { start: 4, end: 11, direction: "ltr" },
    ]);
    expect(isolatedRuns("By آصف علی, 12 May", "en")).toEqual([
      { start: 3, end: 10, direction: "rtl" },
    ]);
  });

  test("returns nested runs, the outer one first", () => {
    expect(isolatedRuns("of جنگ 2016–17 کی, 3", "en")).toEqual([
      { start: 3, end: 17, direction: "rtl" },
      { start: 7, end: 14, direction: "ltr" },
    ]);
  });

  test.each<[Locale, string, string]>([
    // What belongs to a figure, and what does not
    ["ur", "قیمت US$3.5 bn اور €2m", "قیمت US$3.5 bn اور ⟨€2m⟩"],
    ["ur", "کل 135 MAF پانی", "کل ⟨135 MAF⟩ پانی"],
    ["ur", "دن کے 24 hours میں", "دن کے ⟨24 hours⟩ میں"],
    ["ur", "سن 2017 Reuters کے", "سن 2017 Reuters کے"],
    ["ur", "روس –5 نہیں", "روس ⟨–5⟩ نہیں"],
    ["ur", "روس–5 نہیں", "روس–5 نہیں"],
    ["ur", "سن 2017– اور", "سن 2017– اور"],
    ["ur", "ترتیب (3, 5, 7) ہے", "ترتیب (3, 5, 7) ہے"],
    ["ur", "نمبر 0300 1234567 پر", "نمبر ⟨0300 1234567⟩ پر"],
    ["ur", "نمبر 1971 1965 پر", "نمبر 1971 1965 پر"],
    ["ur", "km/گھنٹہ", "km/گھنٹہ"],
    // What belongs to a name, and what does not
    ["ur", "کمپنی Yahoo! نے", "کمپنی ⟨Yahoo!⟩ نے"],
    ["ur", "میرا Facebook!", "میرا Facebook!"],
    ["ur", "ایجنسی Reuters: روس نے", "ایجنسی Reuters: روس نے"],
    ["ur", "کتاب Who Lost Russia? نے", "کتاب ⟨Who Lost Russia?⟩ نے"],
    ["ur", "بحوالہ SIPRI, 2016.", "بحوالہ SIPRI, 2016."],
    ["ur", "بحوالہ Oxford University Press.", "بحوالہ ⟨Oxford University Press.⟩"],
    ["ur", "(10 Downing Street) میں", "(⟨10 Downing Street⟩) میں"],
    ["ur", "ہم نے “Great Game” theory پڑھی", "ہم نے ⟨“Great Game” theory⟩ پڑھی"],
    ["ur", "ہم نے ‘Putin’s war’ پڑھی", "ہم نے ⟨‘Putin’s war’⟩ پڑھی"],
    ["ur", 'ہم نے "Yahoo!" پڑھی', 'ہم نے ⟨"Yahoo!"⟩ پڑھی'],
    ["ur", "English · Français · فارسی", "English · ⟨Français⟩ · فارسی"],
    ["ur", "صفحہ x=(1) اور", "صفحہ x=(1) اور"],
    ["ur", "نام @doab اور #waraq ہیں", "نام ⟨@doab⟩ اور ⟨#waraq⟩ ہیں"],
    // Latin is not the only script that reads from left to right
    ["ur", "لفظ Россия! ہے", "لفظ ⟨Россия!⟩ ہے"],
    // English: whose figures and marks are whose
    ["en", "by آصف علی; 3 more", "by ⟨آصف علی⟩; 3 more"],
    ["en", "Is it آصف علی? 24 say so", "Is it ⟨آصف علی⟩? 24 say so"],
    ["en", "in 2017 آصف علی wrote", "in 2017 آصف علی wrote"],
    ["en", "on ۱۲ مئی ۲۰۱۷, 3 days", "on ⟨۱۲ مئی ۲۰۱۷⟩, 3 days"],
    ["en", "(آصف علی, 24)", "(⟨آصف علی⟩, 24)"],
    ["en", "[1971 کی جنگ] is", "[⟨1971 کی جنگ⟩] is"],
    ["en", "آصف علی · 24 articles", "⟨آصف علی⟩ · 24 articles"],
    ["en", "a share of ۴۲٪, 3 more", "a share of ۴۲٪, 3 more"],
    // Hebrew reads like Urdu
    ["en", "by שלום, 12 May", "by ⟨שלום⟩, 12 May"],
  ])("in “%s”: %s", (locale, text, expected) => {
    expect(marked(text, locale)).toBe(expected);
  });

  test.each([
    ["nothing", ""],
    ["spaces", " \n "],
    ["marks alone", "(“–”) !"],
    ["half of a pair of surrogates", "\ud83d"],
    ["digits alone", "2016"],
  ])("returns nothing for %s", (_name, text) => {
    expect(isolatedRuns(text, "ur")).toEqual([]);
    expect(isolatedRuns(text, "en")).toEqual([]);
  });

  test("handles characters beyond the Basic Multilingual Plane", () => {
    expect(marked("خوش 😀 C++ ہے", "ur")).toBe("خوش 😀 ⟨C++⟩ ہے");
    expect(marked("by 𞤀𞤣, 12 May", "en")).toBe("by ⟨𞤀𞤣⟩, 12 May");
  });

  test("treats vowel signs and joiners as part of their word", () => {
    expect(marked("وزیرِ 2016–17", "ur")).toBe("وزیرِ ⟨2016–17⟩");
    expect(marked("می‌کند 5 km", "ur")).toBe("می‌کند ⟨5 km⟩");
  });

  test("leaves a text alone in which an author has used direction characters", () => {
    expect(marked("زبان C++\u200E میں", "ur")).toBe("زبان C++\u200E میں");
    expect(isolatedRuns("سال \u20662016–17\u2069 میں", "ur")).toEqual([]);
    expect(isolatedRuns("سال \u202A2016–17\u202C میں", "ur")).toEqual([]);
  });

  test("ends a run at a forced line break", () => {
    expect(isolatedRuns("C++\u2029SIPRI", "ur")).toEqual([{ start: 0, end: 3, direction: "ltr" }]);
  });

  test("lets no run cross an element’s boundary", () => {
    const text = "زبان C++ code کی";
    expect(isolatedRuns(text, "ur")).toEqual([]);
    const [start, end] = [text.indexOf("code"), text.length];
    expect(isolatedRuns(text, "ur", [{ start, end }])).toEqual([
      { start: 5, end: 8, direction: "ltr" },
    ]);
  });

  test("isolates an element rather than the text beside it where either is enough", () => {
    const text = "ادارہ SIPRI1 کے";
    expect(isolatedRuns(text, "ur", [{ start: 11, end: 12, standsAlone: true }])).toEqual([
      { start: 11, end: 12, direction: "ltr" },
    ]);
  });
});

describe("a text that is out of proportion", () => {
  test("is isolated without need rather than analysed for long", () => {
    const models = Array.from({ length: 70 }, (_, index) => `U-${index}`);
    expect(isolatedRuns(models.slice(0, 2).join("، "), "ur")).toHaveLength(1);
    expect(isolatedRuns(models.join("، "), "ur")).toHaveLength(70);
  });

  test("may have very many unclosed brackets", () => {
    expect(isolatedRuns(`${"(".repeat(5000)}C++) اردو`, "ur")).toEqual([
      { start: 5000, end: 5003, direction: "ltr" },
    ]);
  });
});

/** Words and signs that mixed texts are made of. */
const snippet = fc.constantFrom(
  ..."آصف علی مئی SIPRI Mi-35M C++ Yahoo! .NET 2016–17 12 3.5 -5°C $3 bn km/h ۲۰۱۷ 42% ٪".split(
    " ",
  ),
  ...'( ) “ ” ‘ ’ [ ] " , ، . ۔ ؟ ! : ; – · / & + = \u200C ِ \n 😀'.split(" "),
  " ",
  " ",
  " ",
);
const mixedText = fc.array(snippet, { maxLength: 16 }).map((snippets) => snippets.join(""));
const locale = fc.constantFrom<Locale>("en", "ur");

describe("whatever the text", () => {
  test("runs lie inside the text, in order, and are nested or disjoint", () => {
    fc.assert(
      fc.property(mixedText, locale, (text, one) => {
        const open: { end: number }[] = [];
        let last = 0;
        for (const { start, end } of isolatedRuns(text, one)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          while ((open.at(-1)?.end ?? Number.POSITIVE_INFINITY) <= start) open.pop();
          expect(end).toBeLessThanOrEqual(open.at(-1)?.end ?? text.length);
          open.push({ end });
          last = start;
        }
      }),
      { numRuns: 500 },
    );
  });

  test("marking every phrase leaves the order as it is", () => {
    fc.assert(
      fc.property(mixedText, locale, (text, one) => {
        const { direction } = language(one);
        const line = text.replaceAll("\n", " ");
        const needed = visualOrder(line, direction, isolatedRuns(line, one));
        const marked = visualOrder(line, direction, isolatedRuns(line, one, [], "phrases"));
        expect(marked).toBe(needed);
      }),
      { numRuns: 2000 },
    );
  });

  test("every word of the other direction has its direction marked", () => {
    fc.assert(
      fc.property(mixedText, locale, (text, one) => {
        const runs = isolatedRuns(text, one, [], "phrases");
        const foreign =
          language(one).direction === "rtl" ? /[A-Za-z]+/g : /[\u0621-\u064A\u0671-\u06D3]+/g;
        for (const { index, 0: word } of text.matchAll(foreign)) {
          const around = runs.filter(
            ({ start, end }) => start <= index && index + word.length <= end,
          );
          expect(around.map((run) => run.direction)).not.toEqual([]);
        }
      }),
      { numRuns: 2000 },
    );
  });

  test("isolating keeps every character, and leaves nothing to isolate", () => {
    fc.assert(
      fc.property(mixedText, locale, (text, one) => {
        const isolated = isolateText(text, one);
        expect(isolated.replace(/[\u2066-\u2069]/g, "")).toBe(text);
        expect(isolateText(isolated, one)).toBe(isolated);
      }),
      { numRuns: 500 },
    );
  });
});

describe("isolateText", () => {
  test.each(BIDI_CASES.filter(({ plain, markdown }) => plain && !markdown.includes("[")))(
    "leaves a text unchanged: $markdown",
    (one) => {
      expect(isolateText(one.markdown, one.locale)).toBe(one.markdown);
    },
  );

  test("isolates a whole text inside a text of the other direction", () => {
    expect(isolateText("گرم پانی", "ur", "en")).toBe("\u2067گرم پانی\u2069");
    expect(isolateText("زبان C++", "ur", "en")).toBe("\u2067زبان \u2066C++\u2069\u2069");
    expect(isolateText("Warm waters", "en", "ur")).toBe("\u2066Warm waters\u2069");
    expect(isolateText("", "en", "ur")).toBe("");
  });
});
