import { type Leftover, UNSEEN } from "./Leftover";

/** Headings, lists, tables and other blocks that Markdown doesn’t recognize. */
export const BLOCKS = {
  heading: {
    noun: "a heading",
    pattern: /(?<=^|\n)[ \t]*#{2,6}(?=[^\s#])|(?<=^|\n)#(?=[\p{L}])[^\n#]{1,80}\s[^\n#]{1,80}$/gu,
    remedy: "Write a space after the signs, “## Heading”, between empty lines.",
  },
  headingSign: {
    noun: "the sign of a heading",
    pattern: /(?<=[^\s#])[ \t]{1,3}#{1,6}[\s\u200B-\u200F\u202A-\u202E\u2066-\u2069]*$/g,
    remedy: "Write “## ” before the heading; at the end of a line it means nothing.",
  },
  frontMatter: {
    noun: "front matter",
    pattern: /(?<=^|\n)\+{3}(?=\s*(?:\n|$))/g,
    remedy: "Write the fields in YAML, between lines “---”, at the head of the file.",
  },
  codeFence: {
    noun: "a fence of code",
    pattern: /`{3}/g,
    remedy: "Put it on a line of its own, and close it with another.",
  },
  definition: {
    noun: "a definition",
    pattern: /(?<=\n)[ \t]{0,3}:[ \t]+(?=\S)/g,
    remedy: "Make a list of it: “- **Term**: what it means”.",
  },
  table: {
    noun: "a table",
    pattern:
      /(?<=^|\n)[ \t]*([|｜│┃])[^\n|｜│┃]{0,300}\1[^\n]{0,300}|(?<=^|\n)[^\n\t]{1,300}\t[^\n]{0,300}\n[^\n\t]{1,300}\t|(?<=^|\n)[ \t]*\+[-=]{2,}\+[^\n]{0,80}/g,
    remedy:
      "Give it a second row of dashes with as many cells, “|---|---|”, and empty lines before and after.",
  },
  task: {
    noun: "a task",
    pattern: /(?<=^|\n)[ \t]*\[[ xX]\][ \t]/g,
    remedy: "Take the box out, or write “\\[ ]” to show it.",
  },
  list: {
    noun: "a list",
    pattern: new RegExp(
      [
        `(?<=^|\\n)[ \\t]*[-+•●▪]${UNSEEN}(?=\\p{L})`,
        `(?<=^|\\n)[ \\t]*\\p{Nd}{1,3}[.)۔]${UNSEEN}(?=\\p{L}{2})`,
        // Lines that run together: one such line may be a sentence’s.
        "(?<=^|\\n)[ \\t]*(?:\\p{Nd}{1,3}[-–:.)۔]|[(（][\\p{L}\\p{Nd}]{1,4}[)）]|[\\p{L}][.)۔])[ \\t][^\\n]{0,2000}\\n[ \\t]*(?:\\p{Nd}{1,3}[-–:.)۔]|[(（][\\p{L}\\p{Nd}]{1,4}[)）]|[\\p{L}][.)۔])[ \\t]",
        // Two lines that begin with the same sign, or with numbers that are signs.
        "(?<=^|\\n)[ \\t]*(\\p{So}|[٭†‡※§¤→⇒»o])\\uFE0F?[ \\t][^\\n]{0,2000}\\n[ \\t]*\\1\\uFE0F?[ \\t]",
        "(?<=^|\\n)[ \\t]*(?:\\p{No}|\\p{Nd}\\uFE0F?\\u20E3|\\p{Nd}{1,3} [.)۔]|[ivx]{1,4}[.)])[ \\t][^\\n]{0,2000}\\n[ \\t]*(?:\\p{No}|\\p{Nd}\\uFE0F?\\u20E3|\\p{Nd}{1,3} [.)۔]|[ivx]{1,4}[.)])[ \\t]",
        "(?<=^|\\n)[ \\t]*[–—][ \\t][^\\n]{0,2000}\\n[ \\t]*[–—][ \\t]",
        "(?<=^|\\n)[ \\t]*(?:الف|[بپتجد])[.)۔][ \\t][^\\n]{0,2000}\\n[ \\t]*(?:الف|[بپتجد])[.)۔][ \\t]",
      ].join("|"),
      "gu",
    ),
    remedy:
      "Begin each line with “- ” or “1. ”, and leave a line empty before the first. Lines that are no list need an empty line between them.",
  },
} satisfies Record<string, Leftover>;
