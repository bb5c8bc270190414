// @vitest-environment jsdom
import { screen } from "@testing-library/react";
import { describe, expect, test } from "vitest";
import { LOCALES } from "@/core/languages";
import { offlinePage } from "@/publish/pages/offlinePage";
import { SavedArticles } from "@/ui/offline/SavedArticles";
import { SaveOffline } from "@/ui/offline/SaveOffline";
import { OfflineView } from "@/ui/pages/OfflineView";
import { makeSite } from "../support/makeSite";
import { renderInLocale } from "../support/renderInLocale";

describe.each(LOCALES)("Offline reading, in %s", (locale) => {
  test("explains what happened, and offers to try the address again", async () => {
    const site = await makeSite(locale);
    await renderInLocale(<OfflineView page={offlinePage(site)} />, locale);
    expect(screen.getByRole("heading", { level: 1 }).textContent).toBe(site.t("offline.title"));
    const again = screen.getByRole("link", { name: site.t("offline.again") });
    expect(again.getAttribute("href")).toBe("?");
    expect(document.querySelector("saved-articles")?.hasAttribute("data-always")).toBe(true);
  });

  test.each([
    [{ slug: "rivers-one" }, "offline.save"],
    [{ series: "rivers" }, "offline.saveSeries"],
  ] as const)("offers to save %o only with script", async (subject, key) => {
    const { t } = await makeSite(locale);
    await renderInLocale(<SaveOffline {...subject} />, locale);
    const element = document.querySelector<HTMLElement>("save-offline");
    expect(element?.hidden).toBe(true);
    expect({ ...element?.dataset }).toEqual(subject);
    expect(element?.textContent).toBe(t(key));
  });

  test("shows nothing about saved articles before there are any", async () => {
    await renderInLocale(<SavedArticles />, locale);
    const element = document.querySelector<HTMLElement>("saved-articles");
    expect(element?.hidden).toBe(true);
    expect(element?.hasAttribute("data-always")).toBe(false);
  });
});
