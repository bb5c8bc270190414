// @vitest-environment jsdom
import { afterEach, expect, test } from "vitest";
import { fetchAhead } from "@/elements/page/fetchAhead";
import { SPECULATION_RULES } from "@/page/speculation";

afterEach(() => {
  document.head.innerHTML = "";
  delete document.documentElement.dataset.light;
  Reflect.deleteProperty(HTMLScriptElement, "supports");
});

/** The rules in the page. */
const rules = () =>
  [...document.head.querySelectorAll("script")]
    .filter(({ type }) => type === "speculationrules")
    .map(({ textContent }) => textContent);

test.each([
  [undefined, [SPECULATION_RULES]],
  ["", []],
])("the browser fetches pages ahead, unless data is saved: %j", (light, expected) => {
  Object.assign(HTMLScriptElement, { supports: (type: string) => type === "speculationrules" });
  if (light !== undefined) document.documentElement.dataset.light = light;
  fetchAhead();
  expect(rules()).toEqual(expected);
});

test("a browser that knows no such rules gets none", () => {
  fetchAhead();
  expect(rules()).toEqual([]);
});
