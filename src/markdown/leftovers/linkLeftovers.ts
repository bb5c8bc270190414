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
    noun: "a broken link",
    pattern:
      /\][ \t]{0,3}\((?=\uFFFC|https?:|\/|#|[\w-]{1,80}\.(?:svg|png|jpe?g|webp|avif|gif|md|html)\b)|\]\(|\)\[(?=\uFFFC|https?:|\/)|\][（]/g,
    remedy: "Write “[text](address)”, without a space between the two or in the address.",
    inFields: true,
  },
  brokenPicture: {
    noun: "a broken picture",
    pattern: /[!！]\[[^[\]\n]{0,200}\](?!\()/g,
    remedy: "Write “![what it shows](file.svg)”.",
    inFields: true,
  },
  linkDefinition: {
    noun: "a link definition",
    pattern: /(?<=^|\n)[ \t]*\[[^\]\n]{1,100}\][ \t]{0,3}:[ \t]{0,3}(?=\uFFFC|https?:)/g,
    remedy: "Write “[label]: address”, with an empty line before and after.",
  },
  inlineNote: {
    noun: "an inline footnote",
    pattern: /\^\[[^\]\n]{1,60}/g,
    remedy: "Write “[^label]” here, and the footnote in a paragraph “[^label]: …”.",
  },
  footnoteMark: {
    noun: "a footnote reference",
    pattern: /\[\^[^\]\s]{1,60}\]/g,
    remedy: "Remove it: only the text can have footnotes, captions can’t.",
    inFields: "only",
  },
  noteMark: {
    noun: "a footnote number",
    pattern: /(?<=[^\s([{\uFFFC])\[\p{Nd}{1,3}\](?![[(:{])/gu,
    remedy:
      "Write “[^1]” here, and the footnote in a paragraph “[^1]: …”. Write “\\[” to show the bracket.",
  },
  abbreviation: {
    noun: "an abbreviation definition",
    pattern: /(?<=^|\n)\*\[[^\]\n]{1,60}\]:/g,
    remedy: "Explain it in the text, or in a footnote.",
  },
} satisfies Record<string, Leftover>;
