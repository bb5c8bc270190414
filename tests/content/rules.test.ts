import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { RULES, type Rule } from "@/core/rules";
import { openFixture } from "./openFixture";

/** What each fixture's fault is reported as: place, severity, rule and cause, then the remedy. */
const EXPECTED: Readonly<Record<string, readonly string[]>> = {
  "animated-picture": [
    "articles/warm-waters/river.webp warning animated-picture: The picture is animated; only its first frame is published.",
    "  Save that frame as a still picture.",
  ],
  "arabic-letters": [
    "articles/warm-waters/ur.md:13:2 warning lookalike-letter: “ي” (U+064A) in “تين” is not a letter of اردو; the file has 2 such letters.",
    "  Write “ی” (U+06CC). Searches miss words that use look-alike letters.",
  ],
  "article-in-two-series": [
    "series/waters.yaml:2:12 error article-in-two-series: “canals” is already a part of the series “rivers”.",
    "  Remove it from one of the two.",
  ],
  "article-twice-in-series": [
    "series/rivers.yaml:3:33 error duplicate-entry: “canals” is listed twice.",
    "  Keep only one.",
  ],
  "bad-address": [
    "publication.yaml:2:10 error bad-address: “https://doab.example/site” is not the address of a site.",
    "  Write only the scheme and host, in lower case: https://doab.example.",
  ],
  "bad-correction-date": [
    "articles/warm-waters/en.md:9:12 error bad-date: “2017-02-30” is not a valid date.",
    "  Write the year, month and day: 2017-06-06.",
  ],
  "bad-date": [
    "articles/warm-waters/article.yaml:2:7 error bad-date: “2017-06-31” is not a valid date.",
    "  Write the year, month and day: 2017-06-06.",
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
    "  Write the language’s code of two or three letters, such as {lang=fa} for Persian.",
  ],
  "bad-original": [
    "articles/warm-waters/article.yaml:1:11 error unknown-language: “fr” is not a language that Waraq supports.",
    "  Supported languages are: en, ur.",
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
    "articles/warm-waters/en.md:9:52 error bad-yaml: A quotation mark opens and never closes.",
    '  Close it. Inside a text, write a straight quotation mark as “\\"”.',
  ],
  "blank-summary": [
    "articles/warm-waters/en.md:3:10 error empty-field: The text is empty.",
    "  Write it, or remove the field.",
  ],
  "broken-fragment": [
    "articles/warm-waters/en.md:14:1 error broken-link: “/en/articles/canals/#watre” leads to the block “#watre”, which does not exist.",
    "  Did you mean “#water”?",
  ],
  "broken-link": [
    "articles/warm-waters/en.md:14:1 error broken-link: “/en/articles/canal/” does not exist: there is no article “canal”.",
    "  Did you mean “canals”?",
  ],
  "broken-link-in-note": [
    "articles/warm-waters/en.md:7:27 error broken-link: “/en/articles/canal/” does not exist: there is no article “canal”.",
    "  Did you mean “canals”?",
  ],
  "broken-link-to-page": [
    "articles/warm-waters/en.md:14:1 error broken-link: “/en/pages/abuot/” does not exist: there is no page “abuot”.",
    "  Did you mean “about”?",
  ],
  "broken-link-to-person": [
    "articles/warm-waters/en.md:14:1 error broken-link: “/en/people/amina/” does not exist: there is no person “amina”.",
    "  Correct the address, or remove the link.",
  ],
  "broken-link-to-series": [
    "articles/warm-waters/en.md:14:1 error broken-link: “/en/series/river/” does not exist: there is no series “river”.",
    "  Did you mean “rivers”?",
  ],
  "broken-link-to-topic": [
    "articles/warm-waters/en.md:14:1 error broken-link: “/en/topics/peace/” does not exist: there is no topic “peace”.",
    "  Correct the address, or remove the link.",
  ],
  "broken-own-fragment": [
    "articles/warm-waters/en.md:14:1 error broken-link: “#the-eastern-river” leads to the block “#the-eastern-river”, which does not exist.",
    "  Did you mean “#the-eastern-rivers”?",
  ],
  "broken-picture": [
    "articles/warm-waters/map.svg error broken-picture: The picture’s size can’t be read: the file is damaged, or has no size.",
    "  Give the drawing a “viewBox”, or “width” and “height” in pixels.",
  ],
  "comment-in-comment": [
    "articles/warm-waters/en.md:14:1 error unclosed-comment: A comment begins here, and another begins inside it: the text between is not published.",
    "  Close it with “-->”.",
  ],
  "comment-over-paragraphs": [
    "pages/about/en.md:5:11 warning comment-over-paragraphs: A comment begins here and ends in line 7: the paragraphs between are not published.",
    "  Close it with “%%” where it should end. If it is meant to be this long, write nothing before its first “%%” and nothing after its last.",
  ],
  "credit-of-missing-picture": [
    "articles/warm-waters/article.yaml:7:3 error missing-picture: There is no picture “flags.png” in the article’s folder.",
    "  Put it there, or correct its name.",
  ],
  "dangerous-address": [
    "publication.yaml:2:10 error bad-address: “javascript:alert(1)” is not the address of a site.",
    "  Write only the scheme and host, in lower case: https://doab.example.",
  ],
  "data-link": [
    "articles/warm-waters/en.md:14:1 error dangerous-link: “data:” links can run code in the reader’s browser.",
    "  Link to an address that begins with https://.",
  ],
  "capital-language": [
    "articles/canals/EN.md error unknown-language: “EN” is not a language that Waraq supports.",
    "  Write it in lower case: “en”.",
  ],
  "date-in-words": [
    "articles/warm-waters/article.yaml:2:7 error bad-date: “6 June 2017” is not a valid date.",
    "  Write the year, month and day: 2017-06-06.",
  ],
  "direction-override": [
    "pages/about/en.md:5:10 warning direction-override: The file has an invisible mark (U+202E) that reverses the order of the letters after it.",
    "  Remove it. To set the direction of words, put U+200E or U+200F beside them.",
  ],
  "doubtful-alignment": [
    "articles/warm-waters/ur.md:13:1 warning doubtful-alignment: The block in line 13 was matched to the blocks in lines 18–20 of the original (en), with low confidence (50 %).",
    "  Check that the paragraphs follow those of the original, in the same order. Equal headings, numbers and names make matches surer.",
  ],
  "draft-original": [
    "articles/warm-waters/en.md:3:8 warning draft-original: The original is a draft, so its translations (ur) are not published either.",
    "  Remove “draft” here, or make the translations drafts too.",
  ],
  "drawing-too-complex": [
    "articles/warm-waters/map.svg:2:148 error drawing-too-complex: The drawing would take browsers too long to render: too many elements, counted once for each time “use”, patterns, masks or markers repeat them.",
    "  Simplify it in the program that made it, or save it as a PNG or WebP picture, 2000 pixels wide.",
  ],
  "drawing-with-link": [
    "articles/warm-waters/map.svg:2:1 warning cleaned-picture: The drawing is published without a part that pages can’t show: a link.",
    "  Check whether it still looks right. If not, export it as plain SVG, with texts as paths.",
  ],
  "duplicate-entry": [
    "articles/warm-waters/article.yaml:3:21 error duplicate-entry: “diplomacy” is listed twice.",
    "  Keep only one.",
  ],
  "duplicate-field": [
    "articles/warm-waters/en.md:3:1 error duplicate-field: “title” is given twice.",
    "  Keep one of the two.",
  ],
  "duplicate-footnote": [
    "articles/warm-waters/en.md:24:1 error duplicate-footnote: The footnote “[^treaty]” is already in line 14.",
    "  Give each footnote its own label.",
  ],
  "duplicate-id": [
    "articles/canals/ur.md:12:1 error duplicate-id: The heading in line 8 already has the id “water”.",
    "  Give each heading its own id.",
  ],
  "empty-heading": [
    "articles/warm-waters/en.md:16:1 error empty-heading: A heading has no text.",
    "  Write its text, or remove the “#” signs.",
  ],
  "empty-publication": [
    "publication.yaml warning empty-publication: The publication has no articles: the site has nothing to read.",
    "  Start one: articles/<slug>/ with article.yaml and a text such as en.md.",
  ],
  "empty-pull-quote": [
    "articles/warm-waters/en.md:14:1 error empty-pull-quote: The pull quote has no text.",
    "  Below “[!pull]”, copy a sentence from the article exactly.",
  ],
  "empty-title": [
    "articles/warm-waters/en.md:2:1 error empty-field: “title” is empty.",
    "  Write its value, or remove the line.",
  ],
  "empty-version": [
    "articles/warm-waters/ur.md error empty-version: The file has no text after the front matter.",
    "  Write the text, or delete the file.",
  ],
  "external-picture": [
    "articles/warm-waters/en.md:14:1 error external-picture: The picture “https://doab.example/river.jpg” is on another site.",
    "  Put the picture into the article’s folder and write its file name.",
  ],
  "fault-in-draft": [
    "articles/canals/en.md:7:12 warning undefined-footnote: The file has no footnote “[^1]”.",
    "  Add a paragraph “[^1]: …”, or remove the reference.",
  ],
  "formerly-is-a-slug": [
    "articles/warm-waters/article.yaml:9:12 error duplicate-slug: “canals” is the slug of another article now.",
    "  Remove it here: an address can lead to only one article.",
  ],
  "formerly-is-own-slug": [
    "articles/warm-waters/article.yaml:9:12 error duplicate-slug: “warm-waters” is the slug of this article itself.",
    "  Remove it here: an address can lead to only one article.",
  ],
  "formerly-twice": [
    "articles/warm-waters/article.yaml:9:12 error duplicate-slug: “warm-water” is also a former slug of “canals”.",
    "  Remove it here: an address can lead to only one article.",
  ],
  "fragment-missing-in-translation": [
    "articles/warm-waters/ur.md:13:1 warning broken-link: “#the-eastern-rivers.2” leads to the block “#the-eastern-rivers.2”, which the version in this language does not have.",
    "  Link to the article itself, or to a block that both versions have.",
  ],
  "ftp-link": [
    "articles/warm-waters/en.md:14:1 error unsupported-link: “ftp:” is not a scheme that links may have.",
    "  Use https:, http: or mailto:.",
  ],
  "heading-count": [
    "articles/warm-waters/ur.md warning heading-count: The translation has 2 headings, but its original (en) has 1.",
    "  Check whether a heading was left out, added or merged.",
  ],
  "heading-of-first-level": [
    "articles/warm-waters/en.md:16:1 error heading-level: A heading in the text has level 1, which only the title may have.",
    "  Begin headings in the text with “##”.",
  ],
  "heading-without-id": [
    "articles/canals/ur.md:8:1 warning heading-without-id: No id can be made from the heading “پانی”. For now it is “#s1”, which changes when a heading is added before it.",
    "  Write an id after the heading, in letters a–z: {#eastern-rivers}.",
  ],
  "hidden-javascript-link": [
    "articles/warm-waters/en.md:14:1 error dangerous-link: “javascript:” links can run code in the reader’s browser.",
    "  Link to an address that begins with https://.",
  ],
  "html-after-comment": [
    "articles/warm-waters/en.md:14:1 error raw-html: “The river rose.” is on the same line as a comment, so Markdown reads it as HTML.",
    "  Put the comment on its own line, with an empty line after it.",
  ],
  "id-in-translation": [
    "articles/warm-waters/ur.md:11:1 error id-in-translation: The heading has the id “eastern-rivers”, but this is a translation.",
    "  Remove it: translations get the original’s ids automatically.",
  ],
  "inline-html": [
    "articles/warm-waters/en.md:14:5 error raw-html: “<b>” is HTML, and HTML is never published.",
    "  Write it in Markdown. To show the tag itself, put it between backticks.",
  ],
  "javascript-link": [
    "articles/warm-waters/en.md:14:1 error dangerous-link: “javascript:” links can run code in the reader’s browser.",
    "  Link to an address that begins with https://.",
  ],
  "link-to-draft": [
    "articles/warm-waters/en.md:7:27 warning link-to-draft: “/en/articles/canals/” leads to an article that is a draft and not published.",
    "  Publish both together, or remove the link.",
    "articles/warm-waters/ur.md:13:45 warning link-to-draft: “/ur/articles/canals/#water” leads to an article that is a draft and not published.",
    "  Publish both together, or remove the link.",
  ],
  "link-to-draft-series": [
    "articles/warm-waters/en.md:7:31 warning link-to-draft: “/en/series/rivers/” leads to a series without a published article.",
    "  Publish both together, or remove the link.",
    "series/rivers.yaml:3:1 warning empty-series: All articles of the series are drafts, so the series is not published.",
    "  Nothing needs to be done: it is published with the first article that is not a draft.",
  ],
  "link-to-former-slug": [
    "articles/warm-waters/en.md:14:1 warning link-to-former-slug: “/en/articles/warm-water/” uses a former slug.",
    "  Write “warm-waters” instead of “warm-water”.",
  ],
  "link-beside-nothing": [
    "articles/warm-waters/en.md:14:44 error broken-link: “/en/articles/canals/with/ur/” does not exist: the article has no version in “en”.",
    "  Link to the article itself: /en/articles/canals/.",
    "articles/warm-waters/en.md:14:84 error broken-link: “/en/articles/warm-waters/with/en/” is not an address of this site.",
    "  Correct the address, or remove the link.",
  ],
  "link-into-a-list": [
    "articles/warm-waters/en.md:18:1 error broken-link: “/en/archive/page/2/” leads to a later page of a list, whose contents change over time.",
    "  Link to the list’s first page: /en/archive/.",
    "articles/warm-waters/en.md:18:30 error broken-link: “/en/search/” is not an address of this site.",
    "  Correct the address, or remove the link.",
  ],
  "link-to-nowhere": [
    "articles/warm-waters/en.md:14:1 error empty-link: The link has no address.",
    "  Write an address between the parentheses.",
  ],
  "link-to-other-language": [
    "articles/warm-waters/en.md:14:1 error link-to-other-language: “/ur/articles/canals/#water” leads to a page in another language.",
    "  Write /en/articles/canals/#water: readers choose the language themselves.",
  ],
  "link-without-language": [
    "articles/warm-waters/en.md:14:1 error broken-link: “/articles/canals/” is not an address of this site: it does not begin with a language.",
    "  Begin it with /en/.",
  ],
  "link-without-scheme": [
    "articles/warm-waters/en.md:14:1 error unsupported-link: “//doab.example/” has no scheme, such as “https:”.",
    "  Use https:, http: or mailto:.",
  ],
  "link-without-slash": [
    "articles/warm-waters/en.md:14:1 error broken-link: “/en/articles/canals#water” has no slash at the end.",
    "  Write /en/articles/canals/#water.",
  ],
  "link-without-text": [
    "articles/warm-waters/en.md:14:1 error empty-link: The link to “https://doab.example/” has no text.",
    "  Write between the brackets what the link leads to.",
  ],
  "list-number": [
    "pages/about/en.md:8:1 warning list-number: The item is numbered 1960, but would be published as 3: a list counts up from its first number.",
    "  Number the items in order. If a sentence begins with a number, write a backslash after the number: “1986\\. ”.",
  ],
  "long-slug": [
    "publication.yaml:8:3 error bad-slug: “trade-routes-of-old-of-old-of-old-of-old…” is too long for an address: it has 207 characters.",
    "  Use at most 200 characters; a few words are best.",
  ],
  "lone-letter": [
    "articles/warm-waters/ur.md:13:45 warning lone-letter: The letter “آ” stands alone, so it reads as part of the next word.",
    "  Put it in quotation marks, preferably after the word for “letter”: حرف ”آ“.",
  ],
  "long-sentence": [
    "articles/warm-waters/ur.md:13:45 warning long-sentence: The sentence “راوی، ستلج اور بیاس، …” has 51 words.",
    "  Divide it: readers lose track of a sentence of more than 45 words.",
  ],
  "missing-alt": [
    "articles/warm-waters/en.md:14:1 error missing-alt: The picture “map.svg” has no alternative text.",
    "  Describe between the brackets what it shows: ![…](map.svg).",
  ],
  "missing-article-yaml": [
    "articles/warm-waters/article.yaml error missing-article-yaml: The article’s folder has no article.yaml.",
    "  Create one with “original” and “date”.",
  ],
  "missing-date": [
    "articles/warm-waters/article.yaml:1:1 error missing-field: “date” is missing.",
    "  Add a line “date: …”.",
  ],
  "missing-front-matter": [
    "articles/warm-waters/en.md:1:1 error missing-front-matter: The file does not begin with front matter.",
    "  Begin the file with a line “---”, the fields, and another line “---”.",
  ],
  "missing-language-name": [
    "publication.yaml:4:3 error missing-field: “name” is missing.",
    "  Add a line “name: …”.",
  ],
  "missing-lead-alt": [
    "articles/warm-waters/en.md:2:1 error missing-alt: The picture above the text, “two-flags.svg”, has no alternative text.",
    "  Describe under “pictures” what it shows: {two-flags.svg: {alt: …}}.",
  ],
  "missing-lead-picture": [
    "articles/warm-waters/article.yaml:5:7 error missing-picture: There is no picture “to-flags.svg” in the article’s folder.",
    "  Did you mean “two-flags.svg”?",
  ],
  "missing-original": [
    "articles/warm-waters/article.yaml:1:11 error missing-original: The original, “ur.md”, is not in the folder.",
    "  Add it, or choose another original: en.",
  ],
  "missing-picture": [
    "articles/warm-waters/en.md:14:1 error missing-picture: There is no picture “mapp.svg” in the article’s folder.",
    "  Did you mean “map.svg”?",
  ],
  "missing-publication": [
    "publication.yaml error missing-publication: The publication has no publication.yaml.",
    "  Create one with “default” and “languages”; the editors’ guide shows how.",
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
    "people.yaml:7:9 error missing-field: The field names no language.",
    "  Add at least one: {en: …}.",
  ],
  "moving-drawing": [
    "articles/warm-waters/map.svg:3:1 warning animated-picture: The drawing is animated; it is published as a still of its beginning.",
    "  Check whether the still shows everything, and remove the animation.",
  ],
  "names-of-object-prototype": [
    "articles/canals/article.yaml:4:10 error unknown-topic: There is no topic “constructor”.",
    "  Add it under “topics” in publication.yaml.",
    "articles/canals/article.yaml:5:11 error unknown-article: There is no article “constructor”.",
    "  Write the name of a folder in articles/.",
  ],
  "nested-heading": [
    "articles/warm-waters/en.md:14:3 error nested-heading: A heading is inside a quotation, a list or a footnote.",
    "  Make it bold text, or move it out.",
  ],
  "nested-pull-quote": [
    "articles/warm-waters/en.md:16:3 error nested-pull-quote: A pull quote is inside a quotation, a list or a footnote.",
    "  Move it out, between two paragraphs.",
  ],
  "note-too-rich": [
    "articles/warm-waters/en.md:7:3 error note-too-rich: An editor’s note can hold only paragraphs, lists and quotations.",
    "  Remove headings, pictures, tables and footnotes, or move them into the text.",
  ],
  "number-with-comma": [
    "articles/warm-waters/ur.md:13:63 warning number-with-comma: The number 2,600 has commas, as in English.",
    "  Write it in words and figures, as in “96 ہزار”. In a table, leave the commas out: 2600.",
    "articles/warm-waters/ur.md:17:48 warning number-with-comma: The number 1,250 has commas, as in English.",
    "  Write it in words and figures, as in “96 ہزار”. In a table, leave the commas out: 1250.",
  ],
  "picture-in-page": [
    "pages/about/en.md:5:1 error picture-in-page: A page can’t show pictures. Only articles can.",
    "  Remove the picture.",
  ],
  "picture-of-another-format": [
    "articles/warm-waters/River.HEIC warning unknown-file: “.heic” is not a supported picture format: the file is ignored.",
    "  Save it as JPEG, PNG, WebP or AVIF; save a drawing as SVG.",
    "articles/warm-waters/en.md:14:1 error missing-picture: “.heic” is not a supported picture format: the file is ignored.",
    "  Save it as JPEG, PNG, WebP or AVIF; save a drawing as SVG.",
  ],
  "picture-outside-folder": [
    "articles/warm-waters/en.md:14:1 error picture-outside-folder: “../canals/map.svg” is not in the article’s folder.",
    "  Put the picture beside the text, and write only its file name.",
  ],
  "publication-is-a-list": [
    "publication.yaml:1:1 error wrong-type: The file needs a group of fields here: a publication.",
    "  Write “name: value” pairs, indented below it.",
  ],
  "pull-quote-not-in-text": [
    "articles/warm-waters/ur.md:11:1 warning pull-quote-not-in-text: The words of the pull quote are not in the text: “دو ملکوں نے سات دریا آپس میں بانٹ لیے۔”.",
    "  Copy the words from the text exactly; write “…” where you leave some out.",
  ],
  "raw-html": [
    "articles/warm-waters/en.md:14:1 error raw-html: “<div>Rivers</div>” is HTML, and HTML is never published.",
    "  Write it in Markdown. To show the tag itself, put it between backticks.",
  ],
  "related-to-itself": [
    "articles/warm-waters/article.yaml:8:19 warning related-to-itself: The article lists itself as a related article.",
    "  Remove the line.",
  ],
  "relative-link": [
    "articles/warm-waters/en.md:14:1 error relative-link: “../canals/” is a relative address; an address within the site begins with “/”.",
    "  Write the whole path: /en/articles/…/. For another site, begin with https://.",
  ],
  "reserved-footnote-id": [
    "articles/warm-waters/en.md:16:1 error reserved-id: The id “fn-treaty” is reserved: the page itself uses it.",
    "  Choose another id for the heading.",
  ],
  "reserved-id": [
    "articles/warm-waters/en.md:16:1 error reserved-id: The id “top” is reserved: the page itself uses it.",
    "  Choose another id for the heading.",
  ],
  script: [
    "articles/warm-waters/en.md:14:1 error raw-html: “<script>alert(1)</script>” is HTML, and HTML is never published.",
    "  Write it in Markdown. To show the tag itself, put it between backticks.",
  ],
  "script-in-picture": [
    "articles/warm-waters/map.svg:1:63 error unsafe-picture: The drawing contains a “script” element.",
    "  Export it again as plain SVG, without scripts, links or external files.",
  ],
  "series-of-drafts": [
    "series/rivers.yaml:3:1 warning empty-series: All articles of the series are drafts, so the series is not published.",
    "  Nothing needs to be done: it is published with the first article that is not a draft.",
  ],
  "series-without-articles": [
    "series/rivers.yaml:3:11 error empty-field: “articles” is empty.",
    "  List at least one entry.",
  ],
  "setext-title": [
    "articles/warm-waters/en.md:16:1 error heading-level: A heading in the text has level 1, which only the title may have.",
    "  Begin headings in the text with “##”.",
  ],
  "several-faults": [
    "articles/warm-waters/article.yaml:2:1 error unknown-field: “autors” is not a known field of an article.",
    "  Did you mean “authors”?",
    "articles/warm-waters/article.yaml:3:7 error bad-date: “yesterday” is not a valid date.",
    "  Write the year, month and day: 2017-06-06.",
    "articles/warm-waters/article.yaml:4:10 error unknown-topic: There is no topic “cookery”.",
    "  Add it under “topics” in publication.yaml.",
    "articles/warm-waters/article.yaml:9:11 error unknown-article: There is no article “canal”.",
    "  Did you mean “canals”?",
    "articles/warm-waters/en.md:2:1 error empty-field: “title” is empty.",
    "  Write its value, or remove the line.",
    "articles/warm-waters/en.md:12:4 error raw-html: “<b>” is HTML, and HTML is never published.",
    "  Write it in Markdown. To show the tag itself, put it between backticks.",
    "articles/warm-waters/en.md:12:62 error undefined-footnote: The file has no footnote “[^treat]”.",
    "  Add a paragraph “[^treat]: …”, or remove the reference.",
    "articles/warm-waters/en.md:22:1 warning unused-footnote: Nothing in the text refers to the footnote “[^treaty]”, so it is not published.",
    "  Write “[^treaty]” in the text where it belongs, or remove the footnote.",
  ],
  "skipped-level": [
    "articles/warm-waters/en.md:16:1 error heading-level: A heading of level 3 follows the title: a level is skipped.",
    "  Begin it with “##”.",
  ],
  strikethrough: [
    "articles/warm-waters/en.md:14:3 error unsupported-markdown: Text between “~~” would be struck through, but pages do not show struck-through text.",
    "  Remove the text, or put a correction into the front matter.",
  ],
  "task-list": [
    "articles/warm-waters/en.md:14:1 error unsupported-markdown: A list item begins with “[ ]” or “[x]”, which would make a task list.",
    "  Remove the box, or write “\\[ ]” to show it.",
  ],
  "too-deep-heading": [
    "articles/warm-waters/en.md:16:1 error heading-level: A heading of level 5 is too deep.",
    "  Use “##”, “###” and “####” only.",
  ],
  "translators-in-original": [
    "articles/warm-waters/en.md:3:1 error translators-in-original: The original has translators.",
    "  Remove “translators”, or correct “original” in article.yaml.",
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
    "  Add a paragraph “[^river]: …”, or remove the reference.",
  ],
  "undefined-reference": [
    "articles/warm-waters/en.md:14:16 error undefined-reference: “[treaty]” is not defined in the file.",
    "  Add a line “[treaty]: https://…”, or write “\\[” to show the bracket.",
  ],
  "unexplained-abbreviation": [
    "articles/warm-waters/ur.md:13:55 warning unexplained-abbreviation: “MAF” is not explained where it first appears.",
    "  Write what it stands for, with “MAF” in brackets after it: ملین ایکڑ فٹ (MAF).",
  ],
  "unknown-address": [
    "articles/warm-waters/en.md:14:1 error broken-link: “/en/canals/” is not an address of this site.",
    "  Correct the address, or remove the link.",
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
    "articles/warm-waters/article.yaml:7:48 error unknown-language: “fr” is not a language that Waraq supports.",
    "  Supported languages are: en, ur.",
  ],
  "unknown-digits": [
    "publication.yaml:5:70 error unknown-value: “roman” is not a valid value of “digits”.",
    "  Valid values are: latn, arabext, arab.",
  ],
  "unknown-field": [
    "articles/warm-waters/en.md:2:1 error unknown-field: “titel” is not a known field of a version.",
    "  Did you mean “title”?",
  ],
  "unknown-field-in-pictures": [
    "articles/warm-waters/en.md:5:48 error unknown-field: “captoin” is not a known field of “two-flags.svg”.",
    "  Did you mean “caption”?",
  ],
  "spaced-id": [
    "articles/warm-waters/en.md:16:1 error bad-id: “eastern-rivers ” can’t be the id of a heading.",
    "  Use lower-case letters a–z, digits, and single hyphens between them.",
  ],
  "stray-id": [
    "articles/warm-waters/en.md:18:1 warning stray-id: “{#three}” at the end of a paragraph is published as text.",
    "  Remove it: only headings can have an id of your own; paragraphs get theirs automatically.",
  ],
  yml: [
    "people.yml warning unknown-file: A publication has no file with this name in this folder: the file is ignored.",
    "  Rename it to people.yaml.",
  ],
  "unknown-file": [
    "articles/warm-waters/notes.docx warning unknown-file: A publication has no file with this name in this folder: the file is ignored.",
    "  Move, rename or delete it; the editors’ guide shows what goes where.",
    "stray.md warning unknown-file: A publication has no file with this name in this folder: the file is ignored.",
    "  Move, rename or delete it; the editors’ guide shows what goes where.",
  ],
  "unknown-language": [
    "articles/warm-waters/fr.md error unknown-language: “fr” is not a language that Waraq supports.",
    "  Supported languages are: en, ur.",
  ],
  "unknown-language-listed": [
    "publication.yaml:4:3 error unknown-language: “xx” is not a language that Waraq supports.",
    "  Supported languages are: en, ur.",
  ],
  "unknown-quotation-kind": [
    "articles/warm-waters/en.md:14:1 error unknown-quotation-kind: “[!note]” is not a kind of quotation.",
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
    "publication.yaml:1:10 error unlisted-default: The default language “en” is not listed under “languages”.",
    "  Add it there, with a name.",
  ],
  "unquoted-number-sign": [
    "articles/warm-waters/en.md:2:20 warning cut-value: YAML reads “#1 of two” as a comment, not as part of the value before it.",
    "  If it belongs to the value, put quotation marks around the whole value.",
  ],
  "unquoted-colon": [
    "articles/warm-waters/en.md:2:8 error bad-yaml: The value contains a colon and a space, which begin another field.",
    "  Put quotation marks around the value.",
  ],
  "unused-definition": [
    "articles/warm-waters/en.md:14:1 warning unused-definition: No link uses the definition “[treaty]”.",
    "  Link to it, or remove the line.",
  ],
  "unused-footnote": [
    "articles/warm-waters/en.md:14:1 warning unused-footnote: Nothing in the text refers to the footnote “[^river]”, so it is not published.",
    "  Write “[^river]” in the text where it belongs, or remove the footnote.",
  ],
  "unused-picture": [
    "articles/warm-waters/other.svg warning unused-picture: No version of the article shows the picture, so it is not published.",
    "  Show it, or delete the file.",
  ],
  "unused-picture-text": [
    "articles/warm-waters/en.md:6:3 warning unused-picture-text: These fields are for “other.svg”, which the version does not show.",
    "  Show it with ![](other.svg), or remove these lines.",
    "articles/warm-waters/other.svg warning unused-picture: No version of the article shows the picture, so it is not published.",
    "  Show it, or delete the file.",
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
    "articles/warm-waters/en.md:16:5 warning leftover-markup: “[[canals]]” looks like a wiki link, but would be published as plain text.",
    "  Write “[text](/language/articles/slug/)”, or “![what it shows](file.svg)”.",
    "articles/warm-waters/en.md:16:20 warning leftover-markup: “==more==” looks like highlighting, but would be published as plain text.",
    "  Write “**words**”.",
  ],
  "leftover-in-title": [
    "articles/warm-waters/en.md:2:8 warning leftover-markup: “**warm**” looks like bold type, but would be published as plain text.",
    "  Put “**” directly before and after the words, as in “**words**”. Write “\\*” to show an asterisk.",
  ],
  "unclosed-private-comment": [
    "articles/warm-waters/en.md:16:35 error unclosed-comment: “%%check the year” looks like a comment between “%%”, but would be published as plain text.",
    "  Close it with “%%” to keep it unpublished, or write “\\%%” to show the signs. In YAML, remove it.",
  ],
  "extra-cells": [
    "articles/warm-waters/en.md:18:15 error extra-cells: The row has 3 cells, but the table’s first row has 2: “all of it” would not be published.",
    "  Give the first row as many cells, or remove the extra ones. Write “\\|” to show a bar.",
  ],
  "line-below-table": [
    "articles/warm-waters/en.md:19:1 warning line-below-table: “The treaty was signed in Karachi.” directly follows a table, and so becomes a row of it.",
    "  Put an empty line between the two.",
  ],
  "underlined-heading": [
    "articles/warm-waters/en.md:16:1 warning underlined-heading: The line “---” below “The western rivers” turns it into a heading.",
    "  For a heading, write “## The western rivers”. For a pause, put an empty line before the dashes.",
    "articles/warm-waters/ur.md warning heading-count: The translation has 1 heading, but its original (en) has 2.",
    "  Check whether a heading was left out, added or merged.",
  ],
  "duplicate-definition": [
    "articles/warm-waters/en.md:19:1 warning duplicate-definition: “[place]” is already defined in line 18: this line is ignored.",
    "  Keep one of the two, or give each its own label.",
  ],
  "lost-words": [
    "articles/warm-waters/en.md:16:1 error lost-words: “title a canal” would not be published: pages show no text in this position.",
    "  Move it into the text, or remove it.",
  ],
  "future-date": [
    "articles/warm-waters/article.yaml:2:7 warning future-date: The date 2099-06-06 is in the future, but this is published with the next build.",
    "  Correct the date, or write “draft: true” into the version until then.",
  ],
  "same-name": [
    "articles/warm-waters/café.svg error same-name: Another file in the folder has the name “café.svg” too, in different characters that look the same.",
    "  Rename one of the two.",
  ],
  "yaml-alias-bomb": [
    "people.yaml:2:8 error yaml-alias: “*a” is an alias; aliases are not allowed, since they can expand without limit.",
    "  Write the value itself.",
  ],
  "yaml-tag": [
    "articles/warm-waters/en.md:2:8 error yaml-tag: The value has a tag, “!…”; tags are not allowed, since they can turn it into anything.",
    "  Remove the tag. If a text begins with “!”, put quotation marks around it.",
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
  "too-many-elements",
  "too-many-pull-quotes",
  "unreadable-file",
  "unreadable-markdown",
];

describe("each fixture’s fault is reported once, with place, cause and remedy", () => {
  test.each(Object.entries(EXPECTED))("%s", async (name, expected) => {
    const { printed } = await openFixture(name);
    expect(printed).toEqual(expected);
  });
});

describe("no rule and no fixture goes untested", () => {
  test("every fixture has its expected problems here", () => {
    const fixtures = readdirSync(join(import.meta.dirname, "../fixtures/publications"));
    expect(fixtures.filter((name) => name !== "valid").sort()).toEqual(
      Object.keys(EXPECTED).sort(),
    );
  });

  test("every rule in the code is shown by a fixture", () => {
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
