import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, inject, onTestFinished, test } from "vitest";
import { sharedBrowser } from "./support/browser";
import { type FirstView, openFirstReader } from "./support/firstView";
import { FAST_LINE, SLOW_LINE } from "./support/lines";
import { pagesOf } from "./support/pagesOf";
import { serveInPieces } from "./support/serveInPieces";
import { FALLBACKS, KINDS, LOCALES, MAIN_KINDS } from "./support/specimenPages";
import { viewAll } from "./support/viewAll";

const site = inject("site");
const specimen = inject("specimen");
const pages = (outDir: string) => pagesOf(outDir).filter((path) => path !== "/");

/**
 * What moves a page depends on its kind. Every page of both publications in
 * every way takes many minutes: `EVERY_PAGE=1 npm run browser firstView`.
 */
const isThorough = Boolean(process.env.EVERY_PAGE);
const specimenPages = pages(inject("specimenOutDir"));
const choose = (some: readonly string[]) => (isThorough ? specimenPages : some);

const WIDTHS = [360, 1440];

const ONE_WAY = { width: 360, script: true, line: FAST_LINE, colorScheme: "light" } as const;

/** Each width with each line, in light and dark, with script and without. */
const ALL_WAYS = WIDTHS.flatMap((width) =>
  [FAST_LINE, SLOW_LINE].flatMap((line) =>
    (["light", "dark"] as const).flatMap((colorScheme) =>
      [true, false].map((script) => ({ width, line, colorScheme, script })),
    ),
  ),
);

/** Of the checkout’s own publication the articles, each version by itself; its other pages are of the specimen’s kinds. */
function ownPages(): readonly string[] {
  const all = pages(inject("outDir"));
  return isThorough ? all : all.filter((path) => /\/articles\/[^/]+\/$/.test(path));
}

/** English pages that list an article which is in Urdu alone. */
const WITH_URDU_TITLES = [
  "/en/",
  "/en/articles/specimen/",
  "/en/topics/letters/",
  "/en/people/nadia-qureshi/",
  "/en/archive/",
];

/** Urdu pages that list an article which is in English alone. */
const WITH_ENGLISH_TITLES = ["/ur/", "/ur/articles/rags/", "/ur/topics/letters/", "/ur/archive/"];

const ARTICLES = LOCALES.map((locale) => `/${locale}/articles/specimen/`);

/** What a reader would see move. */
const shiftsIn = (views: readonly FirstView[]) =>
  views.flatMap(({ path, shifts }) =>
    shifts.map(({ value, sources }) => `${path}: ${value}: ${sources.join("; ")}`),
  );

/** The faces that a page loaded, by the names of their files. */
const facesIn = ({ files }: FirstView) =>
  files
    .filter(({ type }) => type === "Font")
    .map(({ path }) => path.split("/").at(-1)?.split(".")[0] ?? "")
    .sort();

/** `nastaliq-core` is Nastaliq as well. */
const familyOf = (face: string) => face.replace(/-.*/, "");

const timeout = isThorough ? 7_200_000 : 120_000;

describe("The first view of a page", { timeout }, () => {
  /** With script: what the later tests look at again. */
  const seen: FirstView[] = [];
  const seenOfOwn: FirstView[] = [];

  test.each([
    [360, KINDS],
    [1440, MAIN_KINDS],
  ])("never shifts on a fast connection, at %i pixels", async (width, kinds) => {
    const options = { width, line: FAST_LINE, script: true, scroll: true };
    const views = await viewAll(specimen, choose(kinds), options);
    expect(shiftsIn(views)).toEqual([]);
    seen.push(...views);
  });

  test.each(WIDTHS)("never shifts without script, at %i pixels", async (width) => {
    const options = { width, line: FAST_LINE, script: false, scroll: true };
    const views = await viewAll(specimen, choose(MAIN_KINDS), options);
    expect(shiftsIn(views)).toEqual([]);
  });

  test("never shifts on a slow connection, with script and without", async () => {
    const options = { width: 360, line: SLOW_LINE, scroll: true };
    const [views, silent] = await Promise.all([
      viewAll(specimen, choose(MAIN_KINDS), { ...options, script: true }),
      viewAll(specimen, choose(ARTICLES), { ...options, script: false }),
    ]);
    expect(shiftsIn([...views, ...silent])).toEqual([]);
    seen.push(...views);
  });

  // Without script no wait for faces hides what moves.
  test("never shifts while it comes in pieces", async () => {
    const inPieces = await serveInPieces(specimen);
    onTestFinished(inPieces.close);
    for (const width of WIDTHS) {
      const options = { width, script: false };
      const views = await viewAll(inPieces.address, choose(MAIN_KINDS), options, 10);
      expect(shiftsIn(views)).toEqual([]);
    }
  });

  test("is shown after a while where the rest of it does not come", async () => {
    const stalled = await serveInPieces(specimen, 20);
    onTestFinished(stalled.close);
    const browser = await sharedBrowser();
    const context = await browser.newContext({ javaScriptEnabled: false });
    onTestFinished(() => context.close());
    const page = await context.newPage();
    await page.goto(`${stalled.address}/en/articles/specimen/`, { waitUntil: "commit" });
    const body = page.locator("body:has(> .siteHeader):not(:has(> footer))");
    const seen = () => body.evaluate((element) => getComputedStyle(element).visibility);
    await expect.poll(seen).toBe("visible");
  });

  test("never shifts on any page of the checkout’s own publication", async () => {
    for (const way of isThorough ? ALL_WAYS : [ONE_WAY]) {
      const views = await viewAll(site, ownPages(), { ...way, scroll: true });
      expect(shiftsIn(views), JSON.stringify(way)).toEqual([]);
      if (way.script) seenOfOwn.push(...views);
    }
  });

  test("never shifts in the dark theme either", async () => {
    for (const way of isThorough ? ALL_WAYS : [{ ...ONE_WAY, colorScheme: "dark" } as const]) {
      const views = await viewAll(specimen, choose(ARTICLES), { ...way, scroll: true });
      expect(shiftsIn(views), JSON.stringify(way)).toEqual([]);
    }
  });

  test("hides its text once, for at most a second and a half", () => {
    expect(seen.length).toBeGreaterThan(0);
    const wrong = [...seen, ...seenOfOwn].filter(
      ({ reveal }) =>
        !reveal?.isInTime ||
        reveal.faces.length !== 2 ||
        !reveal.faces[0]?.startsWith("waiting ") ||
        reveal.faces[1]?.includes("waiting"),
    );
    expect(wrong.map(({ path, reveal }) => `${path}: ${reveal?.faces.join(" → ")}`)).toEqual([]);
  });

  test("keeps the faces in which its text is first shown", () => {
    for (const { path, reveal } of [...seen, ...seenOfOwn]) {
      expect(reveal?.first.length, path).toBeGreaterThan(0);
      expect(reveal?.last, path).toEqual(reveal?.first);
    }
  });

  const hasBoth = ({ path }: FirstView) =>
    path.includes("/with/") ||
    LOCALES.some((locale) => path === `/${locale}/articles/${FALLBACKS[locale]}/`);

  test("loads no more of Nastaliq than its words without Urdu text, and no Naskh, and no English face without English titles", () => {
    for (const view of seen.filter((one) => !hasBoth(one))) {
      const others = /^\/en\//.test(view.path) ? /^(?:nastaliq(?!-words)|naskh)/ : /^serif/;
      if (WITH_ENGLISH_TITLES.includes(view.path)) continue;
      expect(
        facesIn(view).filter((face) => others.test(face)),
        view.path,
      ).toEqual([]);
    }
    for (const view of seen.filter(hasBoth)) {
      expect(facesIn(view).map(familyOf), view.path).toEqual(
        expect.arrayContaining(["nastaliq", "serif"]),
      );
    }
  });

  test("loads a face of a few kB for Urdu titles and labels on an English page, and for a list of English titles the serif on an Urdu one", () => {
    const ofWords = ({ files }: FirstView) =>
      files.filter(({ path }) => /\/nastaliq-words\./.test(path)).map(({ bytes }) => bytes);
    const english = seen.filter((view) => /^\/en\//.test(view.path) && !hasBoth(view));
    expect(english.length).toBeGreaterThan(0);
    for (const view of english) {
      const most = WITH_URDU_TITLES.includes(view.path) ? 22_000 : 6_000;
      expect(ofWords(view).length, view.path).toBe(1);
      expect(ofWords(view)[0], view.path).toBeLessThan(most);
    }
    const urdu = seen.filter(({ path }) => WITH_ENGLISH_TITLES.includes(path));
    expect(urdu.length).toBeGreaterThan(0);
    for (const view of urdu) expect(facesIn(view), view.path).toContain("serif");
  });

  /** What the text of a page is mostly set in. */
  const mainFont = (view?: FirstView) => view?.reveal?.first[0];

  test.each([
    ["/en/articles/rags/", "Source Serif 4"],
    ["/ur/articles/rags/", "Noto Nastaliq Urdu"],
    [`/en/articles/${FALLBACKS.en}/`, "Noto Nastaliq Urdu"],
    [`/ur/articles/${FALLBACKS.ur}/`, "Source Serif 4"],
  ])("sets %s in %s if that loads in time", async (path, family) => {
    const options = { width: 360, script: true, patience: "on a good line" } as const;
    const [view] = await viewAll(specimen, [path], options);
    expect(mainFont(view)).toMatchObject({ family, isOwn: true });
  });

  test("sets Urdu in Naskh on a slow connection, and loads Nastaliq after everything else", async () => {
    const options = { width: 360, script: true, line: SLOW_LINE, patience: "on any line" } as const;
    const [view] = await viewAll(specimen, ["/ur/articles/rags/"], options);
    expect(mainFont(view)).toMatchObject({ family: "Noto Naskh Arabic", isOwn: true });
    expect(view && facesIn(view)).toEqual(["latin", "naskh", "nastaliq-core", "serif"]);
    const order = view?.files.flatMap(({ path }) => /\/(naskh|nastaliq)[.-]/.exec(path)?.[1] ?? []);
    expect(order).toEqual(["naskh", "nastaliq"]);
  });

  test("sets Urdu in Naskh if Nastaliq does not load in time, and keeps Naskh", async () => {
    const options = { width: 360, script: true, scroll: true, late: /\/nastaliq[^/]*woff2$/ };
    const [view] = await viewAll(specimen, ["/ur/articles/specimen/"], options);
    expect(view?.reveal?.faces.at(-1)?.split(" ").sort()).toEqual(["latin", "naskh"]);
    expect(mainFont(view)).toMatchObject({ family: "Noto Naskh Arabic", isOwn: true });
    expect(view?.reveal?.last).toEqual(view?.reveal?.first);
    expect(view && facesIn(view)).toContain("nastaliq-core");
    expect(view?.shifts).toEqual([]);
    expect(view?.reveal?.isInTime).toBe(true);
  });

  test.each(LOCALES)("shows /%s/ in a system face if no face loads", async (locale) => {
    const options = { width: 360, script: true, late: /\.woff2$/ };
    const [view] = await viewAll(specimen, [`/${locale}/`], options);
    expect(view?.reveal?.faces.at(-1)).toBe("");
    expect(mainFont(view)?.isOwn).toBe(false);
    expect(view?.reveal?.last).toEqual(view?.reveal?.first);
    expect(view?.shifts).toEqual([]);
    expect(view?.reveal?.isInTime).toBe(true);
  });
});

describe("A page that shifts", () => {
  let server: Server;

  beforeAll(async () => {
    // A picture without a size, that comes after the text below it is seen.
    const page = `<!doctype html><html data-faces="serif"><img src="late.svg"><main><p>Text.</p></main>`;
    const picture = `<svg xmlns="http://www.w3.org/2000/svg" width="300" height="300"/>`;
    server = createServer((request, response) => {
      const isPicture = request.url?.endsWith(".svg");
      response.setHeader("content-type", isPicture ? "image/svg+xml" : "text/html");
      setTimeout(() => response.end(isPicture ? picture : page), isPicture ? 500 : 0);
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  });
  afterAll(() => {
    server.close();
  });

  test.each([true, false])("is detected, with script: %s", async (script) => {
    const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const reader = await openFirstReader(await sharedBrowser(), address, { width: 360, script });
    const { shifts } = await reader.view("/");
    expect(shifts).toEqual([
      { value: expect.any(Number), sources: [expect.stringMatching(/ at .* → .* at /)] },
    ]);
    expect(shifts[0]?.value).toBeGreaterThan(0);
    await reader.close();
  });
});
