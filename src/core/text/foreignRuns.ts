import type { Range } from "../direction/directionalRun";
import { LOCALES, type Locale, language } from "../languages";

/** A part of a text in another script than the text's own. */
export interface ForeignRun extends Range {
  /** Its language, as a BCP 47 tag: see {@link foreignRuns}. */
  readonly lang: string;
}

/** The scripts that are told apart: ISO 15924 codes, and what Unicode calls them. */
const SCRIPTS = {
  Latn: "Latin",
  Arab: "Arabic",
  Cyrl: "Cyrillic",
  Grek: "Greek",
  Hebr: "Hebrew",
  Deva: "Devanagari",
  Guru: "Gurmukhi",
  Beng: "Bengali",
  Gujr: "Gujarati",
  Taml: "Tamil",
  Sinh: "Sinhala",
  Tibt: "Tibetan",
  Armn: "Armenian",
  Geor: "Georgian",
  Thai: "Thai",
  Hang: "Hangul",
  Hani: "Han",
} as const;

type Script = keyof typeof SCRIPTS;

/** Characters between two words of a script that don't end a run of them. */
const BETWEEN = "(?!\\p{L})[\\u0020-\\u007E\\u00A0\\u2010-\\u2019\\u200C\\u200D\\p{M}]";
/** Signs that belong to the word before them: the figures of “Mi-35”, the signs of “C++”. */
const BEHIND = "[\\p{M}\\d+#]|-(?=\\d)";

/** One or more words of a script, with what stands between them. */
const runPattern = (script: Script) => {
  const letter = `(?=\\p{L})\\p{Script=${SCRIPTS[script]}}`;
  return `(?<${script}>${letter}(?:(?:${BETWEEN})*${letter})*(?:${BEHIND})*)`;
};

const patterns = new Map<Script, RegExp>();

/** Finds the runs of all scripts but one. */
function patternWithout(own: Script): RegExp {
  const known = patterns.get(own);
  if (known) return known;
  const others = (Object.keys(SCRIPTS) as Script[]).filter((script) => script !== own);
  const pattern = new RegExp(others.map(runPattern).join("|"), "gu");
  patterns.set(own, pattern);
  return pattern;
}

/** What is in no language. */
const ADDRESS = /^(?:[a-z][a-z+.-]*:\/\/|www\.)\S+$/i;

/** Cheap to ask of each text: most have no letter of another script. */
const LETTERS_OF: Readonly<Record<Script, RegExp>> = Object.fromEntries(
  Object.entries(SCRIPTS).map(([code, name]) => [
    code,
    new RegExp(`(?!\\p{Script=${name}})\\p{L}`, "u"),
  ]),
) as Record<Script, RegExp>;

/**
 * Finds the parts of a text that are written in another script than the text's
 * language, so that they can be read out, hyphenated and set as what they are
 * (WCAG 2.2, 3.1.2). A script's language is the first of the table of languages
 * that is written in it; of a script that none is written in, the tag says that
 * the language isn't known: `und-Cyrl`. Where that guess is wrong, authors say
 * the language themselves.
 *
 * @returns the runs in order, apart from each other; the time grows with the text's length
 *
 * @example foreignRuns("A rishta, رشتہ", "en") // [{ start: 10, end: 14, lang: "ur" }]
 * @example foreignRuns("داعش (ISIS)", "ur") // [{ start: 6, end: 10, lang: "en" }]
 */
export function foreignRuns(text: string, locale: Locale): readonly ForeignRun[] {
  const own = language(locale).script;
  if (!LETTERS_OF[own].test(text)) return [];
  const matches = [...text.matchAll(patternWithout(own))].filter(([run]) => !ADDRESS.test(run));
  return matches.map((match) => {
    const script = Object.keys(SCRIPTS).find((code) => match.groups?.[code] !== undefined);
    const lang = LOCALES.find((other) => language(other).script === script) ?? `und-${script}`;
    return { start: match.index, end: match.index + match[0].length, lang };
  });
}

/**
 * Returns the language of a text whose words are all in one other script.
 *
 * @example foreignLanguage("رشتہ،", "en") // "ur"
 * @example foreignLanguage("the رشتہ", "en") // undefined
 */
export function foreignLanguage(text: string, locale: Locale): string | undefined {
  const [run, ...others] = foreignRuns(text, locale);
  if (!run || others.length > 0) return undefined;
  const isWhole = !/[\p{L}\p{N}]/u.test(text.slice(0, run.start) + text.slice(run.end));
  return isWhole ? run.lang : undefined;
}
