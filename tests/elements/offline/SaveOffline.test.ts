// @vitest-environment jsdom
import {
  afterEach,
  beforeAll,
  beforeEach,
  describe,
  expect,
  onTestFinished,
  test,
  vi,
} from "vitest";
import { SavedArticles } from "@/elements/offline/SavedArticles";
import { SaveOffline } from "@/elements/offline/SaveOffline";
import type { OfflinePage } from "@/page/offline";
import { answerOf } from "../../reader/offline/answerOf";
import { MemoryCache } from "../../reader/offline/MemoryCache";
import { openedIn } from "../page/translated";

// What is said is tested by what it is about: `offline.save {"size":"…"}`.
vi.mock("@/elements/page/readerMessages", () => ({
  loadReaderMessages: async () => (key: string, values?: object) =>
    [key, ...(values ? [JSON.stringify(values)] : [])].join(" "),
}));

const page = (locale: "en" | "ur", own: number): OfflinePage => ({
  address: `/${locale}/articles/a/`,
  kind: "article",
  title: { text: `A ${locale}`, lang: locale, dir: locale === "ur" ? "rtl" : "ltr", typeface: "t" },
  revision: "1",
  files: [
    [`/${locale}/articles/a/?1`, own],
    ["/a.css", 4_000],
  ],
});
const beside = (locale: "en" | "ur", other: string, own: number): OfflinePage => ({
  ...page(locale, own),
  address: `/${locale}/articles/a/with/${other}/`,
  kind: "parallel",
  files: [
    [`/${locale}/articles/a/with/${other}/?1`, own],
    ["/a.css", 4_000],
  ],
  sides: [locale, other].map((side) => `/${side}/articles/a/`),
});
const catalogue = {
  articles: { a: { titles: { en: "A", ur: "الف" } } },
  series: {},
  languages: {
    en: { name: "English", direction: "ltr", typeface: "serif" },
    ur: { name: "اردو", direction: "rtl", typeface: "nastaliq" },
  },
};

/** A worker that stays in a state. */
const worker = (state: string) => Object.assign(new EventTarget(), { state });

let cache: MemoryCache;
let persist: ReturnType<typeof vi.fn>;

beforeAll(() => {
  customElements.define("save-offline", SaveOffline);
  customElements.define("saved-articles", SavedArticles);
});

beforeEach(() => {
  cache = new MemoryCache();
  persist = vi.fn(async () => true);
  vi.stubGlobal("caches", { open: async () => cache });
  vi.stubGlobal("navigator", {
    serviceWorker: { register: vi.fn(async () => ({ active: {} })) },
    storage: { persist },
  });
  vi.stubGlobal("fetch", async (address: string) => {
    if (address === "/catalogue.json") return Response.json(catalogue);
    if (address === "/en/articles/a/offline.json")
      return Response.json({ pages: [page("en", 6_000), beside("en", "ur", 3_000)] });
    if (address === "/ur/articles/a/offline.json")
      return Response.json({ pages: [page("ur", 8_000), beside("ur", "en", 2_000)] });
    return answerOf(address);
  });
  openedIn("ur");
});
afterEach(() => {
  document.body.innerHTML = "";
  vi.unstubAllGlobals();
});

const text = (selector: string) =>
  [...document.querySelectorAll(selector)].map((element) =>
    element.textContent?.replace(/\s+/g, " ").trim(),
  );
const shown = (selector: string) =>
  vi.waitFor(() => expect(document.querySelector(selector)).not.toBeNull());
const press = (selector: string) => document.querySelector<HTMLElement>(selector)?.click();

function offer(): HTMLElement | null {
  document.body.innerHTML =
    '<save-offline data-slug="a" hidden><button>Save</button></save-offline>';
  return document.querySelector<HTMLElement>("save-offline");
}

describe("<save-offline>", () => {
  test.each(["caches", "navigator"])("stays hidden in a browser without %s", (lacking) => {
    if (lacking === "navigator") vi.stubGlobal("navigator", {});
    else Reflect.deleteProperty(globalThis, "caches");
    expect(offer()?.hidden).toBe(true);
  });

  test("shows one size, of all that is chosen, with the page’s language preselected", async () => {
    expect(offer()?.hidden).toBe(false);
    press("save-offline > button");
    await shown("[data-save]");
    expect(text("li")).toEqual(["English", "اردو"]);
    expect(text("[data-save]")[0]).toContain('{\\"amount\\":12}');
    const [english, urdu] = document.querySelectorAll("input");
    expect([english?.checked, urdu?.checked]).toEqual([false, true]);
    expect(document.querySelector("li:nth-child(2) [lang]")?.outerHTML).toContain(
      'lang="ur" dir="rtl" data-typeface="nastaliq"',
    );
    english?.click();
    // What both need counts once.
    expect(text("[data-save]")[0]).toContain('{\\"amount\\":23}');
    expect(persist).not.toHaveBeenCalled();
    expect(cache.entries.size).toBe(0);
  });

  test("saves, requests persistence, confirms, and offers to remove", async () => {
    offer();
    press("save-offline > button");
    await shown("[data-save]");
    press("[data-save]");
    await vi.waitFor(() => expect(text("[role=status]")).toEqual(["offline.done"]));
    expect(persist).toHaveBeenCalledOnce();
    expect(cache.files()).toEqual(["/a.css", "/ur/articles/a/?1"]);
    expect(document.querySelector("[data-save]")).toBeNull();
    press("li button");
    await vi.waitFor(() => expect(text("[role=status]")).toEqual(["offline.removed"]));
    expect(cache.entries.size).toBe(0);
  });

  test("saves with two versions what shows them side by side, and tells the same size before and after", async () => {
    offer();
    press("save-offline > button");
    await shown("[data-save]");
    press("li:first-child input");
    // Of 6, 8, 4 that both share, and 3 and 2 side by side.
    expect(text("[data-save]")[0]).toContain('{\\"amount\\":23}');
    press("[data-save]");
    await vi.waitFor(() => expect(text("[role=status]")).toEqual(["offline.done"]));
    expect(text("p")).toContainEqual(expect.stringMatching(/offline.takes.*:23\}/));
    expect(cache.files()).toEqual([
      "/a.css",
      "/en/articles/a/?1",
      "/en/articles/a/with/ur/?1",
      "/ur/articles/a/?1",
      "/ur/articles/a/with/en/?1",
    ]);
    expect(document.querySelector("[data-save]")).toBeNull();
    press("li:first-child button");
    await vi.waitFor(() => expect(cache.files()).toEqual(["/a.css", "/ur/articles/a/?1"]));
    expect(text("p")).toContainEqual(expect.stringMatching(/offline.takes.*:12\}/));
  });

  test("saves what shows two versions side by side when the second is saved", async () => {
    offer();
    press("save-offline > button");
    await shown("[data-save]");
    press("[data-save]");
    await vi.waitFor(() => expect(text("[role=status]")).toEqual(["offline.done"]));
    expect(cache.files()).toEqual(["/a.css", "/ur/articles/a/?1"]);
    press("li:first-child input");
    // What it adds to the 12 that are saved.
    expect(text("[data-save]")[0]).toContain('{\\"amount\\":11}');
    press("[data-save]");
    await vi.waitFor(() => expect(cache.files()).toHaveLength(5));
  });

  test.each([
    ["QuotaExceededError", "full"],
    ["SecurityError", "denied"],
    ["DataError", "unknown"],
  ])("shows why nothing was saved: %s", async (name, reason) => {
    offer();
    press("save-offline > button");
    await shown("[data-save]");
    vi.spyOn(cache, "put").mockRejectedValue(new DOMException("", name));
    press("[data-save]");
    await vi.waitFor(() => expect(text("[role=status]")).toEqual([`offline.failure.${reason}`]));
    // What was chosen still is.
    expect(document.querySelector("[data-save]")).not.toBeNull();
    expect(cache.entries.size).toBe(0);
  });

  /** Answers the worker's address with a page, as a wireless network does until one has agreed. */
  const portal = () => new Response("<html>", { headers: { "content-type": "text/html" } });

  test.each([
    ["what answers in the site's place", portal, "network"],
    ["the browser", () => answerOf("/sw.js"), "denied"],
  ])("says who refused the worker: %s", async (_, answer, reason) => {
    const others = fetch;
    vi.stubGlobal("fetch", async (address: string) =>
      address === "/sw.js" ? answer() : others(address),
    );
    vi.mocked(navigator.serviceWorker.register).mockRejectedValue(
      new DOMException("", "SecurityError"),
    );
    offer();
    press("save-offline > button");
    await shown("[data-save]");
    press("[data-save]");
    await vi.waitFor(() => expect(text("[role=status]")).toEqual([`offline.failure.${reason}`]));
    expect(cache.entries.size).toBe(0);
  });

  test.each([
    ["is never installed", async () => ({ installing: worker("installing") })],
    ["does not come", () => new Promise(() => undefined)],
  ])("gives a worker up that %s, and begins anew", async (_, register) => {
    offer();
    press("save-offline > button");
    await shown("[data-save]");
    const unregister = vi.fn();
    vi.mocked(navigator.serviceWorker.register).mockImplementationOnce(
      register as typeof navigator.serviceWorker.register,
    );
    Object.assign(navigator.serviceWorker, { getRegistration: async () => ({ unregister }) });
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    onTestFinished(() => void vi.useRealTimers());
    press("[data-save]");
    await vi.advanceTimersByTimeAsync(1_000);
    expect(text("[role=status]")).toEqual(["offline.saving"]);
    await vi.advanceTimersByTimeAsync(120_000);
    vi.useRealTimers();
    await vi.waitFor(() => expect(text("[role=status]")).toEqual(["offline.failure.network"]));
    expect(unregister).toHaveBeenCalledOnce();
    press("[data-save]");
    await vi.waitFor(() => expect(text("[role=status]")).toEqual(["offline.done"]));
  });

  test.each(["redundant", undefined])(
    "shows that a worker was not installed: %s",
    async (state) => {
      vi.mocked(navigator.serviceWorker.register).mockResolvedValueOnce({
        installing: state && worker(state),
      } as unknown as ServiceWorkerRegistration);
      offer();
      press("save-offline > button");
      await shown("[data-save]");
      press("[data-save]");
      await vi.waitFor(() => expect(text("[role=status]")).toEqual(["offline.failure.network"]));
    },
  );

  test("saves though nobody answers whether it may be kept", async () => {
    persist.mockReturnValue(new Promise(() => undefined));
    offer();
    press("save-offline > button");
    await shown("[data-save]");
    press("[data-save]");
    await vi.waitFor(() => expect(text("[role=status]")).toEqual(["offline.done"]));
  });

  test("shows that something else answers in the place of the catalogue", async () => {
    vi.stubGlobal("fetch", async () => portal());
    offer();
    press("save-offline > button");
    await vi.waitFor(() => expect(text("[role=status]")).toEqual(["offline.failure.network"]));
  });

  test("shows that the site can’t be reached", async () => {
    vi.stubGlobal("fetch", async () => {
      throw new TypeError("Failed to fetch");
    });
    offer();
    press("save-offline > button");
    await vi.waitFor(() => expect(text("[role=status]")).toEqual(["offline.failure.network"]));
  });
});

describe("<saved-articles>", () => {
  const list = (always = "") => {
    document.body.innerHTML = `<saved-articles hidden ${always}><h2 id="site-saved" tabindex="-1">Saved</h2></saved-articles>`;
  };

  test("stays hidden if nothing is saved, unless it has data-always", async () => {
    list();
    await vi.waitFor(() => expect(navigator.serviceWorker.register).toHaveBeenCalled());
    expect(document.querySelector<HTMLElement>("saved-articles")?.hidden).toBe(true);
    list("data-always");
    await vi.waitFor(() => expect(text("p")[0]).toBe("offline.nothing"));
    expect(document.querySelector<HTMLElement>("saved-articles")?.hidden).toBe(false);
  });

  test("lists titles in their language with their own sizes, and series with their parts", async () => {
    const series: OfflinePage = {
      ...page("ur", 2_000),
      address: "/ur/series/s/",
      kind: "series",
      files: [["/ur/series/s/?1", 2_000]],
      parts: ["/ur/articles/a/", "/ur/articles/lost/"],
    };
    for (const one of [page("en", 6_000), page("ur", 8_000), series, beside("en", "ur", 900)]) {
      cache.entries.set(`/saved${one.address}`, JSON.stringify({ ...one, at: "2026" }));
    }
    list();
    await shown("saved-articles ul");
    const rows = [...document.querySelectorAll("ul > li")].map((row) => [
      [...row.querySelectorAll("a")].map((link) => [
        link.getAttribute("href"),
        link.lang,
        link.dir,
      ]),
      row.querySelector("span")?.textContent,
    ]);
    expect(rows).toEqual([
      [[["/en/articles/a/", "en", "ltr"]], 'offline.kilobytes {"amount":7}'],
      [
        [
          ["/ur/series/s/", "ur", "rtl"],
          ["/ur/articles/a/", "ur", "rtl"],
        ],
        'offline.kilobytes {"amount":10}',
      ],
    ]);
    expect(text("div > p")[0]).toMatch(/total.*21.*shared.*4/);
    document.querySelector<HTMLButtonElement>("ul > li:nth-child(2) button")?.focus();
    press("ul > li:nth-child(2) button");
    await vi.waitFor(() => expect(document.querySelectorAll("ul > li")).toHaveLength(1));
    expect([...cache.entries.keys()]).toEqual(["/saved/en/articles/a/"]);
    expect(document.activeElement).toBe(document.querySelector("ul button"));
  });
});
