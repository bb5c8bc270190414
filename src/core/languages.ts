import { isRtlLang } from "rtl-detect";

/** What Waraq has to know of a language. */
interface LanguageRow {
  /** The language's name in the language itself. */
  readonly name: string;
  /*
   * What leads to this language, in the language itself. Each wording stands for one act.
   */
  /** Enter the site in this language. */
  readonly readIn: string;
  /** Go to this page in this language. It contains the language's name. */
  readonly pageIn: string;
  /** Leave two versions side by side for the one in this language. */
  readonly alone: string;
  /** Go to a page whose text is not in this language. */
  readonly notIn: string;
  /** ISO 15924 code of the script it is written in. */
  readonly script: "Latn" | "Arab";
  /** The style of letters that its readers expect; the style sheets key on it. */
  readonly typeface: "serif" | "nastaliq" | "naskh";
  /** ISO 3166 code of the country whose conventions dates and numbers follow. */
  readonly region: string;
  /**
   * Words of running prose that an adult reads silently in a minute. English:
   * Trauzettel-Klosinski & Dietz 2012 (IReST), 228. Urdu and Persian are not in
   * that study; their figures are set so that a translation takes as long as
   * its original, by the ratio of word counts in translated prose.
   */
  readonly wordsPerMinute: number;
  /**
   * Letters that a keyboard of another language types in place of this one's,
   * and what to write instead. They look alike in many a typeface, but searches
   * miss them, and Nastaliq joins them wrongly.
   */
  readonly lookalikes: Readonly<Record<string, string>>;
  /** What an editor is warned of in its prose; without it, of nothing. */
  readonly prose?: {
    /** A sentence of more words is too long. */
    readonly longestSentence: number;
    /**
     * A letter that, standing alone, is read into the next word. Those that
     * stand alone as initials, in names of parties and as words are left out.
     */
    readonly loneLetter: RegExp;
  };
  /**
   * The quotation marks that open and close, as CLDR has them; where they are not given,
   * those that an author types are published.
   */
  readonly quotationMarks?: {
    readonly outer: readonly [string, string];
    readonly inner: readonly [string, string];
  };
  /** Match single spaces at which no line may end: in dates, between a figure and its unit. */
  readonly keptTogether?: readonly RegExp[];
}

/**
 * The one table of languages. A further language is a row here and a file in
 * `messages/`; nothing else in the code names a language.
 */
const LANGUAGES = {
  en: {
    name: "English",
    readIn: "Read in English",
    pageIn: "This page in English",
    alone: "English alone",
    notIn: "Not in English",
    script: "Latn",
    typeface: "serif",
    region: "GB",
    wordsPerMinute: 228,
    lookalikes: {},
    keptTogether: [
      /(?<=\b\d{1,2})[ \n](?=(?:January|February|March|April|May|June|July|August|September|October|November|December)\b)/g,
      /(?<=\b\d{1,2}[ \n\u00A0](?:January|February|March|April|May|June|July|August|September|October|November|December))[ \n](?=\d{4}\b)/g,
      /(?<=\d)[ \n](?=(?:thousand|million|billion|trillion|lakh|crore|per cent|percent|km|kg|MW)\b)/g,
      /(?<=\b(?:pp?|[Nn]o|[Vv]ol|[Aa]rt)\.)[ \n](?=\d)/g,
    ],
  },
  ur: {
    name: "اردو",
    readIn: "اردو میں پڑھیں",
    pageIn: "اردو میں کھولیں",
    alone: "صرف اردو",
    notIn: "اردو میں نہیں",
    script: "Arab",
    typeface: "nastaliq",
    region: "PK",
    wordsPerMinute: 270,
    lookalikes: {
      "\u064A": "\u06CC", // Arabic ye → Urdu ye
      "\u0649": "\u06CC", // Arabic alif maqsura → Urdu ye
      "\u0643": "\u06A9", // Arabic kaf → Urdu kaf
      "\u0647": "\u06C1", // Arabic he → Urdu gol he
    },
    prose: {
      longestSentence: 45,
      // “آ” is also a verb, “come”, known by the one that follows it: آ گیا، آ کر.
      loneLetter:
        /[ابکہی]|آ(?!\s(?:گ|ج|رہ|پہنچ|پڑ|کر|کے|سک|چک|لگ|مل|بس|بیٹھ|نکل|کھڑ|ٹھہر|ٹپک|دھمک|تو|ہی|بھی|نہ))/u,
    },
    quotationMarks: { outer: ["\u201D", "\u201C"], inner: ["\u2019", "\u2018"] },
    keptTogether: [
      /(?<=(?<!\p{Nd})\p{Nd}{1,2})[ \n](?=(?:جنوری|فروری|مارچ|اپریل|مئی|جون|جولائی|اگست|ستمبر|اکتوبر|نومبر|دسمبر)(?![\p{L}\p{M}]))/gu,
      /(?<=(?<![\p{L}\p{M}])(?:جنوری|فروری|مارچ|اپریل|مئی|جون|جولائی|اگست|ستمبر|اکتوبر|نومبر|دسمبر))[ \n](?=\p{Nd}{4}(?!\p{Nd}))/gu,
      /(?<=\p{Nd})[ \n](?=(?:ہزار|لاکھ|کروڑ|ارب|کھرب|ملین|فیصد)(?![\p{L}\p{M}]))/gu,
    ],
  },
} as const satisfies Record<string, LanguageRow>;

/** A language that the table holds, by its BCP 47 tag. */
export type Locale = keyof typeof LANGUAGES;

/** All languages that Waraq knows, in the order in which they are offered. */
export const LOCALES = Object.keys(LANGUAGES) as readonly Locale[];

/** The direction in which a language is written: the value of an HTML `dir`. */
export type Direction = "ltr" | "rtl";

/** A row of the table, with what follows from it. */
export interface Language extends LanguageRow {
  readonly locale: Locale;
  readonly direction: Direction;
}

/**
 * Tells whether a string is the tag of a language that the table holds.
 *
 * @example isLocale("ur") // true
 * @example isLocale("UR") // false: addresses are lower case
 */
export function isLocale(tag: string): tag is Locale {
  return Object.hasOwn(LANGUAGES, tag);
}

/** The languages that were asked for before: some loops ask once for each word. */
const known = new Map<Locale, Language>();

/**
 * Returns a language by its tag.
 *
 * @example language("ur").direction // "rtl"
 */
export function language(locale: Locale): Language {
  let found = known.get(locale);
  if (!found) {
    const direction = isRtlLang(locale) ? "rtl" : "ltr";
    found = { ...LANGUAGES[locale], locale, direction };
    known.set(locale, found);
  }
  return found;
}
