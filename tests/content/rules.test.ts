import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { RULES, type Rule } from "@/core/rules";
import { openFixture } from "./openFixture";

/** What each fixture's fault is reported as: place, severity, rule and cause, then the remedy. */
const EXPECTED: Readonly<Record<string, readonly string[]>> = {
  "animated-picture": [
    "articles/warm-waters/river.webp warning animated-picture: The picture moves; only its first image is published.",
    "  Save that one as a still picture.",
  ],
  "arabic-letters": [
    "articles/warm-waters/ur.md:13:2 warning lookalike-letter: “ي” (U+064A) in “تين” is no letter of اردو; the file has 2 such letters.",
    "  Write “ی” (U+06CC). Searches miss words with other letters.",
  ],
  "article-in-two-series": [
    "series/waters.yaml:2:12 error article-in-two-series: “canals” is a part of the series “rivers” already.",
    "  Keep it in one of the two.",
  ],
  "article-twice-in-series": [
    "series/rivers.yaml:3:33 error duplicate-entry: “canals” is listed twice.",
    "  Keep one.",
  ],
  "bad-address": [
    "publication.yaml:2:10 error bad-address: “https://doab.example/site” is no address of a site.",
    "  Write scheme and host only, in lower case: https://doab.example.",
  ],
  "bad-correction-date": [
    "articles/warm-waters/en.md:9:12 error bad-date: “2017-02-30” is no day.",
    "  Write year, month and day: 2017-06-06.",
  ],
  "bad-date": [
    "articles/warm-waters/article.yaml:2:7 error bad-date: “2017-06-31” is no day.",
    "  Write year, month and day: 2017-06-06.",
  ],
  "bad-formerly-slug": [
    "articles/warm-waters/article.yaml:9:12 error bad-slug: “Warm_Water” can’t be part of an address.",
    "  Use lower-case letters a–z, digits, and single hyphens between them.",
  ],
  "bad-id": [
    "articles/warm-waters/en.md:16:1 error bad-id: “eastern.rivers” can’t be the id of a heading.",
    "  Use lower-case letters a–z, digits, and single hyphens between them.",
  ],
  "bad-language": [
    "articles/warm-waters/en.md:18:56 error bad-language: “urdu-language” is not a language tag.",
    "  Write its code of two or three letters, such as {lang=fa} for Persian.",
  ],
  "bad-original": [
    "articles/warm-waters/article.yaml:1:11 error unknown-language: “fr” is no language that Waraq knows.",
    "  It knows: en, ur.",
  ],
  "bad-people-id": [
    "people.yaml:6:1 error bad-slug: “Karl Marx” can’t be part of an address.",
    "  Use lower-case letters a–z, digits, and single hyphens between them.",
  ],
  "bad-series-id": [
    "series/Rivers Two.yaml error bad-slug: “Rivers Two” can’t be part of an address.",
    "  Use lower-case letters a–z, digits, and single hyphens between them.",
  ],
  "bad-slug": [
    "articles/Warm_Waters error bad-slug: “Warm_Waters” can’t be part of an address.",
    "  Use lower-case letters a–z, digits, and single hyphens between them.",
  ],
  "bad-topic-id": [
    "publication.yaml:8:3 error bad-slug: “Trade Routes” can’t be part of an address.",
    "  Use lower-case letters a–z, digits, and single hyphens between them.",
  ],
  "bad-yaml": [
    "articles/warm-waters/en.md:9:52 error bad-yaml: A quotation mark is opened and never closed.",
    '  Close it; inside of a text a straight quotation mark is written “\\"”.',
  ],
  "blank-summary": [
    "articles/warm-waters/en.md:3:10 error empty-field: The text is empty.",
    "  Write it, or take the field out.",
  ],
  "broken-fragment": [
    "articles/warm-waters/en.md:14:1 error broken-link: “/en/articles/canals/#watre” leads to a block, “#watre”, that isn’t there.",
    "  Did you mean “#water”?",
  ],
  "broken-link": [
    "articles/warm-waters/en.md:14:1 error broken-link: “/en/articles/canal/” leads nowhere: there is no article “canal”.",
    "  Did you mean “canals”?",
  ],
  "broken-link-in-note": [
    "articles/warm-waters/en.md:7:27 error broken-link: “/en/articles/canal/” leads nowhere: there is no article “canal”.",
    "  Did you mean “canals”?",
  ],
  "broken-link-to-page": [
    "articles/warm-waters/en.md:14:1 error broken-link: “/en/pages/abuot/” leads nowhere: there is no page “abuot”.",
    "  Did you mean “about”?",
  ],
  "broken-link-to-person": [
    "articles/warm-waters/en.md:14:1 error broken-link: “/en/people/amina/” leads nowhere: there is no person “amina”.",
    "  Correct the address, or take the link out.",
  ],
  "broken-link-to-series": [
    "articles/warm-waters/en.md:14:1 error broken-link: “/en/series/river/” leads nowhere: there is no series “river”.",
    "  Did you mean “rivers”?",
  ],
  "broken-link-to-topic": [
    "articles/warm-waters/en.md:14:1 error broken-link: “/en/topics/peace/” leads nowhere: there is no topic “peace”.",
    "  Correct the address, or take the link out.",
  ],
  "broken-own-fragment": [
    "articles/warm-waters/en.md:14:1 error broken-link: “#the-eastern-river” leads to a block, “#the-eastern-river”, that isn’t there.",
    "  Did you mean “#the-eastern-rivers”?",
  ],
  "broken-picture": [
    "articles/warm-waters/map.svg error broken-picture: The picture’s size can’t be read: the file is damaged, or gives none.",
    "  Give the drawing a “viewBox”, or “width” and “height” in pixels.",
  ],
  "comment-in-comment": [
    "articles/warm-waters/en.md:14:1 error unclosed-comment: A comment begins here and another inside of it: the text between is not published.",
    "  Close it with “-->”.",
  ],
  "comment-over-paragraphs": [
    "pages/about/en.md:5:11 warning comment-over-paragraphs: A comment begins here and ends in line 7: of the paragraphs between, none is published.",
    "  Close it with “%%” where it ends; if it is meant so, let nothing stand beside its signs.",
  ],
  "credit-of-missing-picture": [
    "articles/warm-waters/article.yaml:7:3 error missing-picture: There is no picture “flags.png” in the article’s folder.",
    "  Put it there, or correct its name.",
  ],
  "dangerous-address": [
    "publication.yaml:2:10 error bad-address: “javascript:alert(1)” is no address of a site.",
    "  Write scheme and host only, in lower case: https://doab.example.",
  ],
  "data-link": [
    "articles/warm-waters/en.md:14:1 error dangerous-link: “data:” links can run code in the reader’s browser.",
    "  Link to an address that begins with https://.",
  ],
  "capital-language": [
    "articles/canals/EN.md error unknown-language: “EN” is no language that Waraq knows.",
    "  Write it in small letters: “en”.",
  ],
  "date-in-words": [
    "articles/warm-waters/article.yaml:2:7 error bad-date: “6 June 2017” is no day.",
    "  Write year, month and day: 2017-06-06.",
  ],
  "direction-override": [
    "pages/about/en.md:5:10 warning direction-override: The file has an invisible mark (U+202E) that turns the order of the letters after it around.",
    "  Take it out; U+200E and U+200F beside the words tell their direction.",
  ],
  "doubtful-alignment": [
    "articles/warm-waters/ur.md:13:1 warning doubtful-alignment: The block in line 13 is held for the blocks in lines 18–20 of the original (en), but that is 50 % doubtful.",
    "  Look whether each paragraph stands for one of the original, in the same order. The same headings, and the same numbers and names, make it surer.",
  ],
  "draft-original": [
    "articles/warm-waters/en.md:3:8 warning draft-original: The original is a draft, so that its translations (ur) are left out too.",
    "  Take “draft” out here, or make drafts of the translations.",
  ],
  "drawing-too-complex": [
    "articles/warm-waters/map.svg:2:148 error drawing-too-complex: Browsers would need too long to draw this: elements, counted each time that “use”, patterns, masks or markers repeat them.",
    "  Simplify it in the program that made it, or save it as a picture: PNG or WebP, 2000 pixels wide.",
  ],
  "drawing-with-link": [
    "articles/warm-waters/map.svg:2:1 warning cleaned-picture: The drawing is published without something that pages can’t show: a link.",
    "  See whether it still looks as it should; else export it as plain SVG, texts as paths.",
  ],
  "duplicate-entry": [
    "articles/warm-waters/article.yaml:3:21 error duplicate-entry: “diplomacy” is listed twice.",
    "  Keep one.",
  ],
  "duplicate-field": [
    "articles/warm-waters/en.md:3:1 error duplicate-field: “title” is given twice.",
    "  Keep one of the two.",
  ],
  "duplicate-footnote": [
    "articles/warm-waters/en.md:24:1 error duplicate-footnote: The footnote “[^treaty]” stands on line 14 already.",
    "  Give each footnote a label of its own.",
  ],
  "duplicate-id": [
    "articles/canals/ur.md:12:1 error duplicate-id: The heading on line 8 has the id “water” already.",
    "  Give every heading an id of its own.",
  ],
  "empty-heading": [
    "articles/warm-waters/en.md:16:1 error empty-heading: A heading has no text.",
    "  Write its text, or take the “#” signs out.",
  ],
  "empty-publication": [
    "publication.yaml warning empty-publication: The publication has no article: the site has nothing to read.",
    "  Begin one: articles/<slug>/ with article.yaml and a text such as en.md.",
  ],
  "empty-pull-quote": [
    "articles/warm-waters/en.md:14:1 error empty-pull-quote: The pull quote has no words.",
    "  Write below “[!pull]” a sentence of the article, word for word.",
  ],
  "empty-title": [
    "articles/warm-waters/en.md:2:1 error empty-field: “title” is empty.",
    "  Write its value, or take the line out.",
  ],
  "empty-version": [
    "articles/warm-waters/ur.md error empty-version: Nothing follows the front matter.",
    "  Write the text, or take the file out.",
  ],
  "external-picture": [
    "articles/warm-waters/en.md:14:1 error external-picture: The picture “https://doab.example/river.jpg” is on another site.",
    "  Put the picture into the article’s folder and write its file name.",
  ],
  "fault-in-draft": [
    "articles/canals/en.md:7:12 warning undefined-footnote: The file has no footnote “[^1]”.",
    "  Add a paragraph “[^1]: …”, or take the mark out.",
  ],
  "formerly-is-a-slug": [
    "articles/warm-waters/article.yaml:9:12 error duplicate-slug: “canals” is the slug of another article now.",
    "  An address can lead to one article only: take this one out.",
  ],
  "formerly-is-own-slug": [
    "articles/warm-waters/article.yaml:9:12 error duplicate-slug: “warm-waters” is the slug of this article itself.",
    "  An address can lead to one article only: take this one out.",
  ],
  "formerly-twice": [
    "articles/warm-waters/article.yaml:9:12 error duplicate-slug: “warm-water” is a former slug of “canals” too.",
    "  An address can lead to one article only: take this one out.",
  ],
  "fragment-missing-in-translation": [
    "articles/warm-waters/ur.md:13:1 warning broken-link: “#the-eastern-rivers.2” leads to a block, “#the-eastern-rivers.2”, that this language’s version doesn’t have.",
    "  Link to the article alone, or to a block that both have.",
  ],
  "ftp-link": [
    "articles/warm-waters/en.md:14:1 error unsupported-link: “ftp:” is no kind of link that pages may have.",
    "  Use https:, http: or mailto:.",
  ],
  "heading-count": [
    "articles/warm-waters/ur.md warning heading-count: The translation has 2 headings, its original (en) 1.",
    "  Look whether a heading was left out, added or merged.",
  ],
  "heading-of-first-level": [
    "articles/warm-waters/en.md:16:1 error heading-level: The title is the only heading of the first level.",
    "  Begin headings in the text with “##”.",
  ],
  "heading-without-id": [
    "articles/canals/ur.md:8:1 warning heading-without-id: No address can be made of the heading “پانی”; for now it has “#s1”, which moves when a heading is put before it.",
    "  Write an id after it, in letters a–z: {#eastern-rivers}.",
  ],
  "hidden-javascript-link": [
    "articles/warm-waters/en.md:14:1 error dangerous-link: “javascript:” links can run code in the reader’s browser.",
    "  Link to an address that begins with https://.",
  ],
  "html-after-comment": [
    "articles/warm-waters/en.md:14:1 error raw-html: “The river rose.” stands on the line of a comment, where Markdown reads it as HTML.",
    "  Put the comment on a line of its own, with an empty line after it.",
  ],
  "id-in-translation": [
    "articles/warm-waters/ur.md:11:1 error id-in-translation: The heading has an id, “eastern-rivers”, though this is a translation.",
    "  Take it out: translations have the original’s ids by themselves.",
  ],
  "inline-html": [
    "articles/warm-waters/en.md:14:5 error raw-html: “<b>” is HTML, which is never published.",
    "  Write it in Markdown; to show the tag itself, put it between backticks.",
  ],
  "javascript-link": [
    "articles/warm-waters/en.md:14:1 error dangerous-link: “javascript:” links can run code in the reader’s browser.",
    "  Link to an address that begins with https://.",
  ],
  "link-to-draft": [
    "articles/warm-waters/en.md:7:27 warning link-to-draft: “/en/articles/canals/” leads to an article that is a draft: for now it leads nowhere.",
    "  Publish both together, or take the link out.",
    "articles/warm-waters/ur.md:13:45 warning link-to-draft: “/ur/articles/canals/#water” leads to an article that is a draft: for now it leads nowhere.",
    "  Publish both together, or take the link out.",
  ],
  "link-to-draft-series": [
    "articles/warm-waters/en.md:7:31 warning link-to-draft: “/en/series/rivers/” leads to a series without a published article: for now it leads nowhere.",
    "  Publish both together, or take the link out.",
    "series/rivers.yaml:3:1 warning empty-series: All articles of the series are drafts, so that the series is left out.",
    "  It appears with the first part that is no draft.",
  ],
  "link-to-former-slug": [
    "articles/warm-waters/en.md:14:1 warning link-to-former-slug: “/en/articles/warm-water/” uses a slug that was given up.",
    "  Write “warm-waters” for “warm-water”.",
  ],
  "link-beside-nothing": [
    "articles/warm-waters/en.md:14:44 error broken-link: “/en/articles/canals/with/ur/” leads nowhere: the article has no version in “en”.",
    "  Link to the article alone: /en/articles/canals/.",
    "articles/warm-waters/en.md:14:84 error broken-link: “/en/articles/warm-waters/with/en/” is no address of this site.",
    "  Correct the address, or take the link out.",
  ],
  "link-into-a-list": [
    "articles/warm-waters/en.md:18:1 error broken-link: “/en/archive/page/2/” leads into the middle of a list, where something else stands tomorrow.",
    "  Link to the list’s first page: /en/archive/.",
    "articles/warm-waters/en.md:18:30 error broken-link: “/en/search/” is no address of this site.",
    "  Correct the address, or take the link out.",
  ],
  "link-to-nowhere": [
    "articles/warm-waters/en.md:14:1 error empty-link: A link leads nowhere.",
    "  Write an address between the parentheses.",
  ],
  "link-to-other-language": [
    "articles/warm-waters/en.md:14:1 error link-to-other-language: “/ur/articles/canals/#water” leads to another language.",
    "  Write /en/articles/canals/#water; readers change the language themselves.",
  ],
  "link-without-language": [
    "articles/warm-waters/en.md:14:1 error broken-link: “/articles/canals/” is no address of this site: it begins with no language.",
    "  Begin it with /en/.",
  ],
  "link-without-scheme": [
    "articles/warm-waters/en.md:14:1 error unsupported-link: “//doab.example/” doesn’t say how the other site is reached.",
    "  Use https:, http: or mailto:.",
  ],
  "link-without-slash": [
    "articles/warm-waters/en.md:14:1 error broken-link: “/en/articles/canals#water” lacks the slash at its end.",
    "  Write /en/articles/canals/#water.",
  ],
  "link-without-text": [
    "articles/warm-waters/en.md:14:1 error empty-link: The link to “https://doab.example/” has no text.",
    "  Write between the brackets where it leads.",
  ],
  "list-number": [
    "pages/about/en.md:8:1 warning list-number: The item has the number 1960, and would be published as 3: lists count on from their first number.",
    "  Number the items in order; a sentence that begins with a number needs a backslash, “1986\\. ”.",
  ],
  "long-slug": [
    "publication.yaml:8:3 error bad-slug: “trade-routes-of-old-of-old-of-old-of-old…” is too long for a part of an address: it has 207 characters.",
    "  Use at most 200; a few words are best.",
  ],
  "lone-letter": [
    "articles/warm-waters/ur.md:13:45 warning lone-letter: The letter “آ” stands alone, and is read as part of the next word.",
    "  Put it in quotation marks, best after the word for “letter”: حرف ”آ“.",
  ],
  "long-sentence": [
    "articles/warm-waters/ur.md:13:45 warning long-sentence: The sentence “راوی، ستلج اور بیاس، …” has 51 words.",
    "  Make two of it: readers lose a sentence of more than 45 words.",
  ],
  "missing-alt": [
    "articles/warm-waters/en.md:14:1 error missing-alt: The picture “map.svg” has no alternative text.",
    "  Write between the brackets what is to be seen: ![…](map.svg).",
  ],
  "missing-article-yaml": [
    "articles/warm-waters/article.yaml error missing-article-yaml: The article’s folder has no article.yaml.",
    "  Write one with “original” and “date”.",
  ],
  "missing-date": [
    "articles/warm-waters/article.yaml:1:1 error missing-field: “date” is missing.",
    "  Add a line “date: …”.",
  ],
  "missing-front-matter": [
    "articles/warm-waters/en.md:1:1 error missing-front-matter: The file does not begin with front matter.",
    "  Begin it with a line “---”, the fields, and another line “---”.",
  ],
  "missing-language-name": [
    "publication.yaml:4:3 error missing-field: “name” is missing.",
    "  Add a line “name: …”.",
  ],
  "missing-lead-alt": [
    "articles/warm-waters/en.md:2:1 error missing-alt: The picture above the text, “two-flags.svg”, has no alternative text.",
    "  Write under “pictures” what is to be seen: {two-flags.svg: {alt: …}}.",
  ],
  "missing-lead-picture": [
    "articles/warm-waters/article.yaml:5:7 error missing-picture: There is no picture “to-flags.svg” in the article’s folder.",
    "  Did you mean “two-flags.svg”?",
  ],
  "missing-original": [
    "articles/warm-waters/article.yaml:1:11 error missing-original: The original, “ur.md”, is not in the folder.",
    "  Add it, or name another original: en.",
  ],
  "missing-picture": [
    "articles/warm-waters/en.md:14:1 error missing-picture: There is no picture “mapp.svg” in the article’s folder.",
    "  Did you mean “map.svg”?",
  ],
  "missing-publication": [
    "publication.yaml error missing-publication: The publication has no publication.yaml.",
    "  Write one with “default” and “languages”; the editors’ guide shows it.",
  ],
  "missing-title": [
    "articles/warm-waters/en.md:2:1 error missing-field: “title” is missing.",
    "  Add a line “title: …”.",
  ],
  "mistyped-picture": [
    "articles/warm-waters/en.md:20:1 error missing-picture: There is no picture “mapp.svg” in the article’s folder.",
    "  Did you mean “map.svg”?",
    "articles/warm-waters/ur.md:15:1 error missing-picture: There is no picture “mapp.svg” in the article’s folder.",
    "  Did you mean “map.svg”?",
  ],
  "nameless-person": [
    "people.yaml:7:9 error missing-field: No language is given.",
    "  Give at least one: {en: …}.",
  ],
  "moving-drawing": [
    "articles/warm-waters/map.svg:3:1 warning animated-picture: The drawing moves; it is published standing still, as it begins.",
    "  See whether it tells everything so, and take the movement out.",
  ],
  "names-of-object-prototype": [
    "articles/canals/article.yaml:4:10 error unknown-topic: There is no topic “constructor”.",
    "  Add it under “topics” in publication.yaml.",
    "articles/canals/article.yaml:5:11 error unknown-article: There is no article “constructor”.",
    "  Write the name of a folder in articles/.",
  ],
  "nested-heading": [
    "articles/warm-waters/en.md:14:3 error nested-heading: A heading stands inside a quotation, a list or a footnote.",
    "  Set it in bold there, or move it out.",
  ],
  "nested-pull-quote": [
    "articles/warm-waters/en.md:16:3 error nested-pull-quote: A pull quote stands inside of a quotation, a list or a footnote.",
    "  Move it out, between two paragraphs.",
  ],
  "note-too-rich": [
    "articles/warm-waters/en.md:7:3 error note-too-rich: An editor’s note can hold paragraphs, lists and quotations only.",
    "  Take headings, pictures, tables and footnotes out, or put them into the text.",
  ],
  "number-with-comma": [
    "articles/warm-waters/ur.md:13:63 warning number-with-comma: The number 2,600 has commas, as English writes it.",
    "  Write it in words and figures, as in “96 ہزار”, or without commas in a table: 2600.",
    "articles/warm-waters/ur.md:17:48 warning number-with-comma: The number 1,250 has commas, as English writes it.",
    "  Write it in words and figures, as in “96 ہزار”, or without commas in a table: 1250.",
  ],
  "picture-in-page": [
    "pages/about/en.md:5:1 error picture-in-page: A page can’t show pictures; only articles can.",
    "  Take the picture out.",
  ],
  "picture-of-another-format": [
    "articles/warm-waters/River.HEIC warning unknown-file: “.heic” is no format of pictures that is read: the file is left out.",
    "  Save it as JPEG, PNG, WebP or AVIF, or a drawing as SVG.",
    "articles/warm-waters/en.md:14:1 error missing-picture: “.heic” is no format of pictures that is read: the file is left out.",
    "  Save it as JPEG, PNG, WebP or AVIF, or a drawing as SVG.",
  ],
  "picture-outside-folder": [
    "articles/warm-waters/en.md:14:1 error picture-outside-folder: “../canals/map.svg” is not in the article’s folder.",
    "  Put the picture beside the text and write its file name only.",
  ],
  "publication-is-a-list": [
    "publication.yaml:1:1 error wrong-type: There should be a group of fields here: a publication.",
    "  Write “name: value” pairs, indented under it.",
  ],
  "pull-quote-not-in-text": [
    "articles/warm-waters/ur.md:11:1 warning pull-quote-not-in-text: The words of the pull quote are not in the text: “دو ملکوں نے سات دریا آپس میں بانٹ لیے۔”.",
    "  Copy them from the text word for word; write “…” where you leave some out.",
  ],
  "raw-html": [
    "articles/warm-waters/en.md:14:1 error raw-html: “<div>Rivers</div>” is HTML, which is never published.",
    "  Write it in Markdown; to show the tag itself, put it between backticks.",
  ],
  "related-to-itself": [
    "articles/warm-waters/article.yaml:8:19 warning related-to-itself: The article names itself as related.",
    "  Take the line out.",
  ],
  "relative-link": [
    "articles/warm-waters/en.md:14:1 error relative-link: “../canals/” doesn’t begin at the site’s front page.",
    "  Write the whole address: /en/articles/…/; to another site, begin with https://.",
  ],
  "reserved-footnote-id": [
    "articles/warm-waters/en.md:16:1 error reserved-id: The page itself uses the id “fn-treaty”.",
    "  Choose another id for the heading.",
  ],
  "reserved-id": [
    "articles/warm-waters/en.md:16:1 error reserved-id: The page itself uses the id “top”.",
    "  Choose another id for the heading.",
  ],
  script: [
    "articles/warm-waters/en.md:14:1 error raw-html: “<script>alert(1)</script>” is HTML, which is never published.",
    "  Write it in Markdown; to show the tag itself, put it between backticks.",
  ],
  "script-in-picture": [
    "articles/warm-waters/map.svg:1:63 error unsafe-picture: The drawing contains a “script” element.",
    "  Export it again as plain SVG, without scripts, links and outside files.",
  ],
  "series-of-drafts": [
    "series/rivers.yaml:3:1 warning empty-series: All articles of the series are drafts, so that the series is left out.",
    "  It appears with the first part that is no draft.",
  ],
  "series-without-articles": [
    "series/rivers.yaml:3:11 error empty-field: “articles” is empty.",
    "  List at least one.",
  ],
  "setext-title": [
    "articles/warm-waters/en.md:16:1 error heading-level: The title is the only heading of the first level.",
    "  Begin headings in the text with “##”.",
  ],
  "several-faults": [
    "articles/warm-waters/article.yaml:2:1 error unknown-field: “autors” is no field of an article.",
    "  Did you mean “authors”?",
    "articles/warm-waters/article.yaml:3:7 error bad-date: “yesterday” is no day.",
    "  Write year, month and day: 2017-06-06.",
    "articles/warm-waters/article.yaml:4:10 error unknown-topic: There is no topic “cookery”.",
    "  Add it under “topics” in publication.yaml.",
    "articles/warm-waters/article.yaml:9:11 error unknown-article: There is no article “canal”.",
    "  Did you mean “canals”?",
    "articles/warm-waters/en.md:2:1 error empty-field: “title” is empty.",
    "  Write its value, or take the line out.",
    "articles/warm-waters/en.md:12:4 error raw-html: “<b>” is HTML, which is never published.",
    "  Write it in Markdown; to show the tag itself, put it between backticks.",
    "articles/warm-waters/en.md:12:62 error undefined-footnote: The file has no footnote “[^treat]”.",
    "  Add a paragraph “[^treat]: …”, or take the mark out.",
    "articles/warm-waters/en.md:22:1 warning unused-footnote: No mark in the text refers to the footnote “[^treaty]”, so that it is left out.",
    "  Write “[^treaty]” where it belongs, or take the footnote out.",
  ],
  "skipped-level": [
    "articles/warm-waters/en.md:16:1 error heading-level: A heading of level 3 follows the title: a level is skipped.",
    "  Begin it with “##”.",
  ],
  strikethrough: [
    "articles/warm-waters/en.md:14:3 error unsupported-markdown: Text between “~~” would be struck through, which no page shows.",
    "  Take the text out, or put a correction into the front matter.",
  ],
  "task-list": [
    "articles/warm-waters/en.md:14:1 error unsupported-markdown: A list item begins with “[ ]” or “[x]”, which would make a task list.",
    "  Take the box out, or write “\\[ ]” to show it.",
  ],
  "too-deep-heading": [
    "articles/warm-waters/en.md:16:1 error heading-level: A heading of level 5 is too deep.",
    "  Use “##”, “###” and “####” only.",
  ],
  "translators-in-original": [
    "articles/warm-waters/en.md:3:1 error translators-in-original: The original names translators.",
    "  Take “translators” out, or correct “original” in article.yaml.",
  ],
  "unclosed-comment": [
    "articles/canals/ur.md:12:1 error unclosed-comment: A comment begins here and never ends: the text after it is not published.",
    "  Close it with “-->”.",
  ],
  "unclosed-front-matter": [
    "articles/warm-waters/en.md:1:1 error missing-front-matter: The front matter begins here and never ends.",
    "  Put a line “---” after its last field.",
  ],
  "undefined-footnote": [
    "articles/warm-waters/en.md:14:9 error undefined-footnote: The file has no footnote “[^river]”.",
    "  Add a paragraph “[^river]: …”, or take the mark out.",
  ],
  "undefined-reference": [
    "articles/warm-waters/en.md:14:16 error undefined-reference: Nothing in the file defines “[treaty]”.",
    "  Add a line “[treaty]: https://…”, or write “\\[” for a bracket.",
  ],
  "unexplained-abbreviation": [
    "articles/warm-waters/ur.md:13:55 warning unexplained-abbreviation: “MAF” is not explained where it is first read.",
    "  Write what it stands for, and “MAF” in brackets after it: ملین ایکڑ فٹ (MAF).",
  ],
  "unknown-address": [
    "articles/warm-waters/en.md:14:1 error broken-link: “/en/canals/” is no address of this site.",
    "  Correct the address, or take the link out.",
  ],
  "unknown-article-in-series": [
    "series/rivers.yaml:3:25 error unknown-article: There is no article “canal”.",
    "  Did you mean “canals”?",
  ],
  "unknown-author": [
    "articles/warm-waters/article.yaml:4:11 error unknown-person: There is no person “amina-sidiqui”.",
    "  Did you mean “amina-siddiqui”?",
  ],
  "unknown-credit-language": [
    "articles/warm-waters/article.yaml:7:48 error unknown-language: “fr” is no language that Waraq knows.",
    "  It knows: en, ur.",
  ],
  "unknown-digits": [
    "publication.yaml:5:70 error unknown-value: “roman” can’t be a value of “digits”.",
    "  It can be: latn, arabext, arab.",
  ],
  "unknown-field": [
    "articles/warm-waters/en.md:2:1 error unknown-field: “titel” is no field of a version.",
    "  Did you mean “title”?",
  ],
  "unknown-field-in-pictures": [
    "articles/warm-waters/en.md:5:48 error unknown-field: “captoin” is no field of “two-flags.svg”.",
    "  Did you mean “caption”?",
  ],
  "spaced-id": [
    "articles/warm-waters/en.md:16:1 error bad-id: “eastern-rivers ” can’t be the id of a heading.",
    "  Use lower-case letters a–z, digits, and single hyphens between them.",
  ],
  "stray-id": [
    "articles/warm-waters/en.md:18:1 warning stray-id: “{#three}” stands at the end of a paragraph, where it is published as text.",
    "  Take it out: only headings are given ids; paragraphs have theirs from their place.",
  ],
  yml: [
    "people.yml warning unknown-file: Nothing in a publication has this name in this place: the file is left out.",
    "  Rename it to people.yaml.",
  ],
  "unknown-file": [
    "articles/warm-waters/notes.docx warning unknown-file: Nothing in a publication has this name in this place: the file is left out.",
    "  Move or rename it, or take it out; the editors’ guide shows what goes where.",
    "stray.md warning unknown-file: Nothing in a publication has this name in this place: the file is left out.",
    "  Move or rename it, or take it out; the editors’ guide shows what goes where.",
  ],
  "unknown-language": [
    "articles/warm-waters/fr.md error unknown-language: “fr” is no language that Waraq knows.",
    "  It knows: en, ur.",
  ],
  "unknown-language-listed": [
    "publication.yaml:4:3 error unknown-language: “xx” is no language that Waraq knows.",
    "  It knows: en, ur.",
  ],
  "unknown-quotation-kind": [
    "articles/warm-waters/en.md:14:1 error unknown-quotation-kind: “[!note]” is no kind of quotation.",
    "  Write “[!pull]” for a pull quote, or “\\[!” to show the bracket.",
  ],
  "unknown-related": [
    "articles/warm-waters/article.yaml:8:11 error unknown-article: There is no article “canal”.",
    "  Did you mean “canals”?",
  ],
  "unknown-topic": [
    "articles/warm-waters/article.yaml:3:21 error unknown-topic: There is no topic “cookery”.",
    "  Add it under “topics” in publication.yaml.",
  ],
  "unknown-translator": [
    "articles/warm-waters/ur.md:4:15 error unknown-person: There is no person “bilal-akhtr”.",
    "  Did you mean “bilal-akhtar”?",
  ],
  "unlisted-default": [
    "publication.yaml:1:10 error unlisted-default: The default language “en” is not among the languages.",
    "  Add “en” under “languages”, with a name.",
  ],
  "unquoted-number-sign": [
    "articles/warm-waters/en.md:2:20 warning cut-value: “#1 of two” is a comment to YAML, and no part of the value before it.",
    "  If it belongs to the value, put quotation marks around the whole.",
  ],
  "unquoted-colon": [
    "articles/warm-waters/en.md:2:8 error bad-yaml: The value has a colon and a space in it, which would begin another field.",
    "  Put quotation marks around the value.",
  ],
  "unused-definition": [
    "articles/warm-waters/en.md:14:1 warning unused-definition: No link uses the definition “[treaty]”.",
    "  Link to it, or take the line out.",
  ],
  "unused-footnote": [
    "articles/warm-waters/en.md:14:1 warning unused-footnote: No mark in the text refers to the footnote “[^river]”, so that it is left out.",
    "  Write “[^river]” where it belongs, or take the footnote out.",
  ],
  "unused-picture": [
    "articles/warm-waters/other.svg warning unused-picture: No version of the article shows the picture: it is not published.",
    "  Show it, or take the file out.",
  ],
  "unused-picture-text": [
    "articles/warm-waters/en.md:6:3 warning unused-picture-text: The version doesn’t show “other.svg”, of which this speaks.",
    "  Show it, ![](other.svg), or take the lines out.",
    "articles/warm-waters/other.svg warning unused-picture: No version of the article shows the picture: it is not published.",
    "  Show it, or take the file out.",
  ],
  "wrong-type": [
    "articles/warm-waters/en.md:2:8 error wrong-type: “title” is not text.",
    "  Put it between quotation marks.",
  ],
  "wrong-type-draft": [
    "articles/warm-waters/en.md:3:8 error wrong-type: “draft” is not true or false.",
    "  Write true or false, without quotation marks.",
  ],
  "leftover-markup": [
    "articles/warm-waters/en.md:16:5 warning leftover-markup: “[[canals]]” looks like a wiki link, and would be published as it stands.",
    "  Write “[text](/language/articles/slug/)”, or “![what it shows](file.svg)”.",
    "articles/warm-waters/en.md:16:20 warning leftover-markup: “==more==” looks like highlighting, and would be published as it stands.",
    "  Write “**words**”.",
  ],
  "leftover-in-title": [
    "articles/warm-waters/en.md:2:8 warning leftover-markup: “**warm**” looks like bold type, and would be published as it stands.",
    "  Let “**” touch the words on both sides, as in “**words**”; “\\*” shows an asterisk.",
  ],
  "unclosed-private-comment": [
    "articles/warm-waters/en.md:16:35 error unclosed-comment: “%%check the year” looks like a comment between “%%”, and would be published as it stands.",
    "  Close it with “%%” to keep it to yourself; “\\%%” shows the signs. In YAML, take it out.",
  ],
  "extra-cells": [
    "articles/warm-waters/en.md:18:15 error extra-cells: The row has 3 cells, the table’s first row 2: “all of it” would not be published.",
    "  Give the first row as many cells, or take the others out; “\\|” shows a bar.",
  ],
  "line-below-table": [
    "articles/warm-waters/en.md:19:1 warning line-below-table: “The treaty was signed in Karachi.” stands right below a table, so that it becomes a row of it.",
    "  Leave a line empty between the two.",
  ],
  "underlined-heading": [
    "articles/warm-waters/en.md:16:1 warning underlined-heading: The “---” below “The western rivers” makes a heading of it.",
    "  Write “## The western rivers”; or, for a pause, leave a line empty before the dashes.",
    "articles/warm-waters/ur.md warning heading-count: The translation has 1 heading, its original (en) 2.",
    "  Look whether a heading was left out, added or merged.",
  ],
  "duplicate-definition": [
    "articles/warm-waters/en.md:19:1 warning duplicate-definition: “[place]” is defined on line 18 already: this line is left out.",
    "  Keep one of the two, or give each a label of its own.",
  ],
  "lost-words": [
    "articles/warm-waters/en.md:16:1 error lost-words: “title a canal” would not be published: no page shows what stands in this place.",
    "  Write it into the text, or take it out.",
  ],
  "future-date": [
    "articles/warm-waters/article.yaml:2:7 warning future-date: The day 2099-06-06 is yet to come, but this is published with the next build.",
    "  Correct the day, or write “draft: true” into the version until then.",
  ],
  "same-name": [
    "articles/warm-waters/café.svg error same-name: Another file in the folder is called “café.svg” too, in other characters that look the same.",
    "  Rename one of the two.",
  ],
  "yaml-alias-bomb": [
    "people.yaml:2:8 error yaml-alias: “*a” is an alias, which could multiply without end.",
    "  Write the value out.",
  ],
  "yaml-tag": [
    "articles/warm-waters/en.md:2:8 error yaml-tag: The value has a tag, “!…”, which could make anything of it.",
    "  Take the tag out; a text that begins with “!” needs quotation marks around it.",
  ],
};

/** Faults that no file in a repository can have, or only a huge one; other tests make them. */
const ELSEWHERE: readonly Rule[] = [
  "bad-symlink",
  "control-character",
  "definition-too-long",
  "file-too-large",
  "missing-folder",
  "not-utf-8",
  "text-too-slow",
  "too-many-blocks",
  "too-many-pull-quotes",
  "unreadable-file",
  "unreadable-markdown",
];

describe("each fault is reported once, with its place, cause and remedy", () => {
  test.each(Object.entries(EXPECTED))("%s", async (name, expected) => {
    const { printed } = await openFixture(name);
    expect(printed).toEqual(expected);
  });
});

describe("no rule and no fixture goes untested", () => {
  test("every fixture is among them", () => {
    const fixtures = readdirSync(join(import.meta.dirname, "../fixtures/publications"));
    expect(fixtures.filter((name) => name !== "valid").sort()).toEqual(
      Object.keys(EXPECTED).sort(),
    );
  });

  test("every rule of the code is seen in one of them", () => {
    const src = join(import.meta.dirname, "../../src");
    const rules = readdirSync(src, { recursive: true, encoding: "utf8" })
      .filter((path) => /^(?:markdown|content)\/.*\.ts$/.test(path))
      .flatMap((path) => [
        ...readFileSync(join(src, path), "utf8").matchAll(
          /(?:\brule: |\breport\([^"]*?)"([a-z0-9-]+)"/g,
        ),
      ])
      .map(([, rule]) => rule);
    const seen = Object.values(EXPECTED)
      .flat()
      .flatMap((line) => / (?:error|warning) ([a-z0-9-]+): /.exec(line)?.[1] ?? []);
    const known = new Set<string>([...seen, ...ELSEWHERE]);
    expect(rules.length).toBeGreaterThan(60);
    expect(rules.filter((rule) => rule !== undefined && !known.has(rule))).toEqual([]);
    expect(RULES.filter((rule) => !known.has(rule))).toEqual([]);
  });
});
