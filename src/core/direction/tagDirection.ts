import type { Direction } from "../languages";

/** ISO 15924 codes of the scripts that are written from right to left. */
const RIGHT_TO_LEFT = new Set("Adlm Arab Hebr Mand Nkoo Rohg Samr Syrc Thaa Yezi".split(" "));

/**
 * Returns the script that a language is mostly written in, by Unicode's likely subtags.
 *
 * @param tag a valid BCP 47 tag
 * @example likelyScript("fa") // "Arab"
 * @example likelyScript("ur-Latn") // "Latn"
 */
export function likelyScript(tag: string): string | undefined {
  return new Intl.Locale(tag).maximize().script;
}

/**
 * Returns the direction that a language is written in, whether or not the site has it.
 *
 * @param tag a valid BCP 47 tag
 * @example tagDirection("ar") // "rtl"
 */
export function tagDirection(tag: string): Direction {
  return RIGHT_TO_LEFT.has(likelyScript(tag) ?? "") ? "rtl" : "ltr";
}
