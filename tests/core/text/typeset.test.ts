import { describe, expect, test } from "vitest";
import { foldText } from "@/core/places/foldText";
import { typeset } from "@/core/text/typeset";

describe("quotation marks in Urdu", () => {
  test.each([
    ["“پانی” کم ہے", "”پانی“ کم ہے"],
    ["”پانی“ کم ہے", "”پانی“ کم ہے"],
    ["”پانی” اور “زمین“", "”پانی“ اور ”زمین“"],
    ['"پانی" کم ہے', "”پانی“ کم ہے"],
    ["“پانی”نے، کہا:“زمین”", "”پانی“نے، کہا:”زمین“"],
    ["(“پانی”)", "(”پانی“)"],
    ["“اس نے ‘پانی’ کہا”", "”اس نے ’پانی‘ کہا“"],
    ["بحری جہاز “Druzhba” پر", "بحری جہاز ”Druzhba“ پر"],
    ["“C-130 اور U-2” تھے", "”C-130 اور U-2“ تھے"],
    ["“سال 1947” میں", "”سال 1947“ میں"],
  ])("%s", (text, expected) => {
    expect(typeset(text, "ur")).toBe(expected);
  });

  test.each([
    ["a lone mark", "“پانی کم ہے"],
    ["a lone mark behind", "پانی کم ہے”"],
    ["an apostrophe", "اس نے don’t اور boys’ کہا"],
    ["inches", 'اسکرین 5" کی ہے'],
    ["an English passage", "اردو۔ The engineers wrote: “Nothing is wrong”, and went. پانی"],
    ["English alone", "“Water” and ‘land’"],
  ])("%s stays as it is", (_name, text) => {
    expect(typeset(text, "ur")).toBe(text);
  });

  test("are left as typed in English texts", () => {
    expect(typeset('“Water” "land" ‘time’', "en")).toBe('“Water” "land" ‘time’');
  });
});

describe("spaces at which no line may end", () => {
  test.each([
    ["ur", "12 مئی 1966 کو", "12_مئی_1966 کو"],
    ["ur", "۱۲ مئی ۱۹۶۶", "۱۲_مئی_۱۹۶۶"],
    ["ur", "مئی 1966 میں 3.5 ارب ڈالر، 42 فیصد", "مئی_1966 میں 3.5_ارب ڈالر، 42_فیصد"],
    ["ur", "12 مئیوں", "12 مئیوں"],
    ["ur", "20 کروڑ لوگ اور 5 لوگ", "20_کروڑ لوگ اور 5 لوگ"],
    ["ur", "12\nمئی", "12_مئی"],
    ["en", "On 12 May 1966, 3.5 billion", "On 12_May_1966, 3.5_billion"],
    ["en", "It may 1966 be, p. 5 and No. 12", "It may 1966 be, p._5 and No._12"],
    ["en", "in May 1966", "in May 1966"],
  ] as const)("%s: %s", (locale, text, expected) => {
    expect(typeset(text, locale).replaceAll("\u00A0", "_")).toBe(expected);
  });
});

test.each(["“پانی” 12 مئی", '"پانی" ‘الف’ 3 ارب', "3.5 billion"])(
  "the words of a bookmark are found before and after typesetting: %s",
  (text) => {
    expect(typeset(text, "ur")).toHaveLength(text.length);
    expect(foldText(typeset(text, "ur"))).toBe(foldText(text));
  },
);
