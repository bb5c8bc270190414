import { unicodeBidi } from "./unicodeBidi";

/**
 * Writes a text as a string of the same length, one letter for what each UTF-16
 * unit does to the order of a line: `L` and `R` are letters of left-to-right
 * and of right-to-left scripts, `n` digits of the Arabic script and `d` all
 * others, a space any white space, `B` the end of a paragraph or a forced break,
 * `o` other symbols. Punctuation stands for itself. Vowel signs and joiners are
 * what they follow. What an author has isolated or embedded with characters of
 * his own (UAX #9, §2) is `o` throughout: it is not looked into.
 *
 * @example directionClasses("سال 2016–17 (SIPRI)") // "RRR dddd–dd (LLLLL)"
 */
export function directionClasses(text: string): string {
  const classes: string[] = [];
  let before = "o";
  let depth = 0;
  for (const character of text) {
    const isOpening = OPENING.test(character);
    const isClosing = CLOSING.test(character);
    if (isOpening) depth += 1;
    const isOpaque = depth > 0 || isClosing;
    const own = isOpaque ? "o" : (classOf(character) ?? before);
    if (isClosing) depth = Math.max(0, depth - 1);
    classes.push(own.length === character.length ? own : own.repeat(character.length));
    before = own;
  }
  return classes.join("");
}

/** LRE, RLE, LRO, RLO, LRI, RLI and FSI; PDF and PDI. */
const OPENING = /[\u202A\u202B\u202D\u202E\u2066-\u2068]/;
const CLOSING = /[\u202C\u2069]/;

/** The class of a character; nothing for one that has the class of what it follows. */
function classOf(character: string): string | undefined {
  switch (unicodeBidi.getBidiCharTypeName(character)) {
    case "L":
      return "L";
    case "R":
    case "AL":
      return "R";
    case "EN":
    case "AN":
      return /[\u0600-\u06FF]/.test(character) ? "n" : "d";
    case "WS":
    case "S":
      return " ";
    case "NSM":
    case "BN":
      return undefined;
    case "ON":
    case "ES":
    case "ET":
    case "CS":
      if (/\p{N}/u.test(character)) return "d";
      return /\p{P}|\p{S}/u.test(character) && character.length === 1 ? character : "o";
    default:
      return "B";
  }
}
