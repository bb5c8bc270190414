import { readFileSync } from "node:fs";
import { checkout } from "./checkout";

/** What scripts say in a language, by its part of the messages. */
export function wordsOf(locale: string): Record<string, Record<string, string>> {
  return JSON.parse(readFileSync(`${checkout}/messages/${locale}.json`, "utf8")).reader;
}
