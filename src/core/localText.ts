import type { Locale } from "./languages";
import type { Localized } from "./library";

/** A text, and the language it is in: enough to mark it up rightly on any page. */
export interface LocalText {
  readonly text: string;
  readonly locale: Locale;
}

/**
 * Returns a text in the wanted language or, if it does not exist there, in the first
 * language that has it.
 *
 * @param localized the text in the languages that have it
 * @param wanted the language of the page
 * @param others the languages to fall back to, in order
 * @returns nothing if none of the languages has it
 * @example
 * localText({ ur: "دوآب" }, "en", ["en", "ur"]) // { text: "دوآب", locale: "ur" }
 */
export function localText(
  localized: Localized,
  wanted: Locale,
  others: readonly Locale[],
): LocalText | undefined {
  for (const locale of [wanted, ...others]) {
    const text = localized[locale];
    if (text !== undefined) return { text, locale };
  }
  return undefined;
}
