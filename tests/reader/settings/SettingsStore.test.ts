import { describe, expect, test } from "vitest";
import { readSettings, SETTINGS_KEY } from "@/reader/settings/Settings";
import { SettingsStore } from "@/reader/settings/SettingsStore";

const DEFAULTS = readSettings(null);
const DARK = { ...DEFAULTS, theme: "dark" } as const;

function memory(kept?: string) {
  const values = new Map(kept === undefined ? [] : [[SETTINGS_KEY, kept]]);
  return {
    values,
    getItem: (key: string) => values.get(key) ?? null,
    setItem: (key: string, value: string) => void values.set(key, value),
    removeItem: (key: string) => void values.delete(key),
  };
}

describe("SettingsStore", () => {
  test("stores what differs from the defaults, and returns it", () => {
    const storage = memory();
    new SettingsStore(() => storage).save(DARK);
    expect(storage.values.get(SETTINGS_KEY)).toBe('{"version":1,"theme":"dark"}');
    expect(new SettingsStore(() => storage).load()).toEqual(DARK);
  });

  test("stores nothing if everything is as by default", () => {
    const storage = memory('{"version":1,"theme":"dark"}');
    new SettingsStore(() => storage).save(DEFAULTS);
    expect(storage.values.size).toBe(0);
  });

  test("leaves unknown data unchanged", () => {
    const storage = memory('{"version":1,"hyphens":"none"}');
    new SettingsStore(() => storage).save(DARK);
    expect(JSON.parse(storage.values.get(SETTINGS_KEY) ?? "")).toEqual({
      version: 1,
      hyphens: "none",
      theme: "dark",
    });
  });

  test("does not overwrite the data of a newer build", () => {
    const newer = '{"version":2,"theme":{"day":"light"}}';
    const storage = memory(newer);
    expect(() => new SettingsStore(() => storage).save(DARK)).toThrow(
      expect.objectContaining({ reason: "newer" }),
    );
    expect(storage.values.get(SETTINGS_KEY)).toBe(newer);
  });

  test.each([
    ["SecurityError", "denied"],
    ["QuotaExceededError", "full"],
    ["Odd", "unknown"],
  ])("reports why it could not store: %s", (name, reason) => {
    const storage = () => {
      throw new DOMException("no", name);
    };
    const store = new SettingsStore(storage);
    expect(store.load()).toEqual(DEFAULTS);
    expect(() => store.save(DARK)).toThrow(expect.objectContaining({ reason }));
  });
});
