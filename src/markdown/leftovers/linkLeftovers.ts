import type { Leftover } from "./Leftover";

/** Links, pictures, notes and definitions that Markdown doesn’t recognize. */
export const LINKS = {
  wikiLink: {
    noun: "a wiki link",
    pattern: /!?\[\[[^[\]\n]{1,200}\]\]/g,
    remedy: "Write “[text](/language/articles/slug/)”, or “![what it shows](file.svg)”.",
    inFields: true,
  },
  brokenLink: {
    noun: "a link that is none",
    pattern:
      /\][ \t]{0,3}\((?=\uFFFC|https?:|\/|#|[\w-]{1,80}\.(?:svg|png|jpe?g|webp|avif|gif|md|html)\b)|\]\(|\)\[(?=\uFFFC|https?:|\/)|\][（]/g,
    remedy: "Write “[text](address)”, without a space between; the address has none either.",
    inFields: true,
  },
  brokenPicture: {
    noun: "a picture that is none",
    pattern: /[!！]\[[^[\]\n]{0,200}\](?!\()/g,
    remedy: "Write “![what it shows](file.svg)”.",
    inFields: true,
  },
  linkDefinition: {
    noun: "the definition of a link",
    pattern: /(?<=^|\n)[ \t]*\[[^\]\n]{1,100}\][ \t]{0,3}:[ \t]{0,3}(?=\uFFFC|https?:)/g,
    remedy: "Write “[label]: address” between empty lines.",
  },
  inlineNote: {
    noun: "a note in the line",
    pattern: /\^\[[^\]\n]{1,60}/g,
    remedy: "Write “[^label]”, and the note in a paragraph “[^label]: …”.",
  },
  footnoteMark: {
    noun: "the mark of a footnote",
    pattern: /\[\^[^\]\s]{1,60}\]/g,
    remedy: "Take it out: only the text can have footnotes, and not its captions.",
    inFields: "only",
  },
  noteMark: {
    noun: "the mark of a note",
    pattern: /(?<=[^\s([{\uFFFC])\[\p{Nd}{1,3}\](?![[(:{])/gu,
    remedy: "Write “[^1]”, and the note in a paragraph “[^1]: …”; “\\[” shows the bracket.",
  },
  abbreviation: {
    noun: "an abbreviation’s definition",
    pattern: /(?<=^|\n)\*\[[^\]\n]{1,60}\]:/g,
    remedy: "Explain it in the text, or in a footnote.",
  },
} satisfies Record<string, Leftover>;
