import type { Locale } from "@/core/languages";

/** A paragraph, and how it has to stand on a line. */
export interface BidiCase {
  readonly locale: Locale;
  /** One paragraph of Markdown; footnotes may follow. */
  readonly markdown: string;
  /**
   * The pieces of its line from the left to the right. In a piece with a
   * right-to-left letter the characters stand from right to left, in any other
   * from left to right.
   */
  readonly line: readonly string[];
  /** Whether it stands so by itself, and so gets no mark-up. */
  readonly plain?: true;
}

/** What Urdu and English paragraphs mix, each by itself. */
export const BIDI_CASES: readonly BidiCase[] = [
  // Urdu: ranges
  { locale: "ur", markdown: "سال 2016–17 میں", line: ["میں", "2016–17", "سال"] },
  { locale: "ur", markdown: "سال 2016-17 میں", line: ["میں", "2016-17", "سال"] },
  { locale: "ur", markdown: "کل 10–12 طیارے", line: ["طیارے", "10–12", "کل"] },
  { locale: "ur", markdown: "جنگ ۲۰۱۶–۱۷ تک", line: ["تک", "۲۰۱۶–۱۷", "جنگ"] },
  { locale: "ur", markdown: "مصنف (1936–) نے", line: ["نے", ")", "1936–", "(", "مصنف"] },
  // Urdu: money
  { locale: "ur", markdown: "قیمت $3.5 bn تھی", line: ["تھی", "$3.5 bn", "قیمت"] },
  { locale: "ur", markdown: "قیمت €2m تھی", line: ["تھی", "€2m", "قیمت"] },
  { locale: "ur", markdown: "قیمت $ 500 تھی", line: ["تھی", "$ 500", "قیمت"] },
  { locale: "ur", markdown: "قیمت Rs 500 تھی", line: ["تھی", "Rs 500", "قیمت"], plain: true },
  {
    locale: "ur",
    markdown: "قیمت US$ 1.2 billion تھی",
    line: ["تھی", "US$ 1.2 billion", "قیمت"],
    plain: true,
  },
  // Urdu: signs, degrees, fractions
  { locale: "ur", markdown: "درجہ -5°C رہا", line: ["رہا", "-5°C", "درجہ"] },
  { locale: "ur", markdown: "درجہ −5 °C رہا", line: ["رہا", "−5 °C", "درجہ"] },
  { locale: "ur", markdown: "درجہ +50°C رہا", line: ["رہا", "+50°C", "درجہ"] },
  { locale: "ur", markdown: "آمدن 2½ گنا", line: ["گنا", "2½", "آمدن"] },
  { locale: "ur", markdown: "کوئی 3/4 حصہ", line: ["حصہ", "3/4", "کوئی"], plain: true },
  { locale: "ur", markdown: "تناسب 16:9 ہے", line: ["ہے", "16:9", "تناسب"], plain: true },
  { locale: "ur", markdown: "شرح ۳٫۵ رہی", line: ["رہی", "۳٫۵", "شرح"], plain: true },
  { locale: "ur", markdown: "یعنی 2 + 2 = 4 ہے", line: ["ہے", "2 + 2 = 4", "یعنی"] },
  // Urdu: per cent. The sign of its own script follows the figure as a word would.
  { locale: "ur", markdown: "شرح 42% رہی", line: ["رہی", "42%", "شرح"] },
  { locale: "ur", markdown: "شرح 42٪ رہی", line: ["رہی", "٪", "42", "شرح"], plain: true },
  { locale: "ur", markdown: "شرح %42 رہی", line: ["رہی", "42", "%", "شرح"], plain: true },
  // Urdu: times, dates, telephone numbers, units
  { locale: "ur", markdown: "وقت 10:30–11:45 ہے", line: ["ہے", "10:30–11:45", "وقت"] },
  { locale: "ur", markdown: "بروز 12/5/2017 کو", line: ["کو", "12/5/2017", "بروز"], plain: true },
  { locale: "ur", markdown: "بروز 2017-06-20 کو", line: ["کو", "2017-06-20", "بروز"] },
  { locale: "ur", markdown: "فون +92 51 123-4567 ہے", line: ["ہے", "+92 51 123-4567", "فون"] },
  { locale: "ur", markdown: "فون (051) 123-4567 ہے", line: ["ہے", "(051) 123-4567", "فون"] },
  { locale: "ur", markdown: "رفتار 5 km/h رہی", line: ["رہی", "5 km/h", "رفتار"] },
  { locale: "ur", markdown: "بجلی 1,200 MW بنی", line: ["بنی", "1,200 MW", "بجلی"] },
  // Urdu: names and models
  { locale: "ur", markdown: "زبان C++ میں", line: ["میں", "C++", "زبان"] },
  { locale: "ur", markdown: "زبان C# میں", line: ["میں", "C#", "زبان"] },
  { locale: "ur", markdown: "نظام .NET پر", line: ["پر", ".NET", "نظام"] },
  { locale: "ur", markdown: "نظام .NET Framework پر", line: ["پر", ".NET Framework", "نظام"] },
  { locale: "ur", markdown: "ادارے Yahoo! نے", line: ["نے", "Yahoo!", "ادارے"] },
  { locale: "ur", markdown: "امریکہ (U.S.) نے", line: ["نے", ")", "U.S.", "(", "امریکہ"] },
  { locale: "ur", markdown: "داعش (ISIS) نے", line: ["نے", ")", "ISIS", "(", "داعش"], plain: true },
  { locale: "ur", markdown: "چار Mi-35M آئے", line: ["آئے", "Mi-35M", "چار"], plain: true },
  { locale: "ur", markdown: "کل 24 Su-35 آئے", line: ["آئے", "Su-35", "24", "کل"], plain: true },
  { locale: "ur", markdown: "طیارے U-2، S-400 اور", line: ["اور", "S-400", "،", "U-2", "طیارے"] },
  {
    locale: "ur",
    markdown: "نظام S-400، 2018 میں",
    line: ["میں", "2018", "،", "S-400", "نظام"],
  },
  {
    locale: "ur",
    markdown: "نظام (S-400) 2018 میں",
    line: ["میں", "2018", ")", "S-400", "(", "نظام"],
    plain: true,
  },
  // Urdu: what is written in Latin letters at some length
  {
    locale: "ur",
    markdown: "ادارہ SIPRI (2017) کے",
    line: ["کے", "SIPRI (2017)", "ادارہ"],
    plain: true,
  },
  {
    locale: "ur",
    markdown: "کتاب The “Great Game” میں",
    line: ["میں", "The “Great Game”", "کتاب"],
  },
  {
    locale: "ur",
    markdown: "کتاب “Kim: A Novel” میں",
    line: ["میں", "“Kim: A Novel”", "کتاب"],
  },
  {
    locale: "ur",
    markdown: "کتاب *Who Lost Russia?* میں",
    line: ["میں", "Who Lost Russia?", "کتاب"],
  },
  {
    locale: "ur",
    markdown: "پتہ “10 Downing Street” ہے",
    line: ["ہے", "“10 Downing Street”", "پتہ"],
  },
  {
    locale: "ur",
    markdown: "خبر Reuters, 12 مئی 2017",
    line: ["2017", "مئی", "12", ",", "Reuters", "خبر"],
  },
  { locale: "ur", markdown: "Reuters", line: ["Reuters"], plain: true },
  // Urdu: addresses and code
  {
    locale: "ur",
    markdown: "پتہ info@doab.example ہے",
    line: ["ہے", "info@doab.example", "پتہ"],
    plain: true,
  },
  {
    locale: "ur",
    markdown: "صفحہ https://doab.example/ur?a=1 ہے",
    line: ["ہے", "https://doab.example/ur?a=1", "صفحہ"],
    plain: true,
  },
  {
    locale: "ur",
    markdown: "صفحہ https://doab.example/ur/ ہے",
    line: ["ہے", "https://doab.example/ur/", "صفحہ"],
  },
  { locale: "ur", markdown: "راستہ /ur/a ہے", line: ["ہے", "/ur/a", "راستہ"] },
  {
    locale: "ur",
    markdown: "سوال GET /path?x=1 ہے",
    line: ["ہے", "GET /path?x=1", "سوال"],
    plain: true,
  },
  { locale: "ur", markdown: "حکم `x(1)!` سے", line: ["سے", "x(1)!", "حکم"] },
  // Urdu: beside elements
  {
    locale: "ur",
    markdown: "ادارہ SIPRI[^1] کے\n\n[^1]: a",
    line: ["کے", "1", "SIPRI", "ادارہ"],
  },
  { locale: "ur", markdown: "سن 2017[^1] میں\n\n[^1]: a", line: ["میں", "1", "2017", "سن"] },
  { locale: "ur", markdown: "ملک[^1] میں\n\n[^1]: a", line: ["میں", "1", "ملک"], plain: true },
  { locale: "ur", markdown: "سال **2016**–17 میں", line: ["میں", "2016–17", "سال"] },
  { locale: "ur", markdown: "قیمت *$3.5* bn تھی", line: ["تھی", "$3.5 bn", "قیمت"] },
  {
    locale: "ur",
    markdown: "کتاب [Kim](/ur/), [She](/ur/), 12 دن",
    line: ["دن", "12", ",", "Kim, She", "کتاب"],
  },
  {
    locale: "ur",
    markdown: "ادارے [Yahoo!](https://doab.example/) نے",
    line: ["نے", "Yahoo!", "ادارے"],
  },
  // English: names and phrases in Urdu
  { locale: "en", markdown: "By آصف علی, 12 May", line: ["By", "آصف علی", ", 12 May"] },
  { locale: "en", markdown: "آصف علی 24 articles", line: ["آصف علی", "24 articles"] },
  { locale: "en", markdown: "by آصف علی (24)", line: ["by", "آصف علی", "(24)"] },
  {
    locale: "en",
    markdown: "by آصف علی, ثنا مرزا",
    line: ["by", "آصف علی", ",", "ثنا مرزا"],
  },
  {
    locale: "en",
    markdown: "by آصف علی, ثنا مرزا, 12 May",
    line: ["by", "آصف علی", ",", "ثنا مرزا", ", 12 May"],
  },
  { locale: "en", markdown: "by آصف علی and", line: ["by", "آصف علی", "and"], plain: true },
  {
    locale: "en",
    markdown: "by آصف علی[^1] and\n\n[^1]: a",
    line: ["by", "آصف علی", "1", "and"],
  },
  { locale: "en", markdown: "by *آصف علی* 24 times", line: ["by", "آصف علی", "24 times"] },
  { locale: "en", markdown: "He cried شاباش! and", line: ["He cried", "!", "شاباش", "and"] },
  {
    locale: "en",
    markdown: "asked “کیا ہوا؟” and",
    line: ["asked “", "کیا ہوا؟", "” and"],
    plain: true,
  },
  {
    locale: "en",
    markdown: "asked “کیا ہوا!” 24 times",
    line: ["asked “", "!", "کیا ہوا", "” 24 times"],
  },
  {
    locale: "en",
    markdown: "of “1971 کی جنگ”, he",
    line: ["of “", "کی جنگ", "1971", "”, he"],
  },
  {
    locale: "en",
    markdown: "of جنگ 2016–17 کی and",
    line: ["of", "کی", "2016–17", "جنگ", "and"],
  },
  { locale: "en", markdown: "on 12 مئی 2017 in", line: ["on", "2017", "مئی", "12", "in"] },
  {
    locale: "en",
    markdown: "his گرم پانی (2017) sold",
    line: ["his", "گرم پانی", "(2017) sold"],
  },
  {
    locale: "en",
    markdown: "the دریا، نہر اور جھیل, 3 in all",
    line: ["the", "دریا، نہر اور جھیل", ", 3 in all"],
  },

  // English alone needs nothing.
  {
    locale: "en",
    markdown: "In 2016–17, $3.5 bn (C++)!",
    line: ["In 2016–17, $3.5 bn (C++)!"],
    plain: true,
  },
];
