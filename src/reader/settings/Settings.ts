import { Data } from "@/page/marks";

/**
 * What a reader may set, and the values of each; the first one is the default.
 * Text is set per script, since a reader may want large Urdu and small English.
 * The names are those of the kept record, of the form's fields, and of the marks
 * on the document: `<html data-arabic-size="large">`.
 */
export const CHOICES = {
  theme: ["system", "light", "dark", "sepia"],
  /** Without web fonts, and pictures on request; `auto` does as the browser's data saver says. */
  light: ["auto", "on", "off"],
  "latin-face": ["serif", "sans"],
  "latin-size": ["normal", "small", "large", "larger", "largest"],
  "latin-spacing": ["normal", "loose", "looser"],
  "latin-measure": ["normal", "narrow", "wide"],
  "arabic-face": ["nastaliq", "naskh", "system"],
  "arabic-size": ["normal", "small", "large", "larger", "largest"],
  "arabic-spacing": ["normal", "loose", "looser"],
  "arabic-measure": ["normal", "narrow", "wide"],
} as const;

/** The name of something that can be set. */
export type Setting = keyof typeof CHOICES;

/** What a reader has set. */
export type Settings = { readonly [S in Setting]: (typeof CHOICES)[S][number] };

/** Under which name the browser keeps them. */
export const SETTINGS_KEY = "waraq-settings";

/** The version of the record that this build writes. */
export const SETTINGS_VERSION = 1;

export const SETTINGS = Object.keys(CHOICES) as readonly Setting[];

/** The value that a setting has where nothing else is chosen. */
export const defaultOf = (name: Setting): string => CHOICES[name][0];

/** Whether a setting has such a value. */
export const isChoice = (name: Setting, value: unknown): boolean =>
  (CHOICES[name] as readonly unknown[]).includes(value);

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

/** What a kept text holds; nothing where it is no record. */
export function recordIn(text: string | null): Readonly<Record<string, unknown>> {
  try {
    return Object(JSON.parse(text ?? "{}"));
  } catch {
    return {};
  }
}

/**
 * The marks that settings leave on the document, as attributes: none for what is
 * as it is by default, so that a page without script looks the same.
 *
 * @param savesData whether the browser asks sites to spare the reader's line
 * @returns pairs of an attribute and its value, or null where it has to be absent
 */
export function marksOf(settings: Settings, savesData: boolean): [string, string | null][] {
  return SETTINGS.map((name) => {
    const value = settings[name];
    if (name !== "light") return [`data-${name}`, value === defaultOf(name) ? null : value];
    return [`data-${Data.Light}`, value === "on" || (value === "auto" && savesData) ? "" : null];
  });
}
