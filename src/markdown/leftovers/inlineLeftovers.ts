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
    remedy: "Write it in words and figures, or between backticks.",
  },
  subscript: {
    noun: "a letter set lower",
    pattern: new RegExp(`(?<=[${LETTERS}])~[^\\s~]{1,20}~(?!~)`, "gu"),
    remedy: "Write the character itself, as “₂”, or leave the signs out.",
  },
  superscript: {
    noun: "a letter set higher",
    pattern: new RegExp(`(?<=[${LETTERS})])\\^[^\\s^\\[\\]]{1,20}\\^`, "gu"),
    remedy: "Write the character itself, as “²”, or leave the signs out.",
  },
  inserted: {
    noun: "inserted text",
    pattern: new RegExp(`(?<![${LETTERS}+])\\+\\+(?=[^\\s+])[^+\\n]{0,100}[^\\s+]\\+\\+`, "gu"),
    remedy: "Leave the signs out.",
  },
  spoiler: {
    noun: "hidden text",
    pattern: /\|\|(?=[^\s|])[^|\n]{0,200}[^\s|]\|\|/g,
    remedy: "Leave the signs out.",
  },
  strikethrough: {
    noun: "struck-through text",
    pattern: /~~(?=[^\s~])|(?<=[^\s~])~~/g,
    remedy: "Take the text out; corrections have their place in the front matter.",
    inFields: true,
  },
  bold: {
    noun: "bold type",
    pattern:
      /(?<![*\p{Script=Latin}])\*{2,3}(?=[^\s*])|(?<=[^\s*])\*{2,3}(?![*\p{Script=Latin}])|\*\*[ \t][^*\n]{1,200}[ \t]\*\*/gu,
    remedy: "Let “**” touch the words on both sides, as in “**words**”; “\\*” shows an asterisk.",
    inFields: true,
  },
  emphasis: {
    noun: "emphasis",
    pattern: new RegExp(
      `(?<![${LETTERS}*])\\*(?=[^\\s*])[^*\\n]{0,200}[ \\t]\\*(?![*${LETTERS}])|(?<=^|\\s)\\*[ \\t](?=\\p{L})[^*\\n]{1,200}[^\\s*${"\\p{N}"}]\\*(?![*${LETTERS}])|(?<![${LETTERS}_*])\\*(?=[^\\s*])[^*\\n]{1,100}[^\\s*]\\*(?!\\*)|(?<=${UNDERSTOOD})\\*(?!\\*)`,
      "gu",
    ),
    remedy: "Let “*” touch the words on both sides, as in “*words*”; “\\*” shows an asterisk.",
    inFields: true,
  },
  underscores: {
    noun: "emphasis between “_”",
    pattern: new RegExp(
      `(?<!_)__(?=[^\\s_])[^_\\n]{1,200}[^\\s_]__(?!_)|(?<![${LETTERS}_])_(?=[^\\s_])[^_\\n]{0,200}[^\\s_]_(?=[^\\P{L}\\p{Script=Latin}])|(?<![${LETTERS}_])_(?=[^\\s_])[^_\\n]{1,200}[ \\t]_(?![${LETTERS}_])`,
      "gu",
    ),
    remedy: "Write it with asterisks, as in “*words*”; “\\_” shows the sign.",
  },
} satisfies Record<string, Leftover>;
