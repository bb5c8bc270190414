import { describe, expect, test } from "vitest";
import { CHOICES, SETTINGS, type Settings } from "@/core/settings";
import { readSettings, settingAttributes } from "@/reader/settings/Settings";

const DEFAULTS = Object.fromEntries(
  SETTINGS.map((name) => [name, CHOICES[name][0]]),
) as unknown as Settings;

const read = (record: unknown) => readSettings(JSON.stringify(record));

describe("readSettings", () => {
  test.each([
    null,
    "",
    "{",
    "null",
    "7",
    '"dark"',
    "[]",
    '{"__proto__":{"theme":"dark"}}',
    '{"constructor":{"theme":"dark"}}',
    "{".repeat(5_000),
  ])("returns nothing for %j", (text) => {
    expect(readSettings(text)).toEqual(DEFAULTS);
  });

  test("reads each field by itself", () => {
    const kept = {
      version: 1,
      theme: "sepia",
      "arabic-size": "gigantic",
      "latin-size": ["large"],
      "latin-face": "constructor",
      light: true,
      "arabic-face": "naskh",
    };
    expect(read(kept)).toEqual({ ...DEFAULTS, theme: "sepia", "arabic-face": "naskh" });
  });

  test("returns nothing for a newer version", () => {
    expect(read({ version: 2, theme: "dark" })).toEqual(DEFAULTS);
  });
});

describe("settingAttributes", () => {
  const marks = (settings: Partial<Settings>, savesData = false) =>
    settingAttributes({ ...DEFAULTS, ...settings }, savesData).filter(
      ([, value]) => value !== null,
    );

  test("returns no attributes for defaults", () => {
    expect(marks({})).toEqual([]);
  });

  test("returns an attribute for each other choice", () => {
    expect(marks({ theme: "dark", "arabic-size": "largest" })).toEqual([
      ["data-theme", "dark"],
      ["data-arabic-size", "largest"],
    ]);
  });

  test.each([
    ["auto", false, []],
    ["auto", true, [["data-light", ""]]],
    ["on", false, [["data-light", ""]]],
    ["off", true, []],
  ] as const)("is light: %s, where the browser saves data: %s", (light, savesData, expected) => {
    expect(marks({ light }, savesData)).toEqual(expected);
  });
});
