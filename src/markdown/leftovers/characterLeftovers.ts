import { LETTERS, type Leftover } from "./Leftover";

/** Names and escapes of characters. */
export const CHARACTERS = {
  emojiName: {
    noun: "the name of an emoji",
    pattern: new RegExp(
      `(?<![${LETTERS}:/])(?<!\\uFFFC):[a-z][a-z0-9_+-]{1,30}:(?![${LETTERS}:])`,
      "gu",
    ),
    remedy: "Write the character itself, or remove it.",
  },
  entity: {
    noun: "an HTML character reference",
    pattern: /&(?:[a-z][a-z0-9]{1,30}|#\d{1,7}|#x[0-9a-f]{1,6});/gi,
    remedy: "Write the character itself.",
    inFields: true,
  },
  backslash: {
    noun: "a backslash",
    pattern: /\\(?=[،؛؟۔“”‘’«»…–—])/g,
    remedy: "Remove it: only ASCII punctuation needs one.",
  },
} satisfies Record<string, Leftover>;
