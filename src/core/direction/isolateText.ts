import { type Locale, language } from "../languages";
import { insertIsolates } from "./insertIsolates";
import { isolatedRuns } from "./isolatedRuns";

/**
 * Writes a text for a place that can hold no mark-up, such as a title or an
 * attribute: what has to be isolated (see {@link isolatedRuns}) stands between
 * isolating characters. Most texts stay as they are.
 *
 * @param locale the language of the text
 * @param around the language of what it is put into, where that is another: if
 *   its direction is the other one, all of the text is isolated
 * @example isolateText("روس اور C++", "ur") // "روس اور \u2066C++\u2069"
 * @example isolateText("گرم پانی", "ur", "en") // "\u2067گرم پانی\u2069"
 */
export function isolateText(text: string, locale: Locale, around: Locale = locale): string {
  const { direction } = language(locale);
  const runs = isolatedRuns(text, locale);
  const whole = { start: 0, end: text.length, direction };
  const isForeign = text !== "" && direction !== language(around).direction;
  return insertIsolates(text, isForeign ? [whole, ...runs] : runs).text;
}
