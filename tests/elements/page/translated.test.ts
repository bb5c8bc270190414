// @vitest-environment jsdom
import "fake-indexeddb/auto";
import { readdirSync, readFileSync } from "node:fs";
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { BookmarkButton } from "@/elements/bookmarks/BookmarkButton";
import { ShareLinks } from "@/elements/share/ShareLinks";
import { queuedPlaces } from "@/elements/storage/placeQueue";
import { bookmarks } from "@/elements/storage/stores";
import { openedIn, translate } from "./translated";

const LOCALES = ["en", "ur"] as const;

type Locale = (typeof LOCALES)[number];

const TEXTS = {
  en: ["Six rivers run from the mountains to the sea, and two countries share them.", "Second."],
  ur: ["چھ دریا پہاڑوں سے سمندر تک جاتے ہیں اور دو ملکوں میں بٹے ہیں۔", "دوسرا۔"],
};

const TITLES = { en: "Six rivers", ur: "چھ دریا" };

// As in the other test of looking up: what both load is loaded once.
vi.mock("@/elements/page/readerMessages", () => ({
  loadReaderMessages: async () => (key: string, values: object) =>
    `${key} ${JSON.stringify(values)}`,
}));

const asked = vi.fn<(address: string) => void>();

let slug = "";
let number = 0;

/** What of an article's page the elements live on. */
function pageOf(locale: Locale): string {
  const other = locale === "en" ? "ur" : "en";
  const [first, second] = TEXTS[locale];
  return `<bookmark-button data-slug="${slug}"><button>Bookmark</button></bookmark-button>
    <script type="application/ld+json">{"headline":"${TITLES[locale]}"}</script>
    <main><article><header><h1>${TITLES[locale]}</h1><language-switch>
      <a href="/${other}/articles/${slug}/" hreflang="${other}" lang="${other}" dir="ltr" data-typeface="serif">Other</a>
    </language-switch></header>
    <div class="prose"><p id="top.1">${first}</p><p id="top.2">${second}</p></div>
    <share-links><ul><li hidden><button data-share="system">Share</button></li></ul></share-links>
    </article></main>`;
}

function blocksOf(locale: Locale) {
  const [first, second] = TEXTS[locale];
  return {
    blocks: [
      { ids: ["top.1"], html: `<p>${first}` },
      { ids: ["top.2"], html: `<p>${second}` },
    ],
  };
}

/** Loads the page, which someone may have translated on its way. */
async function load(locale: Locale, onItsWay?: (page: Node) => void): Promise<void> {
  number += 1;
  slug = `rivers-${number}`;
  openedIn(locale);
  history.replaceState(null, "", `/${locale}/articles/${slug}/`);
  const page = new DOMParser().parseFromString(pageOf(locale), "text/html").body;
  onItsWay?.(page);
  // As a script that waits for the page meets it: whole.
  const elements = [...page.querySelectorAll("bookmark-button, share-links")];
  const places = elements.map((element) => document.createComment(element.localName));
  for (const [index, element] of elements.entries()) element.replaceWith(places[index] as Comment);
  document.body.replaceChildren(...page.childNodes);
  for (const [index, place] of places.entries()) place.replaceWith(elements[index] as Element);
  await vi.waitFor(() => expect(document.querySelector(".passageHandle")).not.toBeNull());
}

beforeAll(() => {
  if (!customElements.get("share-links")) customElements.define("share-links", ShareLinks);
  customElements.define("bookmark-button", BookmarkButton);
});

beforeEach(() => {
  vi.stubGlobal("requestIdleCallback", (act: () => void) => setTimeout(act));
  asked.mockReset();
  vi.stubGlobal("FORMATTING_TAGS", {});
  vi.stubGlobal("fetch", async (address: string) => {
    asked(address);
    const [, locale] = address.split("/");
    return Response.json(blocksOf(locale as Locale));
  });
  vi.spyOn(Element.prototype, "getBoundingClientRect").mockReturnValue(new DOMRect(0, 0, 300, 100));
  localStorage.clear();
});

// What still listens for where the reader is listens no more.
afterEach(() => {
  document.body.replaceChildren();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

const notice = () => document.querySelector(".notice:not([hidden])");
const press = (selector: string) => document.querySelector<HTMLElement>(selector)?.click();

async function keptBy(selector: string) {
  press(selector);
  await vi.waitFor(() => expect(notice()?.textContent).toContain("bookmark.added"));
  const { bookmarks: all } = await bookmarks.list();
  return all.find(({ place }) => place.slug === slug);
}

const LOOK_UP = '[data-act="lookUp"]';

/** Opens the tools of a block. */
function open(id: string): void {
  const event = new MouseEvent("click", { bubbles: true, detail: 1 });
  document.getElementById(id)?.dispatchEvent(event);
}

describe.each(LOCALES)("On a page in “%s” that is translated", (locale) => {
  const author = TEXTS[locale];

  describe.each([
    ["into a language that the site does not have", "fr"],
    ["into the site’s other language", locale === "en" ? "ur" : "en"],
  ])("%s", (_, into) => {
    test.each([
      ["after it was read", () => load(locale).then(() => translate(into))],
      ["on its way", () => load(locale, (page) => translate(into, page))],
    ])("a bookmark is the version’s, in the author’s words (%s)", async (_when, open) => {
      await open();
      const kept = await keptBy("bookmark-button > button");
      expect(kept).toMatchObject({
        title: TITLES[locale],
        place: { slug, locale, blockId: "top.2", quotation: { exact: author[1] } },
      });
    });

    test("selected words of a machine translation are stored as their block", async () => {
      await load(locale);
      translate(into);
      getSelection()?.selectAllChildren(document.getElementById("top.1") as Element);
      const kept = await keptBy("bookmark-button > button");
      getSelection()?.removeAllRanges();
      expect(kept).toMatchObject({ kind: "block", place: { locale, blockId: "top.1" } });
      expect(author[0]).toContain(kept?.place.quotation?.exact);
    });

    test("a place is stored with the author’s words", async () => {
      await load(locale);
      translate(into);
      dispatchEvent(new Event("scroll"));
      dispatchEvent(new Event("pagehide"));
      const { seen } = queuedPlaces().find(({ key }) => key.endsWith(`${locale}/${slug}`)) ?? {};
      expect(seen).toMatchObject({
        title: TITLES[locale],
        place: { locale, blockId: "top.2", quotation: { exact: author[1] } },
      });
    });

    test("a place on a page translated before it loaded is stored without words", async () => {
      await load(locale, (page) => translate(into, page));
      dispatchEvent(new Event("scroll"));
      dispatchEvent(new Event("pagehide"));
      const { seen } = queuedPlaces().find(({ key }) => key.endsWith(`${locale}/${slug}`)) ?? {};
      expect(seen?.place).toEqual({ slug, locale, blockId: "top.2" });
    });

    test("a block is looked up in the version that the link names", async () => {
      await load(locale);
      translate(into);
      for (const link of document.querySelectorAll("a[lang]")) link.setAttribute("lang", into);
      open("top.1");
      await vi.waitFor(() => expect(document.querySelector(LOOK_UP)).not.toBeNull());
      press(LOOK_UP);
      const other = locale === "en" ? "ur" : "en";
      await vi.waitFor(() => expect(document.querySelector(".counterpart")).not.toBeNull());
      expect(document.querySelector<HTMLElement>(".counterpart .prose")?.lang).toBe(other);
      expect(asked).toHaveBeenCalledExactlyOnceWith(`/${other}/articles/${slug}/blocks.json`);
    });

    test("the shared title is the author’s", async () => {
      const share = vi.fn().mockResolvedValue(undefined);
      vi.stubGlobal("navigator", { ...navigator, share });
      await load(locale);
      translate(into);
      press('[data-share="system"]');
      expect(share.mock.calls[0]?.[0]).toMatchObject({ title: TITLES[locale] });
    });
  });

  test("stores only the block if the author’s words can’t be loaded", async () => {
    await load(locale, (page) => translate("fr", page));
    vi.stubGlobal("fetch", async () => new Response("<html>", { status: 200 }));
    const kept = await keptBy("bookmark-button > button");
    expect(kept?.place).toEqual({ slug, locale, blockId: "top.2" });
  });
});

describe("On a page that falls back", () => {
  test("a bookmark is of the version that is shown", async () => {
    await load("en");
    openedIn("ur");
    const button = document.querySelector<HTMLElement>("bookmark-button") as HTMLElement;
    const again = button.cloneNode(true) as HTMLElement;
    again.dataset.locale = "en";
    document.querySelector(".passageHandle")?.remove();
    button.replaceWith(again);
    await vi.waitFor(() => expect(document.querySelector(".passageHandle")).not.toBeNull());
    expect(await keptBy("bookmark-button > button")).toMatchObject({ place: { locale: "en" } });
  });
});

describe("Text that other programs insert into a block", () => {
  test("is not stored", async () => {
    await load("en");
    document.getElementById("top.2")?.append("Look up “second” in the dictionary");
    const stranger = Object.assign(document.createElement("div"), { id: "ad-1" });
    document.getElementById("top.1")?.before(stranger);
    expect(await keptBy("bookmark-button > button")).toMatchObject({
      place: { blockId: "top.2", quotation: { exact: "Second." } },
    });
  });
});

describe("The elements’ code", () => {
  const files = readdirSync("src/elements", { recursive: true, encoding: "utf8" }).filter(
    (file) => file.endsWith(".ts") && !file.endsWith("pageLocale.ts"),
  );
  const codeOf = (file: string) =>
    readFileSync(`src/elements/${file}`, "utf8").replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, "");

  test.each([
    [
      "asks no one but `pageLocale` in which language the page is",
      /documentElement[^;]*\.(?:lang|dir)\b|\{[^}]*\b(?:lang|dir)\b[^}]*\} = document\.documentElement|closest[^;]*\[lang/,
    ],
    [
      "answers each press by `pressed`",
      /addEventListener\(\s*"(?:click|change|submit)",\s*async|@(?:click|change|submit)=\$\{async/,
    ],
  ])("%s", (_, forbidden) => {
    expect(files.length).toBeGreaterThan(50);
    expect(files.filter((file) => forbidden.test(codeOf(file)))).toEqual([]);
  });
});
