import type { Leftover } from "./Leftover";

/** Mark-up of other programs: templates, containers, tags. */
export const SYSTEMS = {
  template: {
    noun: "a shortcode or template",
    pattern: /\{\{[^{}\n]{1,200}\}\}|\{\{[<%]|\{%[^\n%]{1,200}%\}/g,
    remedy: "Remove it: templates of other programs are not run.",
    inFields: true,
  },
  container: {
    noun: "a container between “:::”",
    pattern: /(?<=^|\n)[ \t]*:{3,}/g,
    remedy: "Remove the line, or make its contents a quotation.",
  },
  mdx: {
    noun: "MDX code",
    pattern:
      /(?<=^|\n)(?:import|export)\s[^\n]{0,200}\sfrom\s{1,3}["'“”][^\n]{1,100}|(?<=^|\n)export\s{1,3}(?:const|let|default|function)\s/g,
    remedy: "Remove the line.",
  },
  contents: {
    noun: "a placeholder for a table of contents",
    pattern: /^\[\[?_?toc_?\]?\]$/gi,
    remedy: "Remove it: pages already have a table of contents.",
  },
  attributes: {
    noun: "an attribute list",
    pattern:
      /\{:[^{}\n]{1,100}\}|\{\s{0,3}lang\s{0,3}=[^{}\n]{0,60}|(?<=\])\{[^{}\n]{1,60}\}|\{\s*(?:\.[\w-]|[\w-]{1,30}=)[^{}\n]{0,100}\}/g,
    remedy:
      "Remove it: the site decides how things look. To set the language of words in the text, write “[words]{lang=fa}”.",
    inFields: true,
  },
  blockId: {
    noun: "a block id",
    pattern: /(?<=\s)\^[a-z0-9-]{2,40}(?=\s*$)/gi,
    remedy: "Remove it: blocks get their ids automatically.",
  },
  tag: {
    noun: "a tag of another system",
    pattern: /\[\/[a-z][a-z_-]{0,30}\]|\[[a-z][a-z_-]{2,30}[ \t][a-z_]{1,30}=[^\]\n]{1,200}\]/gi,
    remedy: "Remove it, or write it in Markdown.",
    inFields: true,
  },
  otherMarkup: {
    noun: "another kind of markup",
    pattern:
      /(?<=^|\n)!{3}[ \t][a-z]{2,20}\b|(?<=^|\n)\\(?:newpage|pagebreak|clearpage)\b|(?<![\w'])'{2,3}(?=[^\s'])[^'\n]{1,200}'{2,3}(?!')|(?<=^|\n)={2,6}[ \t][^\n]{1,200}|(?<=^|\n)(?:h[1-6]|bq)\. (?=\S)|(?<=^|\n)\.\. [\w-]{1,40}::|\\[a-zA-Z]{2,30}\{/g,
    remedy: "Write it in Markdown.",
  },
} satisfies Record<string, Leftover>;
