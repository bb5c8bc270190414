import { LETTERS, type Leftover, UNDERSTOOD } from "./Leftover";

/** Emphasis and other type inside a line. */
export const INLINE = {
  highlighting: {
    noun: "highlighting",
    pattern: /(?<![=!<>+\-*/])==(?=[^\s=])[^=\n]{0,200}[^\s=]==(?!=)/g,
    remedy: "Write “**words**”.",
    inFields: true,
  },
  formula: {
    noun: "a formula",
    pattern:
      /\$\$[^\n]{0,60}|\$(?=[^\s$\d{])[^$\n]{0,100}[\\^_={}][^$\n]{0,100}\$(?!\d)|\$[a-zA-Z]\$|\\\((?=[^\n\\]{0,100}(?:[\^_=]|\\[a-z]))[^\n]{1,100}?\\\)/g,
    remedy: "Write it in words and numbers, or between backticks.",
  },
  subscript: {
    noun: "a subscript",
    pattern: new RegExp(`(?<=[${LETTERS}])~[^\\s~]{1,20}~(?!~)`, "gu"),
    remedy: "Write the character itself, such as “₂”, or remove the signs.",
  },
  superscript: {
    noun: "a superscript",
    pattern: new RegExp(`(?<=[${LETTERS})])\\^[^\\s^\\[\\]]{1,20}\\^`, "gu"),
    remedy: "Write the character itself, such as “²”, or remove the signs.",
  },
  inserted: {
    noun: "inserted text",
    pattern: new RegExp(`(?<![${LETTERS}+])\\+\\+(?=[^\\s+])[^+\\n]{0,100}[^\\s+]\\+\\+`, "gu"),
    remedy: "Remove the signs.",
  },
  spoiler: {
    noun: "hidden text",
    pattern: /\|\|(?=[^\s|])[^|\n]{0,200}[^\s|]\|\|/g,
    remedy: "Remove the signs.",
  },
  strikethrough: {
    noun: "struck-through text",
    pattern: /~~(?=[^\s~])|(?<=[^\s~])~~/g,
    remedy: "Remove the text; corrections belong in the front matter.",
    inFields: true,
  },
  bold: {
    noun: "bold type",
    pattern:
      /(?<![*\p{Script=Latin}])\*{2,3}(?=[^\s*])|(?<=[^\s*])\*{2,3}(?![*\p{Script=Latin}])|\*\*[ \t][^*\n]{1,200}[ \t]\*\*/gu,
    remedy:
      "Put “**” directly before and after the words, as in “**words**”. Write “\\*” to show an asterisk.",
    inFields: true,
  },
  emphasis: {
    noun: "emphasis",
    pattern: new RegExp(
      `(?<![${LETTERS}*])\\*(?=[^\\s*])[^*\\n]{0,200}[ \\t]\\*(?![*${LETTERS}])|(?<=^|\\s)\\*[ \\t](?=\\p{L})[^*\\n]{1,200}[^\\s*${"\\p{N}"}]\\*(?![*${LETTERS}])|(?<![${LETTERS}_*])\\*(?=[^\\s*])[^*\\n]{1,100}[^\\s*]\\*(?!\\*)|(?<=${UNDERSTOOD})\\*(?!\\*)`,
      "gu",
    ),
    remedy:
      "Put “*” directly before and after the words, as in “*words*”. Write “\\*” to show an asterisk.",
    inFields: true,
  },
  underscores: {
    noun: "emphasis between “_”",
    pattern: new RegExp(
      `(?<!_)__(?=[^\\s_])[^_\\n]{1,200}[^\\s_]__(?!_)|(?<![${LETTERS}_])_(?=[^\\s_])[^_\\n]{0,200}[^\\s_]_(?=[^\\P{L}\\p{Script=Latin}])|(?<![${LETTERS}_])_(?=[^\\s_])[^_\\n]{1,200}[ \\t]_(?![${LETTERS}_])`,
      "gu",
    ),
    remedy: "Use asterisks, as in “*words*”. Write “\\_” to show the sign.",
  },
} satisfies Record<string, Leftover>;
