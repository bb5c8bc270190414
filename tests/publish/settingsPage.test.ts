import { describe, expect, test } from "vitest";
import { settingsPage } from "@/publish/pages/settingsPage";
import { makeSite } from "../support/makeSite";

describe("settingsPage", () => {
  test("lists the page’s own script first, each with a sample in its own language", async () => {
    const { scripts, head, chrome } = await settingsPage(await makeSite("ur"));
    expect(scripts.map(({ script, locales, typeface }) => [script, locales, typeface])).toEqual([
      ["arabic", ["ur"], "nastaliq"],
      ["latin", ["en"], "serif"],
    ]);
    expect(scripts[0]?.sample).toMatchObject({
      locale: "ur",
      text: expect.stringContaining("کاتب"),
    });
    expect(scripts[1]?.sample).toMatchObject({
      locale: "en",
      text: expect.stringContaining("ink"),
    });
    expect(head.indexed).toBe(false);
    expect(chrome.languages).toEqual([
      { locale: "en", address: "/en/settings/", isTranslated: true },
    ]);
  });

  test("lists no script that the publication does not use", async () => {
    const { scripts } = await settingsPage(await makeSite("en", { locales: ["en"] }));
    expect(scripts.map(({ script }) => script)).toEqual(["latin"]);
  });
});
