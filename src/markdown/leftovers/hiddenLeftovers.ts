import type { Leftover } from "./Leftover";

/** Comments and editors’ marks, which must not be published. */
export const HIDDEN = {
  comment: {
    noun: "a comment between “%%”",
    pattern: /(?:%%|(?<!\p{Nd})٪٪)[^\n]{0,60}/gu,
    remedy:
      "Close it with “%%” to keep it unpublished, or write “\\%%” to show the signs. In YAML, remove it.",
    isPrivate: true,
    inFields: true,
  },
  htmlComment: {
    noun: "an HTML comment",
    pattern: /<[!！][ \t]{0,3}[-–—‐−]/g,
    remedy: "Remove it; in YAML, a comment begins with “#”.",
    isPrivate: true,
    inFields: true,
  },
  editorsMark: {
    noun: "an editor’s mark",
    pattern: /\{>>[^\n]{0,60}|\{(?:--|\+\+|~~)(?=[^\n]{1,200}(?:--|\+\+|~~)\})[^\n]{0,60}/g,
    remedy: "Remove it; write comments between “%%”.",
    isPrivate: true,
    inFields: true,
  },
} satisfies Record<string, Leftover>;
