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

/** Marks of direction and joiners, which nobody sees. */
const UNSEEN = "[\\u200B-\\u200F\\u202A-\\u202E\\u2060-\\u2069\\uFEFF]*";

const L = "\\p{L}\\p{N}";

/**
 * What is looked for in texts. Each pattern has to pass over prose that only looks like it:
 * `5 * 3`, `a_b_c`, `C++`, `$3.5`, `[sic]`, `-->`.
 */
export const LEFTOVERS: readonly Leftover[] = [
  {
    noun: "a comment between “%%”",
    pattern: /(?:%%|(?<!\p{Nd})٪٪)[^\n]{0,60}/gu,
    remedy:
      "Close it with “%%” to keep it to yourself; “\\%%” shows the signs. In YAML, take it out.",
    isPrivate: true,
    inFields: true,
  },
  {
    noun: "an HTML comment",
    pattern: /<[!！][ \t]{0,3}[-–—‐−]/g,
    remedy: "Take it out; a comment in YAML begins with “#”.",
    isPrivate: true,
    inFields: true,
  },
  {
    noun: "an editor’s mark",
    pattern: /\{>>[^\n]{0,60}|\{(?:--|\+\+|~~)(?=[^\n]{1,200}(?:--|\+\+|~~)\})[^\n]{0,60}/g,
    remedy: "Take it out; comments stand between “%%”.",
    isPrivate: true,
    inFields: true,
  },
  {
    noun: "a wiki link",
    pattern: /!?\[\[[^[\]\n]{1,200}\]\]/g,
    remedy: "Write “[text](/language/articles/slug/)”, or “![what it shows](file.svg)”.",
    inFields: true,
  },
  {
    noun: "a link that is none",
    pattern:
      /\][ \t]{0,3}\((?=\uFFFC|https?:|\/|#|[\w-]{1,80}\.(?:svg|png|jpe?g|webp|avif|gif|md|html)\b)|\]\(|\)\[(?=\uFFFC|https?:|\/)|\][（]/g,
    remedy: "Write “[text](address)”, without a space between; the address has none either.",
    inFields: true,
  },
  {
    noun: "a picture that is none",
    pattern: /[!！]\[[^[\]\n]{0,200}\](?!\()/g,
    remedy: "Write “![what it shows](file.svg)”.",
    inFields: true,
  },
  {
    noun: "the definition of a link",
    pattern: /(?<=^|\n)[ \t]*\[[^\]\n]{1,100}\][ \t]{0,3}:[ \t]{0,3}(?=\uFFFC|https?:)/g,
    remedy: "Write “[label]: address” between empty lines.",
  },
  {
    noun: "highlighting",
    pattern: /(?<![=!<>+\-*/])==(?=[^\s=])[^=\n]{0,200}[^\s=]==(?!=)/g,
    remedy: "Write “**words**”.",
    inFields: true,
  },
  {
    noun: "a note in the line",
    pattern: /\^\[[^\]\n]{1,60}/g,
    remedy: "Write “[^label]”, and the note in a paragraph “[^label]: …”.",
  },
  {
    noun: "the mark of a footnote",
    pattern: /\[\^[^\]\s]{1,60}\]/g,
    remedy: "Take it out: only the text can have footnotes, and not its captions.",
    inFields: "only",
  },
  {
    noun: "the mark of a note",
    pattern: /(?<=[^\s([{\uFFFC])\[\p{Nd}{1,3}\](?![[(:{])/gu,
    remedy: "Write “[^1]”, and the note in a paragraph “[^1]: …”; “\\[” shows the bracket.",
  },
  {
    noun: "a shortcode or template",
    pattern: /\{\{[^{}\n]{1,200}\}\}|\{\{[<%]|\{%[^\n%]{1,200}%\}/g,
    remedy: "Take it out: templates of other programs are not run.",
    inFields: true,
  },
  {
    noun: "a container between “:::”",
    pattern: /(?<=^|\n)[ \t]*:{3,}/g,
    remedy: "Take the line out, or make a quotation of what it holds.",
  },
  {
    noun: "code of MDX",
    pattern:
      /(?<=^|\n)(?:import|export)\s[^\n]{0,200}\sfrom\s{1,3}["'“”][^\n]{1,100}|(?<=^|\n)export\s{1,3}(?:const|let|default|function)\s/g,
    remedy: "Take the line out.",
  },
  {
    noun: "a heading",
    pattern: /(?<=^|\n)[ \t]*#{2,6}(?=[^\s#])|(?<=^|\n)#(?=[\p{L}])[^\n#]{1,80}\s[^\n#]{1,80}$/gu,
    remedy: "Write a space after the signs, “## Heading”, between empty lines.",
  },
  {
    noun: "the sign of a heading",
    pattern: /(?<=[^\s#])[ \t]{1,3}#{1,6}[\s\u200B-\u200F\u202A-\u202E\u2066-\u2069]*$/g,
    remedy: "Write “## ” before the heading; at the end of a line it means nothing.",
  },
  {
    noun: "the list of contents",
    pattern: /^\[\[?_?toc_?\]?\]$/gi,
    remedy: "Take it out: pages have one already.",
  },
  {
    noun: "a formula",
    pattern:
      /\$\$[^\n]{0,60}|\$(?=[^\s$\d{])[^$\n]{0,100}[\\^_={}][^$\n]{0,100}\$(?!\d)|\$[a-zA-Z]\$|\\\((?=[^\n\\]{0,100}(?:[\^_=]|\\[a-z]))[^\n]{1,100}?\\\)/g,
    remedy: "Write it in words and figures, or between backticks.",
  },
  {
    noun: "a letter set lower",
    pattern: new RegExp(`(?<=[${L}])~[^\\s~]{1,20}~(?!~)`, "gu"),
    remedy: "Write the character itself, as “₂”, or leave the signs out.",
  },
  {
    noun: "a letter set higher",
    pattern: new RegExp(`(?<=[${L})])\\^[^\\s^\\[\\]]{1,20}\\^`, "gu"),
    remedy: "Write the character itself, as “²”, or leave the signs out.",
  },
  {
    noun: "inserted text",
    pattern: new RegExp(`(?<![${L}+])\\+\\+(?=[^\\s+])[^+\\n]{0,100}[^\\s+]\\+\\+`, "gu"),
    remedy: "Leave the signs out.",
  },
  {
    noun: "front matter",
    pattern: /(?<=^|\n)\+{3}(?=\s*(?:\n|$))/g,
    remedy: "Write the fields in YAML, between lines “---”, at the head of the file.",
  },
  {
    noun: "hidden text",
    pattern: /\|\|(?=[^\s|])[^|\n]{0,200}[^\s|]\|\|/g,
    remedy: "Leave the signs out.",
  },
  {
    noun: "a list of attributes",
    pattern:
      /\{:[^{}\n]{1,100}\}|\{\s{0,3}lang\s{0,3}=[^{}\n]{0,60}|(?<=\])\{[^{}\n]{1,60}\}|\{\s*(?:\.[\w-]|[\w-]{1,30}=)[^{}\n]{0,100}\}/g,
    remedy:
      "Take it out: how things look is the site’s affair. In the text, “[words]{lang=fa}” says a language.",
    inFields: true,
  },
  {
    noun: "struck-through text",
    pattern: /~~(?=[^\s~])|(?<=[^\s~])~~/g,
    remedy: "Take the text out; corrections have their place in the front matter.",
    inFields: true,
  },
  {
    noun: "bold type",
    pattern:
      /(?<![*\p{Script=Latin}])\*{2,3}(?=[^\s*])|(?<=[^\s*])\*{2,3}(?![*\p{Script=Latin}])|\*\*[ \t][^*\n]{1,200}[ \t]\*\*/gu,
    remedy: "Let “**” touch the words on both sides, as in “**words**”; “\\*” shows an asterisk.",
    inFields: true,
  },
  {
    noun: "emphasis",
    pattern: new RegExp(
      `(?<![${L}*])\\*(?=[^\\s*])[^*\\n]{0,200}[ \\t]\\*(?![*${L}])|(?<=^|\\s)\\*[ \\t](?=\\p{L})[^*\\n]{1,200}[^\\s*${"\\p{N}"}]\\*(?![*${L}])|(?<![${L}_*])\\*(?=[^\\s*])[^*\\n]{1,100}[^\\s*]\\*(?!\\*)|(?<=${UNDERSTOOD})\\*(?!\\*)`,
      "gu",
    ),
    remedy: "Let “*” touch the words on both sides, as in “*words*”; “\\*” shows an asterisk.",
    inFields: true,
  },
  {
    noun: "emphasis between “_”",
    pattern: new RegExp(
      `(?<!_)__(?=[^\\s_])[^_\\n]{1,200}[^\\s_]__(?!_)|(?<![${L}_])_(?=[^\\s_])[^_\\n]{0,200}[^\\s_]_(?=[^\\P{L}\\p{Script=Latin}])|(?<![${L}_])_(?=[^\\s_])[^_\\n]{1,200}[ \\t]_(?![${L}_])`,
      "gu",
    ),
    remedy: "Write it with asterisks, as in “*words*”; “\\_” shows the sign.",
  },
  {
    noun: "a fence of code",
    pattern: /`{3}/g,
    remedy: "Put it on a line of its own, and close it with another.",
  },
  {
    noun: "an abbreviation’s definition",
    pattern: /(?<=^|\n)\*\[[^\]\n]{1,60}\]:/g,
    remedy: "Explain it in the text, or in a footnote.",
  },
  {
    noun: "a definition",
    pattern: /(?<=\n)[ \t]{0,3}:[ \t]+(?=\S)/g,
    remedy: "Make a list of it: “- **Term**: what it means”.",
  },
  {
    noun: "the mark of a block",
    pattern: /(?<=\s)\^[a-z0-9-]{2,40}(?=\s*$)/gi,
    remedy: "Take it out: blocks are given their ids.",
  },
  {
    noun: "a table",
    pattern:
      /(?<=^|\n)[ \t]*([|｜│┃])[^\n|｜│┃]{0,300}\1[^\n]{0,300}|(?<=^|\n)[^\n\t]{1,300}\t[^\n]{0,300}\n[^\n\t]{1,300}\t|(?<=^|\n)[ \t]*\+[-=]{2,}\+[^\n]{0,80}/g,
    remedy:
      "Give it a second row of dashes with as many cells, “|---|---|”, and empty lines before and after.",
  },
  {
    noun: "a task",
    pattern: /(?<=^|\n)[ \t]*\[[ xX]\][ \t]/g,
    remedy: "Take the box out, or write “\\[ ]” to show it.",
  },
  {
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
  {
    noun: "the name of an emoji",
    pattern: new RegExp(`(?<![${L}:/])(?<!\\uFFFC):[a-z][a-z0-9_+-]{1,30}:(?![${L}:])`, "gu"),
    remedy: "Write the character itself, or take it out.",
  },
  {
    noun: "a character’s name in HTML",
    pattern: /&(?:[a-z][a-z0-9]{1,30}|#\d{1,7}|#x[0-9a-f]{1,6});/gi,
    remedy: "Write the character itself.",
    inFields: true,
  },
  {
    noun: "a tag of another system",
    pattern: /\[\/[a-z][a-z_-]{0,30}\]|\[[a-z][a-z_-]{2,30}[ \t][a-z_]{1,30}=[^\]\n]{1,200}\]/gi,
    remedy: "Take it out, or write it in Markdown.",
    inFields: true,
  },
  {
    noun: "mark-up of another kind",
    pattern:
      /(?<=^|\n)!{3}[ \t][a-z]{2,20}\b|(?<=^|\n)\\(?:newpage|pagebreak|clearpage)\b|(?<![\w'])'{2,3}(?=[^\s'])[^'\n]{1,200}'{2,3}(?!')|(?<=^|\n)={2,6}[ \t][^\n]{1,200}|(?<=^|\n)(?:h[1-6]|bq)\. (?=\S)|(?<=^|\n)\.\. [\w-]{1,40}::|\\[a-zA-Z]{2,30}\{/g,
    remedy: "Write it in Markdown.",
  },
  {
    noun: "a backslash",
    pattern: /\\(?=[،؛؟۔“”‘’«»…–—])/g,
    remedy: "Take it out: only ASCII signs need one.",
  },
];
