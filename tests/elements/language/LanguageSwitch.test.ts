// @vitest-environment jsdom
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { chosenLanguage } from "@/elements/language/chosenLanguage";
import { LanguageSwitch } from "@/elements/language/LanguageSwitch";

beforeAll(() => customElements.define("language-switch", LanguageSwitch));

beforeEach(() => {
  // biome-ignore lint/suspicious/noDocumentCookie: the test undoes what the one before it chose
  document.cookie = "language=; Max-Age=0; Path=/";
  history.replaceState(null, "", "/en/articles/a/");
  document.body.innerHTML = `<div class="prose"><p id="top.1"></p></div><language-switch><a hreflang="ur" href="/ur/articles/a/"><b>اردو</b></a> <a href="/en/articles/a/with/ur/">Both</a></language-switch>`;
  // Following links is not what is tested, and jsdom can't.
  document.body.addEventListener("click", (event) => event.preventDefault());
});

describe("<language-switch>", () => {
  test("links to the reader’s block, and remembers the choice", () => {
    const link = document.querySelector<HTMLAnchorElement>("a[hreflang]");
    document.querySelector("b")?.click();
    expect(link?.getAttribute("href")).toMatch(/\/ur\/articles\/a\/#top\.1$/);
    expect(chosenLanguage()).toBe("ur");
  });

  test("links to both languages there too, without remembering that as a choice", () => {
    expect(chosenLanguage()).toBeUndefined();
    const both = document.querySelector<HTMLAnchorElement>("a:not([hreflang])");
    both?.click();
    expect(both?.hash).toBe("#top.1");
    expect(chosenLanguage()).toBeUndefined();
  });

  test("counts a middle click as a choice, but not a right click", () => {
    const link = document.querySelector("a[hreflang]");
    link?.dispatchEvent(new MouseEvent("auxclick", { bubbles: true, button: 2 }));
    expect(chosenLanguage()).toBeUndefined();
    link?.dispatchEvent(new MouseEvent("auxclick", { bubbles: true, button: 1 }));
    expect(chosenLanguage()).toBe("ur");
  });
});
