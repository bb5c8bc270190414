import { fromHtml } from "hast-util-from-html";
import { toHtml } from "hast-util-to-html";
import { describe, expect, test } from "vitest";
import { markTitles } from "@/press/pages/markTitles";

function marked(typeface: string, body: string): string {
  const tree = fromHtml(`<html data-typeface="${typeface}"><body>${body}</body></html>`);
  markTitles({ tree });
  return toHtml(tree).replace(/^.*<body>|<\/body>.*$/g, "");
}

const TITLE = '<h3 data-typeface="serif">Six Rivers</h3>';
const MARKED = '<h3 data-typeface="serif" data-text-typeface="serif">Six Rivers</h3>';

describe("markTitles", () => {
  test("marks titles and summaries in Latin script on a page in Arabic script", () => {
    expect(marked("nastaliq", `<article>${TITLE}</article>`)).toBe(`<article>${MARKED}</article>`);
    expect(marked("nastaliq", '<p data-typeface="serif">Text</p>')).toContain("data-text-typeface");
  });

  test.each([
    ["on a page in Latin script", "serif", TITLE],
    ["of Arabic script", "serif", '<h3 data-typeface="nastaliq">دریا</h3>'],
    ["that are folded away", "nastaliq", `<details>${TITLE}</details>`],
    ["that stand in a line", "nastaliq", '<p>متن <span data-typeface="serif">Ruth</span></p>'],
  ])("leaves those %s", (_, typeface, body) => {
    expect(marked(typeface, body)).toBe(body);
  });
});
