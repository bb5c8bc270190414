import { type Locale, language } from "../languages";
import { insertIsolates } from "./insertIsolates";
import { isolatedRuns } from "./isolatedRuns";

/** How many texts are remembered: the titles of a large publication. */
const MOST_KNOWN = 20_000;

/** What was written before. A page names a title several times, and many pages name the same. */
const known = new Map<string, string>();

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
  const key = `${locale} ${around} ${text}`;
  const written = known.get(key) ?? isolated(text, locale, around);
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(key, written);
  return written;
}

function isolated(text: string, locale: Locale, around: Locale): string {
  const { direction } = language(locale);
  const runs = isolatedRuns(text, locale);
  const whole = { start: 0, end: text.length, direction };
  const isForeign = text !== "" && direction !== language(around).direction;
  return insertIsolates(text, isForeign ? [whole, ...runs] : runs).text;
}
