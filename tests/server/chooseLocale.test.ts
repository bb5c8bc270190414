import { describe, expect, test } from "vitest";
import { chooseLocale } from "@/server/chooseLocale";

const site = { locales: ["en", "ur"], defaultLocale: "en" } as const;
const urduSite = { locales: ["ur", "en"], defaultLocale: "ur" } as const;

describe("chooseLocale", () => {
  test.each([
    ["nothing", undefined, "en"],
    ["an empty header", "", "en"],
    ["the language itself", "ur", "ur"],
    ["the language in a country", "ur-PK", "ur"],
    ["the language in a script and a country", "ur-Arab-PK", "ur"],
    ["upper case", "UR-pk", "ur"],
    ["the best of several", "en;q=0.5, ur;q=0.8", "ur"],
    ["the first of equals", "ur, en", "ur"],
    ["spaces anywhere", "  ur ;q=0.9 ,\ten;q=0.1", "ur"],
    ["a foreign language before ours", "fr-FR, fr;q=0.9, ur;q=0.3", "ur"],
    ["foreign languages only", "fr, de;q=0.5", "en"],
    ["any language", "*", "en"],
    ["any but one", "en;q=0, *", "ur"],
    ["any rather than one", "*, en;q=0.5", "ur"],
    ["a language refused", "ur;q=0", "en"],
    ["all refused", "*;q=0", "en"],
    ["a quality that is no number", "ur;q=high, en;q=0.1", "en"],
    ["parameters besides the quality", "ur;level=1;q=0.9, en;q=0.2", "ur"],
    ["commas alone", ",,,;;,", "en"],
    ["other characters", "\u0000☃;q=1, <script>, ur", "ur"],
    ["a tag that is no tag", "-, --, en_GB, ur_", "en"],
    ["names of objects' members", "__proto__, constructor;q=1", "en"],
    ["very many languages", `${"xx,".repeat(5_000)}ur`, "ur"],
  ])("chooses from %s", (_, header, locale) => {
    expect(chooseLocale({ "accept-language": header }, site)).toBe(locale);
  });

  test("prefers the publication's own language if any is acceptable", () => {
    expect(chooseLocale({ "accept-language": "*" }, urduSite)).toBe("ur");
    expect(chooseLocale({}, urduSite)).toBe("ur");
  });

  test.each([
    ["the language chosen last", "language=ur", "ur"],
    ["it among other cookies", "a=1; language=ur; b=2", "ur"],
    ["the first of two", "language=ur; language=en", "ur"],
    ["no language of the site", "language=fr", "en"],
    ["an empty value", "language=", "en"],
    ["a malformed escape", "language=%E0%A4%A", "en"],
    ["another name", "Language=ur", "en"],
    ["a member of objects", "__proto__=ur; language=constructor", "en"],
    ["no cookie at all", ";;;===", "en"],
  ])("reads from cookies %s", (_, cookie, locale) => {
    expect(chooseLocale({ cookie, "accept-language": "en" }, site)).toBe(locale);
  });
});
