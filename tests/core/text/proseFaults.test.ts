import { describe, expect, test } from "vitest";
import { CODE, type Prose, proseFaults } from "@/core/text/proseFaults";

/** The faults of Urdu texts, as “kind: words”. */
function faults(...texts: (string | Prose)[]): string[] {
  const prose = texts.map((text) => (typeof text === "string" ? { text } : text));
  return proseFaults(prose, "ur").map(({ kind, words }) => `${kind}: ${words}`);
}

describe("letters that stand alone", () => {
  test.each([
    ["آ ایک نمبر سے بھی لکھا جاتا ہے", "آ"],
    ["جس میں ک اور ہ تو تھے، ی نہیں تھی", "ک، ہ، ی"],
    ["اور ایک ی کا حساب ابھی باقی ہے۔", "ی"],
    [`${CODE} کی جگہ ی، وہاں`, "ی"],
    ["(ی) اور (ہ کی دو شکلیں)", "ہ"],
  ])("are found: %s", (text, letters) => {
    expect(faults(text)).toEqual(letters.split("، ").map((letter) => `lone-letter: ${letter}`));
  });

  test.each([
    "حرف ”آ“ ایک نمبر سے بھی لکھا جاتا ہے",
    "پانی آ گیا، سب لوگ باہر آ کر کھڑے ہیں، اور آ بھی رہے ہیں",
    "سندھ و پنجاب",
    "مسلم لیگ ن کے رہنما، ن م راشد کے بارے میں",
    "ص 10–12 پر",
    `حرف ${CODE} دیکھیے`,
  ])("are left alone in quotation marks, code, and where they are words: %s", (text) => {
    expect(faults(text)).toEqual([]);
  });

  test("are left alone in tables", () => {
    expect(faults({ text: "ی", isCell: true })).toEqual([]);
  });
});

describe("sentences", () => {
  const words = (count: number) => Array(count).fill("پانی").join(" ");

  test("may have 45 words", () => {
    expect(faults(`${words(45)}۔ ${words(45)}؟ ${words(45)}`)).toEqual([]);
  });

  test("of more than 45 words are reported with their first words and their length", () => {
    const [fault, ...more] = proseFaults([{ text: `ایک۔ ”دو ${words(45)}“۔` }], "ur");
    expect(fault).toEqual({
      kind: "long-sentence",
      text: 0,
      words: "دو پانی پانی پانی",
      length: 46,
    });
    expect(more).toEqual([]);
  });

  test("do not end at a semicolon", () => {
    expect(faults(`${words(30)}؛ ${words(30)}۔`)).toHaveLength(1);
  });
});

describe("numbers", () => {
  test.each([
    ["1,700 سے زیادہ اموات", "1,700"],
    ["4,500 میگاواٹ، اور 1,234,567 لوگ", "1,234,567"],
    ["رقم 1،000 روپے", "1،000"],
    ["رقم ۱,۰۰۰ روپے", "۱,۰۰۰"],
    ["رقم ۱٬۰۰۰٬۰۰۰ روپے", "۱٬۰۰۰٬۰۰۰"],
  ])("with commas are found: %s", (text, number) => {
    expect(faults(text)).toContain(`number-with-comma: ${number}`);
    expect(faults({ text, isCell: true })).toContain(`number-with-comma: ${number}`);
  });

  test.each([
    "11 ہزار 418 شہری",
    "1700 سے زیادہ",
    "10, 12 اور 1500",
    "Rs 1,200 یا $3,500",
    "1,23 یا 12,3456",
    "صفحات 1،2،3 اور ۱۲،۱۳",
    "سال 1947،1971 اور ۱۹۴۷، ۱۹۷۱",
  ])("of other forms are left alone: %s", (text) => {
    expect(faults(text)).toEqual([]);
  });
});

describe("abbreviations", () => {
  test.each([
    ["تقریباً 135 MAF پانی", "MAF"],
    ["درجۂ حرارت 51°C تک پہنچا", "°C"],
    ["کم از کم US$16.3 billion", "US$"],
    ["(QTTA) کا معاہدہ", "QTTA"],
  ])("are found where nothing explains them: %s", (text, abbreviation) => {
    expect(faults(text)).toEqual([`unexplained-abbreviation: ${abbreviation}`]);
  });

  test("are explained in brackets after a word, for all that follows", () => {
    expect(faults("135 ملین ایکڑ فٹ (MAF) پانی", "33 MAF")).toEqual([]);
    expect(faults("معاہدہ ”لیموآ“ (LEMOA) اور سپری (SIPRI، 2017)")).toEqual([]);
  });

  test("are reported once, where they first appear", () => {
    const found = proseFaults(
      [{ text: "پہلا متن" }, { text: "33 MAF" }, { text: "ملین ایکڑ فٹ (MAF) اور 12 MAF" }],
      "ur",
    );
    expect(found).toEqual([{ kind: "unexplained-abbreviation", text: 1, words: "MAF" }]);
  });

  test.each([
    "چار Mi-35M اور S-400، GBU-43، U-2، C++ اور F-16، .NET",
    "کتاب ”The NATO Papers, 2016“ میں",
    `${CODE} ایک نمبر ہے`,
    "Windows-1256 اور JF-17",
  ])("are not reported in names of models, phrases and code: %s", (text) => {
    expect(faults(text)).toEqual([]);
  });
});

test("no prose fault is reported for a language without limits in its row", () => {
  expect(proseFaults([{ text: "135 MAF, 1,700 and 51°C" }], "en")).toEqual([]);
});
