import { defaultOf, isChoice, SETTINGS, type Settings } from "@/core/settings";
import { Data } from "@/page/marks";

/** The key under which the browser stores the settings. */
export const SETTINGS_KEY = "waraq-settings";

/** The version of the record that this build writes. */
export const SETTINGS_VERSION = 1;

/**
 * Reads a kept record. What can't be read of it is as if it had never been set,
 * field by field; of a newer version nothing is read, since names may mean
 * something else there.
 *
 * It runs before the first paint of every page, and so is written by hand.
 *
 * @example readSettings('{"version":1,"theme":"dark"}').theme // "dark"
 */
export function readSettings(text: string | null): Settings {
  const kept = recordIn(text);
  const isReadable = !(Number(kept.version) > SETTINGS_VERSION);
  return Object.fromEntries(
    SETTINGS.map((name) => [
      name,
      isReadable && isChoice(name, kept[name]) ? kept[name] : defaultOf(name),
    ]),
  ) as Settings;
}

/** Returns the record in a stored text; nothing if it is not a record. */
export function recordIn(text: string | null): Readonly<Record<string, unknown>> {
  try {
    return Object(JSON.parse(text ?? "{}"));
  } catch {
    return {};
  }
}

/**
 * Returns the attributes of settings on the document. Defaults have none, so that a page
 * without script looks the same.
 *
 * @param savesData whether the browser asks sites to spare the reader's line
 * @returns pairs of an attribute and its value, or null where it has to be absent
 */
export function settingAttributes(
  settings: Settings,
  savesData: boolean,
): [string, string | null][] {
  return SETTINGS.map((name) => {
    const value = settings[name];
    if (name !== "light") return [`data-${name}`, value === defaultOf(name) ? null : value];
    return [`data-${Data.Light}`, value === "on" || (value === "auto" && savesData) ? "" : null];
  });
}
