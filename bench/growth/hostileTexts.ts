/** Makes a text of about so many bytes, of one kind only. */
export type HostileText = (bytes: number) => string;

const FRONT_MATTER = "---\ntitle: عنوان\nsummary: خلاصہ\n---\n\n";

/** Repeats a piece up to a length, in UTF-8. */
function fill(piece: string, bytes: number): string {
  return piece.repeat(Math.max(1, Math.floor(bytes / Buffer.byteLength(piece))));
}

/** Joins numbered pieces up to a length. */
function count(piece: (n: number) => string, bytes: number): string {
  const pieces: string[] = [];
  for (let [n, length] = [1, 0]; length < bytes; n++) {
    const next = piece(n);
    pieces.push(next);
    length += Buffer.byteLength(next);
  }
  return pieces.join("");
}

/** Half of a text is one thing, half another. */
function halves(one: HostileText, other: HostileText): HostileText {
  return (bytes) => one(bytes / 2) + other(bytes / 2);
}

const repeated =
  (piece: string): HostileText =>
  (bytes) =>
    fill(piece, bytes);
const counted =
  (piece: (n: number) => string): HostileText =>
  (bytes) =>
    count(piece, bytes);

/** `depth` levels deep, as often as a text of that length holds. */
const nested =
  (open: string, close: string): HostileText =>
  (bytes) => {
    const depth = Math.floor(bytes / Buffer.byteLength(open + close));
    return open.repeat(depth) + close.repeat(depth);
  };

/** Texts below sound front matter. */
const HOSTILE_BODIES: Readonly<Record<string, HostileText>> = {
  prose: counted(
    (n) =>
      `The river Indus runs for ${n} miles, and *then* meets [the sea](https://sea.example/${n}).\n\n`,
  ),
  "prose in Urdu": counted(
    (n) => `دریائے سندھ ${n} میل چلتا ہے، اور *پھر* SIPRI (2016–17) کے مطابق سمندر سے ملتا ہے۔\n\n`,
  ),
  "one paragraph": repeated("The river runs to the sea. "),
  "one paragraph in Urdu": repeated("دریا سمندر تک جاتا ہے۔ "),
  "one word": repeated("a"),
  "one word in Urdu": repeated("ب"),
  "Urdu without spaces": repeated("دریا،سمندر۔"),
  "vowel signs": repeated("\u064E"),
  "spaces and vowel signs": repeated(" \u064E"),
  "spaces and accents": repeated(" \u0301"),
  "letters with vowel signs": repeated("بَ"),
  "zero-width non-joiners": repeated("\u200C"),
  "words with non-joiners": repeated("می\u200Cگیرد "),
  spaces: (bytes) => `a${fill(" ", bytes)}b`,
  tabs: (bytes) => `a${fill("\t", bytes)}b`,
  "isolates opened": repeated("\u2067"),
  "isolates nested": nested("\u2067a", "\u2069"),
  "embeddings nested": nested("\u202Ba", "\u202C"),
  "isolates closed": repeated("\u2069"),
  "directions alternating": repeated("a ب "),
  "directions alternating, touching": repeated("aب"),
  "Latin in Urdu": (bytes) => `دریا ${fill("abc ", bytes)} دریا`,
  "Latin words and figures": (bytes) => `دریا ${fill("abc 12, ", bytes)} دریا`,
  "figures in Urdu": (bytes) => `دریا ${fill("2016–17, ", bytes)} دریا`,
  figures: repeated("12 "),
  "one figure": repeated("1"),
  "telephone numbers": repeated("+92 42 1234567 "),
  "one telephone number": (bytes) => `دریا +92${fill(" 12", bytes)} دریا`,
  calculations: (bytes) => `دریا ${fill("2 + ", bytes)} دریا`,
  commas: (bytes) => `دریا a${fill(",", bytes)} دریا`,
  dots: (bytes) => `دریا ${fill(".", bytes)}5 دریا`,
  quotation_marks: (bytes) => `دریا ${fill('"a ', bytes)} دریا`,
  "brackets opened in Urdu": (bytes) => `دریا ${fill("(a ", bytes)} دریا`,
  "brackets nested in Urdu": (bytes) => `دریا ${nested("(a", ")")(bytes)} دریا`,
  "brackets of figures nested": (bytes) => `دریا ${nested("(1", ")")(bytes)} دریا`,
  "brackets closed in Urdu": (bytes) => `دریا ${fill("a) ", bytes)} دریا`,
  "Urdu in brackets": (bytes) => `a ${nested("(ب", ")")(bytes)} a`,
  apostrophes: repeated("a’b"),
  "sums of money": repeated("$ 500 "),
  "emphasis in Urdu": repeated("*ab* 12 "),
  "emphasis between Urdu": repeated("ب *ab* "),
  "code in Urdu": repeated("`ab` 12 "),
  "forced breaks": repeated("ب a\\\n"),
  paragraphs: repeated("a\n\n"),
  "equal paragraphs": repeated("The river.\n\n"),
  "empty lines": (bytes) => `a${fill("\n", bytes)}b`,
  lines: repeated("a\n"),
  "one line break": repeated("a  \n"),
  headings: counted((n) => `## Heading ${n}\n\n`),
  "equal headings": repeated("## Heading\n\n"),
  "headings in Urdu": repeated("## دریا\n\n"),
  "headings numbered as if twice": counted((n) => `## Heading\n\n## Heading ${n}\n\n`),
  "heading with an id after spaces": (bytes) => `## a${fill(" ", bytes)}{ #`,
  "ids opened after spaces": (bytes) => `## ${fill("a    {", bytes)}`,
  "paragraph of {#": repeated("{#"),
  "paragraph of { #": repeated(" { "),
  "heading of {#a}": (bytes) => `## ${fill("{#a} ", bytes)}b`,
  "ids in headings": counted((n) => `## A {#id-${n}}\n\n`),
  "equal ids in headings": repeated("## A {#id}\n\n"),
  "long heading": (bytes) => `## ${fill("word ", bytes)}`,
  "number signs": repeated("#"),
  "number signs, spaced": (bytes) => `## a ${fill("# ", bytes)}`,
  "setext underlines": repeated("a\n=\n"),
  "setext headings": repeated("a\n---\n"),
  "many equal signs": (bytes) => `a\n${fill("=", bytes)}b`,
  hyphens: (bytes) => `${fill("-", bytes)}b`,
  "hyphens, spaced": (bytes) => `${fill("- ", bytes)}b`,
  stars: repeated("*"),
  "stars, spaced": (bytes) => `a ${fill(" * ", bytes)}b`,
  "stars opening": repeated("*a "),
  "stars opening and closing": repeated("*a* "),
  "stars between letters": repeated("a*"),
  "stars closing": repeated("a* "),
  "double stars opening": repeated("**a "),
  "double and single stars": repeated("**a *a "),
  "emphasis nested": nested("*a ", "b*"),
  "strong nested": nested("**a ", "b**"),
  "emphasis nested, mixed": nested("*a **b ", "c** d*"),
  "emphasis nested, two signs": nested("*_", "_*"),
  "underscores opening": repeated("_a "),
  "stars and underscores": repeated("*a_ "),
  "stars and underscores crossing": repeated("*_a*_ "),
  "stars threefold": counted((n) => `a${"*".repeat((n % 3) + 1)}b `),
  "stars growing": counted((n) => `${"*".repeat(n)}a `),
  tildes: repeated("~"),
  "tildes by four": repeated("~~~~ "),
  "tildes by four, in words": repeated("a~~~~b "),
  "tildes by two": repeated("~~a "),
  "tildes by two, closed": repeated("~~a~~ "),
  "tildes nested": nested("~~a ", "b~~"),
  "tildes growing": counted((n) => `a${"~".repeat(n)} `),
  backticks: (bytes) => `a${fill("`", bytes)}`,
  "backticks opening": (bytes) => `a ${fill("`` ` ", bytes)}`,
  "backticks growing": counted((n) => `a${"`".repeat(n)} `),
  "backticks, one": repeated("`a "),
  "code spans": repeated("`a` "),
  fences: repeated("```\n"),
  "fences growing": counted((n) => `${"`".repeat(n + 3)}\n`),
  "fence not closed": (bytes) => `\`\`\`\n${fill("a\n", bytes)}`,
  "indented code": repeated("    a\n"),
  "indented code with gaps": repeated("    a\n\n"),
  "indented lines": (bytes) => `a\n${fill("      a\n", bytes)}`,
  "brackets opened": repeated("["),
  "brackets closed": repeated("]"),
  "brackets opened, spaced": repeated("[a "),
  "brackets nested": nested("[", "]"),
  "brackets nested, with words": nested("[a ", "b]"),
  "brackets in pairs": repeated("[a]"),
  "brackets in pairs, spaced": repeated("[a] "),
  "brackets of brackets": repeated("[a][b]"),
  "pictures opened": repeated("!["),
  "pictures nested": nested("![", "](a)"),
  "links opened": repeated("[a]("),
  "links opened, with title": repeated('[a](b "'),
  "links opened, with brackets": (bytes) => `[a](${fill("(", bytes)}`,
  "links opened, angled": repeated("[a](<b"),
  links: repeated("[a](https://b.example/) "),
  "links nested": nested("[a ", "](b)"),
  "links in Urdu": repeated("[ب](https://b.example/) "),
  "links to nowhere": counted((n) => `[a](/en/articles/a-${n}/) `),
  "links to nowhere in the text": counted((n) => `[a](#a-${n}) `),
  "links to nowhere, many headings": halves(
    counted((n) => `## Heading ${n}\n\n`),
    counted((n) => `[a](#headin-${n}) `),
  ),
  "long link": (bytes) => `[a](https://b.example/${fill("a", bytes)})`,
  "link of slashes": (bytes) => `[a](/en/articles/a/with${fill("/", bytes)})`,
  "link of question marks": (bytes) => `[a](/en/articles/a/${fill("?#", bytes)})`,
  "link of percent signs": (bytes) => `[a](#${fill("%25", bytes)})`,
  "undefined references": repeated("[a][b] "),
  "undefined references, counted": counted((n) => `[a][b${n}] `),
  "undefined references opened": repeated("]["),
  "undefined references on lines": repeated("[a][b]\n"),
  definitions: counted((n) => `[a${n}]: https://b.example/${n}\n`),
  "definitions used": (bytes) =>
    count((n) => `[a${n}]: https://b.example/${n}\n`, bytes / 2) +
    `\n` +
    count((n) => `[a${n}] `, bytes / 2),
  "one definition, many uses": (bytes) => `[a]: https://b.example/\n\n${fill("[a] ", bytes)}`,
  "long definition, many uses": (bytes) =>
    `[a]: https://b.example/${"a".repeat(bytes / 2)}\n\n${fill("[a] ", bytes / 2)}`,
  "definitions, equal": repeated("[a]: b\n"),
  "definitions opened": repeated("[a]:\n"),
  "definition with open title": (bytes) => `[a]: b "${fill("c\n", bytes)}`,
  "definitions with open titles": repeated('[a]: b "c\n'),
  "undefined footnotes": repeated("[^a] "),
  "undefined footnotes, counted": counted((n) => `[^a${n}] `),
  "undefined footnotes, touching": repeated("[^a]"),
  "undefined footnotes on lines": repeated("[^a]\n"),
  "footnotes opened": repeated("[^"),
  "footnotes opened, one label": (bytes) => `[^${fill("a", bytes)}`,
  "footnotes nested": nested("[^", "]"),
  "footnotes in blocks": counted((n) => `a[^n${n}]\n\n[^n${n}]: b\n\n`),
  "footnotes in one block": (bytes) =>
    `${count((n) => `a[^n${n}] `, bytes / 2)}\n\n${count((n) => `[^n${n}]: b\n`, bytes / 2)}`,
  "one footnote, many marks": (bytes) => `${fill("a[^n] ", bytes)}\n\n[^n]: b\n`,
  "footnotes with odd labels": (bytes) =>
    `${count((n) => `a[^${"é".repeat((n % 50) + 1)}${n}] `, bytes / 2)}\n\n${count((n) => `[^${"é".repeat((n % 50) + 1)}${n}]: b\n`, bytes / 2)}`,
  "footnotes without marks": counted((n) => `[^n${n}]: b\n`),
  "footnotes of one label": repeated("[^n]: b\n"),
  "footnotes of one name": (bytes) =>
    `${count((n) => `a[^-${"_".repeat(n % 900)}${".".repeat(n / 900)}] `, bytes / 2)}\n\n${count((n) => `[^-${"_".repeat(n % 900)}${".".repeat(n / 900)}]: b\n`, bytes / 2)}`,
  "footnotes in each other": counted((n) => `[^n${n}]: a[^n${n + 1}]\n`),
  CDATA: repeated("<![CDATA["),
  "CDATA in a line": repeated("a <![CDATA[ "),
  "comments opened": repeated("<!--"),
  "comments opened in a line": repeated("a <!-- "),
  comments: repeated("<!-- a -->"),
  "comments in lines": repeated("a <!-- a --> "),
  "comments in blocks": repeated("<!-- a -->\n\n"),
  "comments with comments": (bytes) => `<!--${fill("<!-- ", bytes)}-->`,
  instructions: repeated("a <? "),
  declarations: repeated("a <!A "),
  "tags opened": repeated("a <a "),
  "tags opened, with attributes": (bytes) => `a <a ${fill("b ", bytes)}`,
  "tags with open attributes": repeated('a <a b="'),
  tags: repeated("a <b>b</b> "),
  "tags in blocks": repeated("<b>\n\n"),
  "closing tags": repeated("</b>\n\n"),
  "less-than signs": repeated("<"),
  autolinks: repeated("<https://a.example/> "),
  "autolinks opened": repeated("a <https://a.example/ "),
  "web addresses": repeated("https://a.example/ "),
  "web addresses, touching": repeated("http://"),
  "www.": repeated("www."),
  "www., spaced": repeated("www.a.example "),
  "www. with brackets": (bytes) => `www.a.example/${fill("(", bytes)}`,
  "www. with closing brackets": (bytes) => `www.a.example/${fill(")", bytes)}`,
  "www. with signs": (bytes) => `www.a.example/${fill("&a;", bytes)}`,
  "www. with dots": (bytes) => `www.a.example/${fill(".", bytes)}`,
  "mail addresses": repeated("a@b.example "),
  "mail addresses, touching": repeated("a@"),
  "mail addresses with dots": (bytes) => `${fill("a.", bytes)}@`,
  "mail addresses, underscores": repeated("a_"),
  "mail addresses, hyphens": (bytes) => `a@${fill("b-", bytes)}`,
  entities: repeated("&amp;"),
  "entities opened": repeated("&"),
  "entities unknown": repeated("&abc;"),
  "entities of figures": repeated("&#1;"),
  backslashes: repeated("\\"),
  "backslashes before brackets": repeated("\\["),
  "quotations nested": (bytes) => `${fill(">", bytes)}a`,
  "quotations nested, lines": counted((n) => `${">".repeat(Math.min(n, 40))} a\n`),
  "quotations nested, 49": repeated(`${">".repeat(49)} a\n`),
  quotations: repeated("> a\n\n"),
  "quotation lines": repeated("> a\n"),
  "quotation, lazy": (bytes) => `> ${fill("a\n", bytes)}`,
  "pull quotes": repeated("> [!pull]\n> a\n\n"),
  "pull quotes not in the text": counted((n) => `> [!pull]\n> a${n} … b${n} … c\n\nd\n\n`),
  "pull quote of ellipses": (bytes) => `> [!pull]\n> ${fill("…", bytes)}\n\na\n`,
  "unknown quotations": repeated("> [!odd]\n> a\n\n"),
  attributions: repeated("> a\n>\n> — b\n\n"),
  lists: repeated("- a\n"),
  "lists, numbered": counted((n) => `${n % 1000}. a\n`),
  "lists, loose": repeated("- a\n\n"),
  "lists, alternating": repeated("- a\n* a\n"),
  "lists nested": counted((n) => `${"  ".repeat((n - 1) % 90)}- a\n`),
  "lists nested in a line": (bytes) => `${fill("- ", bytes)}a`,
  "lists nested, 49 in a line": repeated(`${"- ".repeat(49)}a\n`),
  "lists with empty items": repeated("-\n"),
  "lists in quotations": repeated("> - a\n"),
  "list with long item": (bytes) => `- ${fill("a\n  ", bytes)}`,
  "list of indents": (bytes) => `- a\n${fill("   a\n", bytes)}`,
  "task lists": repeated("- [ ] a\n"),
  tables: repeated("| a | b |\n|---|---|\n| c | d |\n\n"),
  "table of rows": (bytes) => `| a | b |\n|---|---|\n${fill("| c | d |\n", bytes)}`,
  "table of columns": (bytes) =>
    `${fill("|a", bytes / 3)}|\n${fill("|-", bytes / 3)}|\n${fill("|b", bytes / 3)}|\n`,
  "table of columns and short rows": (bytes) =>
    `${fill("|a", bytes / 3)}|\n${fill("|-", bytes / 3)}|\n${fill("|b|\n", bytes / 3)}`,
  "table in Urdu": (bytes) => `| ب | پ |\n|---|---|\n${fill("| ت 12 | SIPRI |\n", bytes)}`,
  "table heads": repeated("|-|\n"),
  "table heads, lines": repeated("a|b\n"),
  pipes: repeated("|"),
  "pipes, spaced": repeated("| "),
  "table head and pipes": (bytes) => `|a|\n|-|\n${fill("|", bytes)}`,
  colons: (bytes) => `|a|\n${fill(":-|", bytes)}`,
  pictures: repeated("![a](b.png)\n\n"),
  "pictures in a line": repeated("![a](b.png) "),
  "pictures elsewhere": repeated("![a](https://b.example/c.png) "),
  breaks: repeated("***\n\n"),
  "rules of stars": (bytes) => `${fill("* ", bytes)}a`,
  "Arabic letters in Urdu": repeated("كتابي "),
  "Arabic letters in one word": repeated("ي"),
  "control characters": repeated("\u0001"),
  "next lines": repeated("a\u0085"),
  "paragraph separators": repeated("ب a\u2029"),
  "carriage returns": repeated("a\r"),
  astral: repeated("😀"),
  flags: repeated("🇵🇰"),
  "emoji joined": repeated("👩\u200D"),
  "Thai letters": repeated("กขค"),
  "CJK letters": repeated("水河"),
  "long numbers of thousands": repeated("1,000,"),
  names: counted((n) => `Name${n} `),
  "capital letters": repeated("A"),
};

/** Texts of front matter, before a sound text. */
const HOSTILE_FIELDS: Readonly<Record<string, HostileText>> = {
  "unknown keys": counted((n) => `key${n}: a\n`),
  "unknown long keys": counted((n) => `${"k".repeat(100)}${n}: a\n`),
  "one long key": (bytes) => `${fill("k", bytes)}: a\n`,
  "equal keys": repeated("title: a\n"),
  "unknown keys inside": (bytes) =>
    `pictures:\n  a.png:\n${count((n) => `    key${n}: a\n`, bytes)}`,
  pictures: (bytes) => `pictures:\n${count((n) => `  a${n}.png: {alt: a}\n`, bytes)}`,
  "wrong pictures": (bytes) => `pictures:\n${count((n) => `  a${n}.png: {alt: 1}\n`, bytes)}`,
  corrections: (bytes) => `corrections:\n${fill("  - {date: 2017-06-22, text: a}\n", bytes)}`,
  "wrong corrections": (bytes) =>
    `corrections:\n${fill("  - {date: 2017-06-32, text: 1}\n", bytes)}`,
  translators: (bytes) => `translators: [${count((n) => `a${n},`, bytes)}]\n`,
  "equal translators": (bytes) => `translators: [${fill("a,", bytes)}]\n`,
  "wrong translators": (bytes) => `translators: [${fill("A,", bytes)}]\n`,
  anchors: counted((n) => `k${n}: &a${n} b\n`),
  aliases: (bytes) => `a: &a b\nc: [${fill("*a,", bytes)}]\n`,
  "aliases before anchors": (bytes) => `c: [${fill("*a,", bytes)}]\n`,
  tags: (bytes) => `c: [${fill("!a b,", bytes)}]\n`,
  "flow nested": (bytes) => `a: ${nested("[", "]")(bytes)}\n`,
  "flow opened": (bytes) => `a: ${fill("[", bytes)}\n`,
  "maps opened": (bytes) => `a: ${fill("{a: ", bytes)}\n`,
  "maps nested": (bytes) => `a: ${nested("{a: ", "}")(bytes)}\n`,
  "lists nested": (bytes) => `a:\n  ${fill("- ", bytes)}a\n`,
  "blocks nested": (bytes) => {
    let yaml = "";
    for (let depth = 0; yaml.length < bytes; depth++) yaml += `${" ".repeat(depth)}a:\n`;
    return yaml;
  },
  "question marks": (bytes) => `${fill("? ", bytes)}a\n`,
  "quotation mark opened": (bytes) => `a: "${fill("b ", bytes)}\n`,
  "quotation marks opened": repeated('a: "b\n'),
  "long text": (bytes) => `a: ${fill("b ", bytes)}\n`,
  "long quoted text": (bytes) => `a: "${fill("b ", bytes)}"\n`,
  "long text over lines": (bytes) => `a: b\n${fill("  b\n", bytes)}`,
  "text over empty lines": (bytes) => `a: b\n${fill("\n", bytes)}  c\n`,
  "block text": (bytes) => `a: |\n${fill("  b\n", bytes)}`,
  "folded text": (bytes) => `a: >\n${fill("  b\n", bytes)}`,
  escapes: (bytes) => `a: "${fill("\\n", bytes)}"\n`,
  comments: repeated("# a\n"),
  "cut values": counted((n) => `k${n}: a #b\n`),
  "long comment": (bytes) => `a: b #${fill("c", bytes)}\n`,
  colons: (bytes) => `a: ${fill(": ", bytes)}\n`,
  "colons without spaces": (bytes) => `a: ${fill(":", bytes)}\n`,
  "merge keys": repeated("<<: a\n"),
  documents: repeated("a: b\n...\n"),
  directives: repeated("%YAML 1.2\n"),
  "percent signs": (bytes) => `a: ${fill("%", bytes)}\n`,
  tabs: (bytes) => `a:${fill("\t", bytes)}b\n`,
  numbers: (bytes) => `a: ${fill("1", bytes)}\n`,
  dates: (bytes) => `draft: ${fill("1_", bytes)}\n`,
  "summary with vowel signs": (bytes) => `summary2: ${fill(" \u064E", bytes)}\n`,
};

/** Editor's notes, which are Markdown inside of front matter. */
const NOTES = [
  "prose",
  "vowel signs",
  "spaces and vowel signs",
  "undefined footnotes",
  "emphasis nested",
  "stars opening",
  "CDATA",
  "brackets opened",
  "links",
  "Latin words and figures",
  "footnotes in blocks",
  "lists",
];

/** Whole files `articles/a/ur.md`, by what they are full of. */
export const HOSTILE_FILES: Readonly<Record<string, HostileText>> = {
  ...mapped(HOSTILE_BODIES, (make) => (bytes) => `${FRONT_MATTER}${make(bytes)}\n`),
  ...prefixed(
    "front matter: ",
    mapped(
      HOSTILE_FIELDS,
      (make) => (bytes) => `---\ntitle: a\nsummary: b\n${make(bytes)}---\n\na\n`,
    ),
  ),
  ...prefixed(
    "note: ",
    Object.fromEntries(
      NOTES.map((name): [string, HostileText] => [
        name,
        (bytes) => {
          const note = HOSTILE_BODIES[name]?.(bytes).replaceAll("\n", "\n  ");
          return `---\ntitle: a\nsummary: b\neditorsNote: |\n  ${note}\n---\n\na\n`;
        },
      ]),
    ),
  ),
  "title: Latin words and figures": (bytes) =>
    `---\ntitle: دریا ${fill("abc 12 ", bytes)} دریا\nsummary: b\n---\n\na\n`,
  "no front matter": (bytes) => fill("a: b\n", bytes),
  "front matter not closed": (bytes) => `---\n${fill("a: b\n", bytes)}`,
  "front matter closed late": (bytes) => `---\n${fill("--- \n", bytes)}`,
  "broken words": (bytes) => `${FRONT_MATTER}${fill("\u0000\u0001", bytes)}`,
};

function mapped(
  texts: Readonly<Record<string, HostileText>>,
  change: (make: HostileText) => HostileText,
): Record<string, HostileText> {
  return Object.fromEntries(Object.entries(texts).map(([name, make]) => [name, change(make)]));
}

function prefixed(
  prefix: string,
  texts: Readonly<Record<string, HostileText>>,
): Record<string, HostileText> {
  return Object.fromEntries(Object.entries(texts).map(([name, make]) => [prefix + name, make]));
}
