import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { leftoversIn } from "@/markdown/leftovers/checkLeftovers";
import { plainText } from "@/markdown/plainText";
import { readMarkdown } from "@/markdown/readMarkdown";

const rules = (text: string) =>
  readMarkdown({ file: "articles/a/ur.md", text }).problems.map(({ ruleId }) => ruleId);

describe("markup that stayed text is reported", () => {
  test.each([
    "[[rivers]]",
    "![[map.svg]]",
    "[ا] (https://doab.example/)",
    "(ا)[https://doab.example/]",
    "[ا](two words)",
    "![ا](map.pdf ب ج)",
    "![ا]",
    "==ا==",
    "ا ==**ب**== ج",
    "ا^[نوٹ] ب",
    '{{< figure src="a" >}}',
    "{% include a %}",
    "{{ page.title }}",
    ":::note",
    "import A from 'a'",
    "##عنوان",
    "عنوان ##",
    "[TOC]",
    "$E = mc^2$",
    "\\(x^2\\)",
    "H~2~O",
    "2^10^",
    "++ا++",
    "+++",
    "||ا||",
    "{: .note}",
    "ا {.note}",
    "**ا",
    "ا** ب",
    "** ا **",
    "*ا * ب",
    "__ا،__ب",
    "_”پانی“_نے",
    "~~ا",
    "ا ``` ب",
    "*[HTML]: ا",
    "ا\n: ب",
    "ا ^block-1",
    "| ا | ب |\n| ج | د |",
    "+---+---+\n| a | b |",
    "[ ] ا",
    "-ایک\n-دو",
    "1.ایک",
    "a. ایک\nb. دو",
    "(1) ایک\n(2) دو",
    "– ایک\n– دو",
    "۱- ایک\n۲- دو",
    ":smile:",
    "&bogus;",
    "[caption id=1]ا[/caption]",
    "!!! note\n    ا",
    "\\newpage",
    "لفظ[۳] اور",
    "words.[12]",
    '![a](a.svg "caption[^1]")',
    '![a](a.svg "==caption==")',
    "![==a==](a.svg)",
    "'''ا'''",
    "== عنوان ==",
    "\\emph{ا}",
    "ا\\، ب",
  ])("%j", (text) => {
    expect(rules(text)).toContain("leftover-markup");
  });

  test.each([
    "5 * 3 * 2",
    "a_b_c and _private_name",
    "C++ and C++/D++",
    "$3.5 bn to $4 bn",
    "US$5 or A$6",
    "[sic] (see p. 4.5)",
    "a [5] in 1947 [3] and word\\[3], list[i]",
    '![a](a.svg "caption [sic]")',
    "a --> b",
    "see -->",
    "a == b, a != b",
    "x^2 or 2^10",
    "~5 and ~6",
    "a ~b~ c",
    "#water",
    "10:30:45 and a:b:c",
    "f***ing",
    "price* and *names changed",
    "a | b || c",
    "100% of 50%",
    "{a, b} and {x}",
    "it’s ’47, 6'2\"",
    ":-) ;-) (-: ^_^ <3 :* ¯\\_(ツ)_/¯",
    "[Q]: Who owns it?",
    "1.5 billion",
    "3.x",
    "-5 degrees",
    "+92 42 1234567",
    "A. K. Fazlul Huq",
    "https://doab.example/__a__/==b==/[[c]]",
    "`[[a]] ==b== %%c%%`",
    "\\[\\[a\\]\\] \\==b== \\%%",
    "a\nb: c",
    "&rarr; &middot;",
    "سال 1947۔ پھر",
  ])("prose is not reported: %j", (text) => {
    expect(rules(text)).toEqual([]);
  });

  test("fields are checked without parsing Markdown", () => {
    expect(
      leftoversIn("ا **ب** %%ج%%")
        .map(({ rule }) => rule)
        .sort(),
    ).toEqual(["leftover-markup", "unclosed-comment"]);
    expect(leftoversIn("“ا” – 5 * 3")).toEqual([]);
  });
});

/** Pieces of Markdown, right and wrong, around words of which each occurs once. */
const PIECES = [
  "{}",
  "{}",
  "**{}**",
  "*{}*",
  "`{}`",
  "[{}](https://doab.example/)",
  "![{}](map.svg)",
  '![{}](a b.svg "{}")',
  "{}\n",
  "\n\n",
  "\n\n## {} {#id}\n\n",
  "\n- {}",
  "\n1. {}",
  "\n۱۔ {}",
  "\n> {}",
  "\n\n| {} | {} |\n|---|---|\n| {} |",
  " {} |",
  "\n| {} | {} | {} |",
  "\n\n```{}\n{}\n```\n\n",
  "[^{}]",
  "\n\n[^{}]: {}",
  '\n\n[{}]: https://doab.example/ "{}"',
  "[{}][{}]",
  "<b>{}</b>",
  "\n---\n",
  "***{}",
  "~~{}~~",
  "[{}",
  "]({}",
  "“{}”",
  "•\t{}",
  "\n\n    {}",
  "%%",
  "\\",
  "&amp;",
  "\n\n<div>{}\n\n",
];

describe("no word is lost without a problem", () => {
  test("all words are published, or a problem is reported", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...PIECES), { maxLength: 14 }), (pieces) => {
        let count = 0;
        const text = pieces.join(" ").replace(/\{\}/g, () => `w${++count}ا`);
        const { blocks, footnotes, problems, pictures, links } = readMarkdown({
          file: "a.md",
          text,
        });
        if (problems.length > 0) return;
        const comments = text.replace(/%%[\s\S]*?%%/g, " ");
        const words = (comments.match(/w\d+ا/g) ?? []).sort();
        const shown = [
          ...blocks.map(({ element }) => `${plainText(element)} ${JSON.stringify(element)}`),
          ...footnotes.map((note) => JSON.stringify(note)),
          JSON.stringify([pictures, links]),
        ].join(" ");
        // A footnote’s label names the note; a definition’s, its link.
        const labels = new Set(
          [...text.matchAll(/\[\^(w\d+ا)\]|\]\[(w\d+ا)\]|^\[(w\d+ا)\]:/gm)].map(
            (match) => match[1] ?? match[2] ?? match[3],
          ),
        );
        for (const word of words) if (!labels.has(word)) expect(shown).toContain(word);
      }),
      { seed: 20170620, numRuns: 400 },
    );
  }, 60_000);

  test("no part of a comment is published", () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...PIECES.filter((piece) => !piece.includes("%%"))), {
          maxLength: 8,
        }),
        fc.nat(8),
        fc.constantFrom("%%secret%%", "%%\nsecret\n\nsecret\n%%", "\n\n%% secret\n", "%%secret"),
        (pieces, place, comment) => {
          const text = pieces.toSpliced(place, 0, comment).join(" ").replace(/\{\}/g, "word");
          const { blocks, footnotes, problems } = readMarkdown({ file: "a.md", text });
          if (problems.some(({ fatal }) => fatal)) return;
          const isCode = /`/.test(text) || text.includes("\n\n    ");
          if (!isCode) expect(JSON.stringify([blocks, footnotes])).not.toContain("secret");
        },
      ),
      { seed: 20170620, numRuns: 200 },
    );
  }, 60_000);
});
