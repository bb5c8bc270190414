import "fake-indexeddb/auto";
import { readFileSync } from "node:fs";
import { vi } from "vitest";
import type { Locale } from "@/core/languages";
import { makeReaderMessages } from "@/elements/page/readerMessages";
import type { Catalogue } from "@/page/catalogue";
import { compileMessages } from "@/prepare/scripts/compileMessages";
import { Browser } from "../../reader/support/openTab";
import { openedIn } from "../page/translated";

/** What is published in these tests. */
export const CATALOGUE: Catalogue = {
  articles: {
    rivers: {
      titles: { en: "Six rivers", ur: "چھ دریا" },
      series: { id: "water", part: 1 },
      formerly: ["old-rivers"],
    },
    canals: { titles: { en: "Canals" }, series: { id: "water", part: 2 } },
    rags: { titles: { en: "Rags", ur: "چیتھڑے" } },
  },
  series: { water: { titles: { en: "Water", ur: "پانی" }, articles: ["rivers", "canals"] } },
  languages: {
    en: { name: "English", direction: "ltr", typeface: "serif" },
    ur: { name: "اردو", direction: "rtl", typeface: "nastaliq" },
  },
};

/** The words of a language, as the page's script would load them. */
export function wordsOf(locale: Locale) {
  const messages = JSON.parse(readFileSync(`messages/${locale}.json`, "utf8"));
  return makeReaderMessages(compileMessages(messages), locale === "ur" ? "ur-PK" : "en-GB");
}

/** Opens a page of a language in a browser that has kept nothing yet. */
export function openPage(locale: Locale, isOffline = false) {
  openedIn(locale);
  document.body.innerHTML = "";
  sessionStorage.clear();
  localStorage.clear();
  history.replaceState(null, "", `/${locale}/bookmarks/`);
  vi.stubGlobal("fetch", async () => (isOffline ? Response.error() : Response.json(CATALOGUE)));
  const browser = new Browser();
  return { browser, tab: browser.openTab() };
}
