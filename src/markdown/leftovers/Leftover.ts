/** Mark-up that is left over in a text: what it is, and what to write instead. */
export interface Leftover {
  /** How messages call it. */
  readonly noun: string;
  /** Has the flag `g`; its quantifiers have bounds, so that looking takes no longer than the text. */
  readonly pattern: RegExp;
  readonly remedy: string;
  /** Whether it hides something that must not be published. */
  readonly isPrivate?: boolean;
  /** Whether it is mark-up in a field of YAML too, where Markdown is none; or there only. */
  readonly inFields?: boolean | "only";
}

/** Stands where something is understood: mark-up, code, a link, an escaped sign. */
export const UNDERSTOOD = "\uFFFC";

/** Marks of direction and joiners, which nobody sees, for a pattern. */
export const UNSEEN = "[\\u200B-\\u200F\\u202A-\\u202E\\u2060-\\u2069\\uFEFF]*";

/** Letters and digits, for a class of characters in a pattern. */
export const LETTERS = "\\p{L}\\p{N}";
