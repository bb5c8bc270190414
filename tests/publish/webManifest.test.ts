import { describe, expect, test } from "vitest";
import { offlinePage } from "@/publish/pages/offlinePage";
import { webManifest } from "@/publish/webManifest";
import { makeSite } from "../support/makeSite";

describe("webManifest", () => {
  test("makes each language an app of its own", async () => {
    const icons = [{ address: "/assets/icon-512-1.png", size: 512, isMaskable: true }];
    const manifest = webManifest(await makeSite("ur"), icons);
    expect(manifest).toMatchObject({
      id: "/ur/",
      name: "دوآب",
      short_name: "دوآب",
      description: "دو دریاؤں کے بیچ سے مضامین۔",
      lang: "ur",
      dir: "rtl",
      start_url: "/ur/",
      scope: "/",
      display: "standalone",
    });
    expect(manifest.icons[1]).toEqual({
      src: "/assets/icon-512-1.png",
      type: "image/png",
      sizes: "512x512",
      purpose: "maskable",
    });
    expect(webManifest(await makeSite("en"), icons)).toMatchObject({ id: "/en/", dir: "ltr" });
  });
});

describe("offlinePage", () => {
  test("is hidden from search engines, and exists in every language", async () => {
    const page = offlinePage(await makeSite("ur"));
    expect(page.head.indexed).toBe(false);
    expect(page.head.title).toBe("محفوظ تحریریں · دوآب");
    expect(page.chrome.languages).toEqual([
      { locale: "en", address: "/en/offline/", isTranslated: true },
    ]);
  });
});
