// @vitest-environment jsdom
import { afterEach, beforeAll, describe, expect, test, vi } from "vitest";
import { ShareLinks } from "@/elements/share/ShareLinks";

vi.mock("@/elements/page/readerMessages", () => ({
  loadReaderMessages: async () => (key: string) => key,
}));

const told = () => document.querySelector(".notice:not([hidden])")?.textContent;

beforeAll(() => {
  if (!customElements.get("share-links")) customElements.define("share-links", ShareLinks);
});

afterEach(() => vi.unstubAllGlobals());

const html = `<share-links><ul>
  <li hidden><button data-share="system">Share…</button></li>
  <li hidden><button data-share="copy">Copy link</button></li>
  <li><a href="mailto:?subject=A&amp;body=https://doab.test/en/articles/a/">E-mail</a></li>
</ul></share-links>`;

function shown(): string[] {
  return [...document.querySelectorAll("li:not([hidden]) button")].map(
    ({ textContent }) => textContent ?? "",
  );
}

function serve(abilities: object): void {
  vi.stubGlobal("navigator", abilities);
  history.replaceState(null, "", "/en/articles/a/#top.3");
  document.body.innerHTML = html;
}

describe("<share-links>", () => {
  test.each([
    [{}, []],
    [{ clipboard: {} }, ["Copy link"]],
    [{ share: () => {}, clipboard: {} }, ["Share…", "Copy link"]],
  ])("shows the links that the browser supports", (abilities, buttons) => {
    serve(abilities);
    expect(shown()).toEqual(buttons);
  });

  test("copies the page’s address and confirms it", async () => {
    const writeText = vi.fn().mockResolvedValue(undefined);
    serve({ clipboard: { writeText } });
    document.querySelector<HTMLButtonElement>('[data-share="copy"]')?.click();
    await vi.waitFor(() => expect(told()).toBe("share.copied×"));
    expect(writeText).toHaveBeenCalledExactlyOnceWith(
      expect.stringMatching(/^http:.*\/en\/articles\/a\/$/),
    );
  });

  test("shows the address if the browser forbids copying", async () => {
    serve({ clipboard: { writeText: vi.fn().mockRejectedValue(new Error("denied")) } });
    document.querySelector<HTMLButtonElement>('[data-share="copy"]')?.click();
    await vi.waitFor(() => expect(told()).toMatch(/\/en\/articles\/a\/$/));
  });
});
