import { type Leftover, UNSEEN } from "./Leftover";

/** Headings, lists, tables and other blocks that Markdown doesn’t recognize. */
export const BLOCKS = {
  heading: {
    noun: "a heading",
    pattern: /(?<=^|\n)[ \t]*#{2,6}(?=[^\s#])|(?<=^|\n)#(?=[\p{L}])[^\n#]{1,80}\s[^\n#]{1,80}$/gu,
    remedy: "Put a space after the signs, as in “## Heading”, and an empty line before and after.",
  },
  headingSign: {
    noun: "the sign of a heading",
    pattern: /(?<=[^\s#])[ \t]{1,3}#{1,6}[\s\u200B-\u200F\u202A-\u202E\u2066-\u2069]*$/g,
    remedy: "Write “## ” before the heading: at the end of a line it has no effect.",
  },
  frontMatter: {
    noun: "front matter",
    pattern: /(?<=^|\n)\+{3}(?=\s*(?:\n|$))/g,
    remedy: "Write the fields in YAML between two lines “---”, at the top of the file.",
  },
  codeFence: {
    noun: "a code fence",
    pattern: /`{3}/g,
    remedy: "Put it on a line of its own, and close it with another such line.",
  },
  definition: {
    noun: "a definition",
    pattern: /(?<=\n)[ \t]{0,3}:[ \t]+(?=\S)/g,
    remedy: "Write it as a list item: “- **Term**: what it means”.",
  },
  table: {
    noun: "a table",
    pattern:
      /(?<=^|\n)[ \t]*([|｜│┃])[^\n|｜│┃]{0,300}\1[^\n]{0,300}|(?<=^|\n)[^\n\t]{1,300}\t[^\n]{0,300}\n[^\n\t]{1,300}\t|(?<=^|\n)[ \t]*\+[-=]{2,}\+[^\n]{0,80}/g,
    remedy:
      "Add a second row of dashes with as many cells, “|---|---|”, and an empty line before and after the table.",
  },
  task: {
    noun: "a task",
    pattern: /(?<=^|\n)[ \t]*\[[ xX]\][ \t]/g,
    remedy: "Remove the box, or write “\\[ ]” to show it.",
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
      "Begin each item with “- ” or “1. ”, and put an empty line before the first. If this is not a list, put an empty line between the lines.",
  },
} satisfies Record<string, Leftover>;
