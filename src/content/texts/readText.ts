import { type Locale, language } from "@/core/languages";
import { pointIn } from "@/core/pointIn";
import { type Problem, problem } from "@/core/problems";
import { findLookalikes } from "@/core/text/findLookalikes";
import type { TextFile } from "../files/contentFile";

/** Characters that no keyboard types, and that no page may hold: HTML Living Standard, §13.2.3.5. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
const CONTROL = /[\0-\x08\x0B\x0C\x0E-\x1F\x7F-\x84\x86-\x9F]/g;

/** Ends of lines and paragraphs of other programs: to Markdown, and on a page, they are none. */
const OTHER_LINE_ENDS = /[\x85\u2028\u2029]/g;

/** What has letters stand against their own direction, whatever they are. */
const OVERRIDE = /[\u202D\u202E]/g;

/**
 * Checks the characters of a text file, whatever they mean.
 *
 * @param locale where all of the file is in one language
 * @returns the text in Unicode's composed form (NFC), whatever the system wrote, and with
 *   spaces in place of control characters and other programs' ends of lines, so that the parsers behind don't report them in
 *   their way
 */
export function readText(
  { path, text }: TextFile,
  locale?: Locale,
): { text: string; problems: Problem[] } {
  const problems: Problem[] = [];
  const start = { line: 1, column: 1 };

  const control = text.match(CONTROL);
  if (control) {
    const code = (control[0].codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0");
    problems.push(
      problem({
        file: path,
        at: pointIn(text, text.search(CONTROL), start),
        rule: "control-character",
        cause: `The file has ${control.length === 1 ? "a control character" : `${control.length} control characters, the first`} (U+${code}${code === "0000" ? ", NUL" : ""}).`,
        remedy: "Remove it; an editor that shows invisible characters helps to find it.",
      }),
    );
  }

  const override = text.match(OVERRIDE);
  if (override) {
    problems.push(
      problem({
        file: path,
        at: pointIn(text, text.search(OVERRIDE), start),
        rule: "direction-override",
        severity: "warning",
        cause: `The file has ${override.length === 1 ? "an invisible mark" : `${override.length} invisible marks, the first`} (${codeOf(override[0])}) that reverses the order of the letters after it.`,
        remedy: "Remove it. To set the direction of words, put U+200E or U+200F beside them.",
      }),
    );
  }

  const [first, ...more] = locale ? findLookalikes(text, locale) : [];
  if (locale && first) {
    problems.push(
      problem({
        file: path,
        at: pointIn(text, first.index, start),
        rule: "lookalike-letter",
        severity: "warning",
        cause: `“${first.letter}” (${codeOf(first.letter)}) in “${first.word}” is not a letter of ${language(locale).name}${more.length > 0 ? `; the file has ${more.length + 1} such letters` : ""}.`,
        remedy: `Write “${first.instead}” (${codeOf(first.instead)}). Searches miss words that use look-alike letters.`,
      }),
    );
  }
  return {
    text: text.replace(CONTROL, " ").replace(OTHER_LINE_ENDS, " ").normalize("NFC"),
    problems,
  };
}

function codeOf(letter: string): string {
  return `U+${(letter.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
}
