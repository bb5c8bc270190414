import { readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import type { BrowserContextOptions, Page } from "playwright-core";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ask } from "./support/ask";
import { openPage, PHONE, type WatchedPage } from "./support/browser";
import { describeSoundSite } from "./support/describeSoundSite";
import { type StartedSite, startSite } from "./support/startSite";
import { temporaryFolder } from "./support/temporaryFolder";
import { PHOTOGRAPHS, writePhotographs } from "./support/writePhotographs";

const LOCALES = ["en", "ur"] as const;
const NAMES = {
  en: { lead: "The river at dusk", leaf: "A leaf", seal: "a seal", map: "A map" },
  ur: { lead: "شام کا دریا", leaf: "ایک پتا", seal: "مہر", map: "نقشہ" },
};

describe("A publication with photographs", () => {
  let folder: ReturnType<typeof temporaryFolder>;
  let contentDir: string;
  let outDir: string;
  let site: StartedSite;

  beforeAll(async () => {
    folder = temporaryFolder();
    contentDir = path.join(folder.path, "content");
    outDir = path.join(folder.path, "out");
    await writePhotographs(contentDir);
    site = await startSite({ contentDir, outDir });
  });
  afterAll(async () => {
    await site?.command.end();
    folder.remove();
  });

  describeSoundSite("is built and served", () => ({
    address: site.address,
    outDir,
    contentDir,
    locales: LOCALES,
  }));

  const article = (locale: string) => `/${locale}/articles/${PHOTOGRAPHS}/`;
  const open = async (locale: string, options: BrowserContextOptions = {}) => {
    const watched = await openPage(site.address, options);
    await watched.page.goto(site.address + article(locale));
    return watched;
  };
  const image = (page: Page, name: string) => page.getByRole("img", { name, exact: true });

  test("publishes only renditions, none larger than the original, without a phone’s metadata", async () => {
    const media = path.join(outDir, "media");
    const files = readdirSync(media).filter((file) => !/\.(?:br|gz)$/.test(file));
    expect(files.map((file) => file.replace(/-[0-9a-f]{10}/, "")).sort()).toEqual(
      [
        "leaf-640.png",
        ...["avif", "webp"].flatMap((format) => [360, 640, 1000].map((w) => `leaf-${w}.${format}`)),
        "map.svg",
        "river-960.jpg",
        ...["avif", "webp"].flatMap((format) =>
          [360, 640, 960, 1280, 1920].map((w) => `river-${w}.${format}`),
        ),
        "seal-48.png",
      ].sort(),
    );
    for (const file of files.filter((name) => !name.endsWith(".svg"))) {
      const { exif, width } = await sharp(path.join(media, file)).metadata();
      expect(exif, file).toBeUndefined();
      expect(width, file).toBe(Number(/-(\d+)\./.exec(file)?.[1]));
    }
    const drawing = files.find((file) => file.endsWith(".svg")) ?? "";
    expect(readFileSync(path.join(media, drawing), "utf8")).not.toContain("Draft");
  });

  test.each(["en", "ur"] as const)(
    "shows them upright, and says who made them, in “%s”",
    async (locale) => {
      const { page, faults, close } = await open(locale);
      const lead = image(page, NAMES[locale].lead);
      // Taken 1600 wide and 2400 high, lying on its side.
      const box = await lead.boundingBox();
      expect((box?.width ?? 0) / (box?.height ?? 1)).toBeCloseTo(1.5, 1);
      const figures = page.locator("figure");
      expect(await figures.nth(0).locator("small").textContent()).toBe(
        { en: "Photograph: Doab", ur: "تصویر: دوآب" }[locale],
      );
      const credit = figures.nth(1).locator("small");
      expect(await credit.textContent()).toBe("Drawn for Doab");
      expect(await credit.getAttribute("dir")).toBe(locale === "ur" ? "ltr" : null);
      expect(faults).toEqual([]);
      await close();
    },
  );

  test("leaves a drawing the colours that its style sheet gives it", async () => {
    const { page, close } = await open("en");
    const map = image(page, NAMES.en.map);
    await map.scrollIntoViewIfNeeded();
    const middle = await map.evaluate(async (node: HTMLImageElement) => {
      await node.decode();
      const context = document.createElement("canvas").getContext("2d");
      context?.drawImage(node, 0, 0, 8, 8);
      return [...(context?.getImageData(4, 4, 1, 1).data ?? [])];
    });
    expect(middle).toEqual([0, 170, 0, 255]);
    await close();
  });

  test.each(["light", "dark"] as const)(
    "show a transparent drawing’s black lines when the theme is %s",
    async (colorScheme) => {
      const { page, close } = await open("en", { colorScheme });
      const map = image(page, NAMES.en.map);
      await map.scrollIntoViewIfNeeded();
      await map.evaluate((node: HTMLImageElement) => node.decode());
      const { data, info } = await sharp(await map.screenshot())
        .greyscale()
        .raw()
        .toBuffer({ resolveWithObject: true });
      const at = (x: number, y: number) =>
        data[Math.floor(y * info.height) * info.width + Math.floor(x * info.width)] ?? 0;
      // The middle of a black circle, and the ground above it.
      expect(at(1 / 8, 1 / 2)).toBeLessThan(16);
      expect(at(1 / 8, 1 / 8)).toBeGreaterThan(180);
      await close();
    },
  );

  test.each([
    [1, PHONE.width, "360.avif"],
    [2, PHONE.width, "960.avif"],
    [1, 1280, "960.avif"],
    [2, 1280, "1920.avif"],
  ])(
    "are loaded as AVIF of the right width: at %d×, %d wide, %s",
    async (scale, width, expected) => {
      const { page, close } = await open("ur", {
        viewport: { width, height: 700 },
        deviceScaleFactor: scale,
      });
      const lead = image(page, NAMES.ur.lead);
      const source = () => lead.evaluate((node: HTMLImageElement) => node.currentSrc);
      await expect.poll(source).toMatch(new RegExp(`/river-[0-9a-f]{10}-${expected}$`));
      await close();
    },
  );

  test("are sent in a plain format to a browser without AVIF and WebP", async () => {
    const { page, close } = await openPage(site.address);
    // What such a browser knows nothing of, it passes over.
    await page.route("**/articles/**", async (route) => {
      const response = await route.fetch();
      const body = (await response.text()).replace(
        /type="?image\/(?:avif|webp)"?/g,
        'type="image/unknown"',
      );
      await route.fulfill({ response, body });
    });
    await page.goto(site.address + article("en"));
    const lead = image(page, NAMES.en.lead);
    const seen = await lead.evaluate((node: HTMLImageElement) => [
      node.currentSrc,
      node.naturalWidth,
    ]);
    expect(seen[0]).toMatch(/\/river-[0-9a-f]{10}-960\.jpg$/);
    expect(seen[1]).toBe(960);
    await close();
  });

  test.each(LOCALES)("have their space reserved before they load, in “%s”", async (locale) => {
    const { page, close } = await openPage(site.address);
    let release = () => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    // Faces lie in another folder of that name.
    await page.route(`${site.address}/media/**`, async (route) => {
      await held;
      await route.continue();
    });
    await page.goto(site.address + article(locale), { waitUntil: "domcontentloaded" });
    // While its faces are under way a page is not laid out.
    await page.waitForFunction(
      () => !/\bwaiting\b/.test(document.documentElement.dataset.faces ?? "waiting"),
    );
    const lead = page.getByAltText(NAMES[locale].lead);
    const heightOf = () => lead.evaluate((node) => node.getBoundingClientRect().height);
    const before = await heightOf();
    expect(before).toBeGreaterThan(100);
    release();
    await lead.evaluate((node: HTMLImageElement) => node.decode());
    expect(await heightOf()).toBe(before);
    await close();
  });

  test("are not loaded before the reader comes near, except the visible one", async () => {
    const watched: WatchedPage = await openPage(site.address);
    const { page, close } = watched;
    const asked: string[] = [];
    page.on("request", (request) => {
      const [, name] = /^\/media\/([a-z]+)-/.exec(new URL(request.url()).pathname) ?? [];
      if (name) asked.push(name);
    });
    await page.goto(site.address + article("en"));
    // It is asked for when the page is laid out.
    await expect.poll(() => asked).toContain("river");
    await page.waitForLoadState("networkidle");
    expect(asked).toEqual(["river"]);
    await image(page, NAMES.en.map).scrollIntoViewIfNeeded();
    await page.waitForLoadState("networkidle");
    await expect.poll(() => asked.toSorted()).toEqual(["leaf", "map", "river", "seal"]);
    await close();
  });

  test("appear in lists without alternative text", async () => {
    const { page, faults, close } = await openPage(site.address);
    await page.goto(`${site.address}/ur/archive/`);
    const picture = page.locator("main article img");
    expect(await picture.getAttribute("alt")).toBe("");
    await picture.scrollIntoViewIfNeeded();
    await picture.evaluate((node: HTMLImageElement) => node.decode());
    expect(faults).toEqual([]);
    await close();
  });

  test("are named to other services in a format that they can show", async () => {
    const { body } = await ask(site.address, article("ur"));
    const [, shown = ""] =
      /property="?og:image"? content="?https:\/\/doab\.example(\/media\/[^"\s>]+)/.exec(
        body.toString(),
      ) ?? [];
    expect(shown).toMatch(/^\/media\/river-[0-9a-f]{10}-1280\.webp$/);
    const { status, headers } = await ask(site.address, shown);
    expect([status, headers["content-type"]]).toEqual([200, "image/webp"]);
  });

  test("are sent with the right type, to be cached for ever", async () => {
    for (const file of readdirSync(path.join(outDir, "media"))) {
      if (/\.(?:br|gz)$/.test(file)) continue;
      const type = {
        avif: "image/avif",
        webp: "image/webp",
        jpg: "image/jpeg",
        png: "image/png",
        svg: "image/svg+xml",
      }[path.extname(file).slice(1)];
      const { status, headers } = await ask(site.address, `/media/${file}`);
      expect([status, headers["content-type"]], file).toEqual([200, type]);
      expect(headers["cache-control"], file).toBe("public, max-age=31536000, immutable");
      expect(Number(headers["content-length"]), file).toBe(
        statSync(path.join(outDir, "media", file)).size,
      );
    }
  });
});
