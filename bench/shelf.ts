import { rmSync } from "node:fs";
import path from "node:path";
import { chromium, type Page } from "playwright-core";
import { checkout } from "../tests/e2e/support/checkout";
import { CHROMIUM } from "../tests/e2e/support/chromium";
import { startSite } from "../tests/e2e/support/startSite";

/**
 * What thousands of bookmarks cost a reader: from the beginning of the navigation to
 * the first list, and from a choice of language to the next frame, as the median of
 * several times; and the longest task of each.
 *
 *     npx tsx bench/shelf.ts                          5,000 bookmarks, the checkout's publication
 *     npx tsx bench/shelf.ts http://127.0.0.1:3000    any site
 */
const BOOKMARKS = 5_000;

/** How often the shelf is opened. */
const TIMES = 5;

/** A cheap phone is so many times slower. */
const SLOWDOWNS = [1, 4];

async function measure(address: string): Promise<void> {
  const browser = await chromium.launch(CHROMIUM);
  const page = await browser.newPage();
  await page.addInitScript(watch());
  await page.goto(`${address}/en/bookmarks/`);
  await page.setInputFiles("bookmark-shelf input[type=file]", {
    name: "many.json",
    mimeType: "application/json",
    buffer: Buffer.from(fileOfMany()),
  });
  await page.waitForSelector("bookmark-shelf li[data-id]");
  const session = await page.context().newCDPSession(page);
  for (const rate of SLOWDOWNS) {
    await session.send("Emulation.setCPUThrottlingRate", { rate });
    const opened: number[] = [];
    const filtered: number[] = [];
    const longest: number[] = [];
    for (let time = 0; time < TIMES; time += 1) {
      await page.goto(`${address}/en/bookmarks/`);
      await page.waitForFunction(() => "listed" in window);
      opened.push(await numberOf(page, "window.listed"));
      longest.push(await numberOf(page, "window.longest"));
      await page.locator("input[type=radio][value=ur]").click();
      await page.waitForFunction(() => "filtered" in window);
      filtered.push(await numberOf(page, "window.filtered"));
    }
    console.log(
      [
        `${rate}× slower`,
        `list after ${median(opened)} ms`,
        `longest task ${median(longest)} ms`,
        `filter ${median(filtered)} ms`,
      ].join("   "),
    );
  }
  await browser.close();
}

/** Script for the page: as text, since it runs before any of the page's. */
function watch(): string {
  return `
    window.longest = 0;
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) window.longest = Math.max(window.longest, duration);
    }).observe({ type: "longtask", buffered: true });
    new MutationObserver((_, observer) => {
      if (!document.querySelector("bookmark-shelf li[data-id]")) return;
      observer.disconnect();
      requestAnimationFrame(() => setTimeout(() => { window.listed = performance.now(); }));
    }).observe(document, { childList: true, subtree: true });
    document.addEventListener("change", ({ timeStamp }) => {
      requestAnimationFrame(() => setTimeout(() => { window.filtered = performance.now() - timeStamp; }));
    }, true);
  `;
}

async function numberOf(page: Page, expression: string): Promise<number> {
  return Number(await page.evaluate(expression));
}

function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((one, other) => one - other);
  return Math.round(sorted[Math.floor(sorted.length / 2)] ?? 0);
}

function fileOfMany(): string {
  const bookmarks = Array.from({ length: BOOKMARKS }, (_, index) => {
    const created = new Date(Date.UTC(2020, 0, 1, index)).toISOString();
    const locale = index % 2 ? "ur" : "en";
    return {
      kind: "block",
      place: {
        // As many articles as a large publication has.
        slug: `article-${index % 400}`,
        locale,
        blockId: `top.${index + 1}`,
        quotation: {
          exact:
            locale === "ur"
              ? `ستلج اور بیاس 2016–17 میں پہاڑوں سے نکلتے ہیں ${index}`
              : `The Sutlej and the Beas come from the mountains ${index}`,
          suffix: " …",
        },
      },
      title: locale === "ur" ? "چھ دریا، دو ملک" : "Six Rivers, Two Countries",
      note: index % 10 ? "" : "A note of the reader’s own.",
      created,
      changed: created,
    };
  });
  return JSON.stringify({
    format: "waraq-bookmarks",
    version: 2,
    exported: new Date().toISOString(),
    bookmarks,
  });
}

async function run(): Promise<void> {
  const [given] = process.argv.slice(2);
  if (given) {
    await measure(given.replace(/\/$/, ""));
    return;
  }
  const outDir = path.join(checkout, ".waraq", "bench");
  const site = await startSite({ outDir });
  try {
    await measure(site.address);
  } finally {
    await site.command.end();
    rmSync(outDir, { recursive: true, force: true });
  }
}

await run();
