import type { Language } from "./languages";

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

/** A script whose text is set by itself, as the names of settings have it. */
export type SettingsScript = "latin" | "arabic";

export const SETTINGS = Object.keys(CHOICES) as readonly Setting[];

/** Returns the default value of a setting. */
export const defaultOf = <S extends Setting>(name: S): Settings[S] =>
  CHOICES[name][0] as Settings[S];

/** Tells whether a setting has a value. */
export const isChoice = (name: Setting, value: unknown): boolean =>
  (CHOICES[name] as readonly unknown[]).includes(value);

/** Values that are less than the default. */
const LESS: readonly string[] = ["small", "narrow"];

/**
 * Lists the values of a setting as they are offered: from less to more.
 *
 * @example offeredChoices("latin-measure") // ["narrow", "normal", "wide"]
 */
export function offeredChoices<S extends Setting>(name: S): readonly Settings[S][] {
  const choices = CHOICES[name] as readonly unknown[] as readonly Settings[S][];
  return [
    ...choices.filter((value) => LESS.includes(value)),
    ...choices.filter((value) => !LESS.includes(value)),
  ];
}

/**
 * Lists the faces that a script can be set in; only languages that expect Nastaliq can do
 * without it.
 *
 * @param typeface what the languages of the script expect
 */
export function offeredFaces(
  script: SettingsScript,
  typeface: Language["typeface"],
): readonly Settings[`${SettingsScript}-face`][] {
  const faces: readonly Settings[`${SettingsScript}-face`][] = CHOICES[`${script}-face`];
  return typeface === "naskh" ? faces.filter((face) => face !== "naskh") : faces;
}
