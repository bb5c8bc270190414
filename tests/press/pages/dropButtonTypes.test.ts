import { fromHtml } from "hast-util-from-html";
import { toHtml } from "hast-util-to-html";
import { expect, test } from "vitest";
import { dropButtonTypes } from "@/press/pages/dropButtonTypes";

test.each([
  ['<button type="button">a</button>', "<button>a</button>"],
  ['<button type="reset">a</button>', '<button type="reset">a</button>'],
  [
    '<form><p><button type="button">a</button></p></form>',
    '<form><p><button type="button">a</button></p></form>',
  ],
  ['<button type="button" form="b">a</button>', '<button type="button" form="b">a</button>'],
])("dropButtonTypes keeps a button’s type where it matters: %s", (html, expected) => {
  const page = fromHtml(html, { fragment: true });
  dropButtonTypes({ tree: page });
  expect(toHtml(page)).toBe(expected);
});
