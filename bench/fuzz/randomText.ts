/** Of what texts are made: mark-up of Markdown, HTML and YAML, whole and broken, and words of both scripts. */
const PIECES: readonly string[] = [
  ..."* ** *** _ __ ~ ~~ ~~~~ ` `` ``` ~~~ [ ] ( ) ![ ]( ][ [^ ]: [^a] [^a]: [a]: < > & | - + = # ## ### #### ###### : ; ! \\ / . , ۔ ، ؟ “ ” ‘ ’ « » \" ' $ % @ {#a} {# } … – —".split(
    " ",
  ),
  ..."the river Indus دریا سندھ ہے کی 2016–17 ۱۹۶۰ SIPRI C++ a ب 12 1. ۱. - 😀 🇵🇰 é".split(" "),
  ...[" ", "  ", "    ", "\t", "\n", "\n\n", "\r\n", "\r", "\\\n", "  \n", "\n> ", "\n- ", "\n1. "],
  ...[
    "\n---\n",
    "\n***\n",
    "\n===\n",
    "\n```\n",
    "\n| a | b |\n|---|---|\n",
    "\n\n    ",
    "\n> [!pull]\n> ",
  ],
  ...["\n[^a]: ", "\n[a]: ", "\n[a]: javascript:alert(1)\n", "\n## ", "\n### دریا\n\n"],
  ...[
    "\u200C",
    "\u200D",
    "\u200E",
    "\u200F",
    "\u2067",
    "\u2069",
    "\u202B",
    "\u202C",
    "\u00A0",
    "\uFEFF",
  ],
  ...[
    "\u064E",
    "\u0301",
    "\u0000",
    "\u0007",
    "\u0085",
    "\u2028",
    "\u2029",
    "\uD800",
    "\uDC00",
    "\uFFFC",
  ],
  ...[
    "<script>",
    "</script>",
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "<svg onload=alert(1)>",
  ],
  ...[
    "<a href=javascript:alert(1)>",
    "<style>",
    "<b style='x:y'>",
    "<!--",
    "-->",
    "<!-- a -->",
    "<![CDATA[",
    "]]>",
  ],
  ...[
    "<?",
    "?>",
    "<!A",
    "</b>",
    "<iframe src=//a.example>",
    "<div\n",
    "<math><mtext>",
    "<template>",
    "<noscript>",
  ],
  ...[
    "javascript:alert(1)",
    "JaVaScRiPt:a",
    "java\tscript:a",
    "&#106;avascript:a",
    "&#x3C;script&#x3E;",
  ],
  ...[
    "data:text/html,<script>",
    "vbscript:a",
    "//a.example",
    "https://a.example/",
    "http://",
    "www.a.example",
  ],
  ...[
    "[a](javascript:a)",
    "[a](<java\nscript:a>)",
    "[a](data:text/html,a)",
    '[a](/en/ "b")',
    "[a](#b)",
    "[ب](x)",
  ],
  ...[
    '![a](b.png "c")',
    "![a](javascript:a)",
    "![a](//a.example/b.png)",
    "<javascript:a>",
    "<https://a.example/>",
  ],
  ...[
    "<a@b.example>",
    "mailto:a@b.example",
    "&lt;",
    "&amp;",
    "&quot;",
    "&#0;",
    "&#xD800;",
    "&nbsp;",
    '" onclick="a',
  ],
  ...[
    "' onerror='a",
    "`javascript:`",
    "onload=",
    "style=",
    'class="a"',
    'id="b"',
    "{{a}}",
    "__proto__",
  ],
];

/** Of what front matter is made beside fields. */
const FIELDS: readonly string[] = [
  ..."title: summary: editorsNote: corrections: pictures: draft: translators: a: ? - [ ] { } , & * ! | > |- >+ ' \" # % @ --- ... true null 1 ~ << &a *a !!js/function !a دریا a".split(
    " ",
  ),
  ...[
    "\n",
    "\n  ",
    "\n    ",
    "\n- ",
    ": ",
    " #",
    "\t",
    "{date: 2017-01-01, text: a}",
    "__proto__: a",
    "\u0000",
  ],
];

/**
 * Makes a text out of pieces drawn at random.
 *
 * @param random from 0 up to, but not including, 1; a seeded one gives the same texts again
 */
export function randomText(random: () => number): string {
  const draw = (pieces: readonly string[], most: number) => {
    let text = "";
    const number = Math.floor(random() ** 2 * most);
    for (let n = 0; n < number; n++) {
      const piece = pieces[Math.floor(random() * pieces.length)] ?? "";
      text += random() < 0.05 ? piece.repeat(Math.floor(random() * 40)) : piece;
    }
    return text;
  };
  const fields =
    random() < 0.8
      ? `title: a\nsummary: b\n${random() < 0.2 ? `editorsNote: |\n  ${draw(PIECES, 20).replace(/[\r\n\u0085\u2028\u2029]+/g, "\n  ")}\n` : ""}`
      : draw(FIELDS, 60);
  return `---\n${fields}${fields.endsWith("\n") ? "" : "\n"}---\n\n${draw(PIECES, 120)}`;
}
