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
  test("leads to the block where the reader is, and remembers the choice", () => {
    const link = document.querySelector<HTMLAnchorElement>("a[hreflang]");
    document.querySelector("b")?.click();
    expect(link?.getAttribute("href")).toMatch(/\/ur\/articles\/a\/#top\.1$/);
    expect(chosenLanguage()).toBe("ur");
  });

  test("leads to both languages there as well, which is no choice, and remembers nothing before one", () => {
    expect(chosenLanguage()).toBeUndefined();
    const both = document.querySelector<HTMLAnchorElement>("a:not([hreflang])");
    both?.click();
    expect(both?.hash).toBe("#top.1");
    expect(chosenLanguage()).toBeUndefined();
  });

  test("takes a middle click for a choice, and a right click for none", () => {
    const link = document.querySelector("a[hreflang]");
    link?.dispatchEvent(new MouseEvent("auxclick", { bubbles: true, button: 2 }));
    expect(chosenLanguage()).toBeUndefined();
    link?.dispatchEvent(new MouseEvent("auxclick", { bubbles: true, button: 1 }));
    expect(chosenLanguage()).toBe("ur");
  });
});
