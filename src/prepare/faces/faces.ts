/** A typeface's file as the site serves it: a part of a package's, made small. */
export interface Face {
  /** The file that is made: `<name>.woff2`; style sheets and preloads know it by this name. */
  readonly name: string;
  /** The file it is cut from, as a module of a package. */
  readonly source: string;
  /** Every character that it can set. Ligatures and joined forms of them come along. */
  readonly characters: string;
  /** Of a variable face: the weights that it can take. */
  readonly weights?: { readonly min: number; readonly max: number } | number;
  /** The OpenType features that are kept; left out, all. */
  readonly features?: readonly string[];
}

/** The face that the press cuts from Nastaliq, for the words that the publication has. */
export const CORE_FACE = "nastaliq-core";

const ASCII = span(0x20, 0x7e);
const PUNCTUATION = "\u00a0–—‘’“”…·°€£₹";
/** What few texts have. */
const RARE_ASCII = "#*+<=>@\\^_`{|}~";
const RARE_SIGNS = `${RARE_ASCII}•×−§©½`;
const LETTERS_OF_WESTERN_EUROPE = span(0xc0, 0xff).replaceAll(/[×÷é]/g, "");

/** The features that the style sheets ask for, and those that browsers turn on by themselves. */
const LATIN_FEATURES = ["calt", "ccmp", "clig", "kern", "liga", "lnum", "locl", "mark", "tnum"];

/**
 * The Arabic script as Urdu and its neighbours write it (Shahmukhi, Sindhi,
 * Pashto, Balochi, Kashmiri, Saraiki, Persian, Arabic), never what one article
 * happens to use: the file is the same for every page and every publication.
 * Subsets that leave letters out break the joining of those that stay. What is
 * left out is rare and dear, such as Sindhi’s ngo: Naskh has it.
 */
const ARABIC_SCRIPT = [
  span(0x0621, 0x063a) + span(0x0640, 0x064a), // Arabic's letters
  span(0x064b, 0x0658), // its marks
  "\u0670\u0671\u0610\u0611\u0612\u0613\u0614", // superscript alif, wasla, honorifics
  "ٹٺټٻپٿڀځڂڃڄڅچڇڈډڊڌڍڎڏڑړڕږژڙښڛڠڤڦکڪګڬگڳڻںڼھۀہۂۃۄۆۇۈۋیۍېےۓەۯ",
  span(0x06f0, 0x06f9), // Urdu's and Persian's digits
  span(0x0660, 0x0669), // Arabic's
  "،؛؟۔٪٫٬٭؍؏\u0600\u0601\u0603",
  "\u200c\u200d\u200e\u200f\u061c\u2066\u2067\u2068\u2069", // joiners and marks of direction
  " ", // words are set apart by the space of their own face
].join("");

const SERIF = "@fontsource-variable/source-serif-4/files/source-serif-4";
const NASTALIQ = "@fontsource/noto-nastaliq-urdu/files/noto-nastaliq-urdu";
const NASKH = "@fontsource/noto-naskh-arabic/files/noto-naskh-arabic";

/**
 * All faces of the site, under the SIL Open Font License. Nastaliq has one
 * weight: a second would be as large again.
 */
export const FACES: readonly Face[] = [
  {
    name: "serif",
    source: `${SERIF}-latin-wght-normal.woff2`,
    characters: `${withoutRare(ASCII) + PUNCTUATION}é`,
    weights: { min: 400, max: 600 },
    features: LATIN_FEATURES,
  },
  {
    name: "serif-italic",
    source: `${SERIF}-latin-wght-italic.woff2`,
    characters: `${ASCII}\u00a0–—‘’“”…éèêáàâäöôóüûíîñç`,
    weights: 400,
    features: LATIN_FEATURES,
  },
  {
    // Whoever needs more than “é”, or a rare sign, loads these besides, and so on.
    name: "serif-accents",
    source: `${SERIF}-latin-wght-normal.woff2`,
    characters: LETTERS_OF_WESTERN_EUROPE + RARE_SIGNS,
    weights: { min: 400, max: 600 },
    features: LATIN_FEATURES,
  },
  {
    // What transliteration needs: ā ī ū ṭ ḍ ṣ ẓ ġ š ž ʿ
    name: "serif-extended",
    source: `${SERIF}-latin-ext-wght-normal.woff2`,
    characters: "āīūēōĀĪŪĒŌḍḥḫḳṇṛṣṭẓẔẕḌḤḪḲṆṚṢṬẒğĞşŞıİčČšŠžŽćĆńŃłŁśŚżŻġĠőŐűŰřŘěĚʿʾ",
    weights: { min: 400, max: 600 },
    features: LATIN_FEATURES,
  },
  { name: "nastaliq", source: `${NASTALIQ}-arabic-400-normal.woff2`, characters: ARABIC_SCRIPT },
  {
    name: "naskh",
    source: `${NASKH}-arabic-400-normal.woff2`,
    characters: `${ARABIC_SCRIPT}ڱۮ؎؂ﷲﷺﷻ﷽`,
  },
  {
    // Latin words and figures in Urdu; the style sheet gives it the size that suits Nastaliq.
    name: "latin",
    source: `${SERIF}-latin-wght-normal.woff2`,
    characters: withoutRare(ASCII) + PUNCTUATION,
    weights: 400,
    features: LATIN_FEATURES,
  },
  {
    name: "latin-signs",
    source: `${SERIF}-latin-wght-normal.woff2`,
    characters: RARE_SIGNS,
    weights: 400,
    features: LATIN_FEATURES,
  },
];

function withoutRare(characters: string): string {
  return [...characters].filter((character) => !RARE_ASCII.includes(character)).join("");
}

/** The characters from one code point to another, both included. */
function span(first: number, last: number): string {
  return Array.from({ length: last - first + 1 }, (_, index) =>
    String.fromCodePoint(first + index),
  ).join("");
}
