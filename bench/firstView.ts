import { rmSync } from "node:fs";
import path from "node:path";
import { type Browser, chromium } from "playwright-core";
import { checkout, fixture } from "../tests/e2e/support/checkout";
import { CHROMIUM } from "../tests/e2e/support/chromium";
import { type FirstView, type LoadedFile, openFirstReader } from "../tests/e2e/support/firstView";
import { FAST_LINE, type Line, SLOW_LINE } from "../tests/e2e/support/lines";
import { startSite } from "../tests/e2e/support/startSite";

/**
 * What the first view of a page costs a reader who has nothing of the site yet:
 * bytes over the wire by kind, without headers; requests; and for how long the
 * text is held back for its faces, at two lines, as the median of several views.
 *
 *     npx tsx bench/firstView.ts                          the specimen, built anew
 *     npx tsx bench/firstView.ts http://127.0.0.1:3000 /en/ /ur/    any site, any pages
 */
const PAGES = [
  "/en/articles/rags/",
  "/ur/articles/rags/",
  "/en/articles/specimen/",
  "/ur/articles/specimen/",
];

const KINDS = ["Document", "Stylesheet", "Script", "Font", "Image"];

/** How often each page is viewed. */
const TIMES = 5;

async function measure(address: string, pages: readonly string[]): Promise<void> {
  const browser = await chromium.launch(CHROMIUM);
  const rows: string[][] = [
    [
      "page",
      "html",
      "css",
      "script",
      "fonts",
      "pictures",
      "requests",
      "set in (fast)",
      "held back",
      "set in (slow)",
      "held back",
    ],
  ];
  for (const page of pages) {
    const fast = await views(browser, address, page, FAST_LINE);
    const slow = await views(browser, address, page, SLOW_LINE);
    const files = fast[0]?.files ?? [];
    rows.push([
      page,
      ...KINDS.map((kind) => String(weightOf(files, kind))),
      String(files.length),
      ...revealOf(fast),
      ...revealOf(slow),
    ]);
  }
  await browser.close();
  const widths = rows[0]?.map((_, column) =>
    Math.max(...rows.map((row) => row[column]?.length ?? 0)),
  );
  for (const row of rows) {
    console.log(
      row
        .map((cell, column) => cell.padEnd(widths?.[column] ?? 0))
        .join("  ")
        .trimEnd(),
    );
  }
}

async function views(
  browser: Browser,
  address: string,
  page: string,
  line: Line,
): Promise<FirstView[]> {
  const reader = await openFirstReader(browser, address, { width: 360, line, script: true });
  const found: FirstView[] = [];
  // The first view of all pays for starting the browser.
  await reader.view(page);
  for (let time = 0; time < TIMES; time += 1) found.push(await reader.view(page));
  await reader.close();
  return found;
}

function weightOf(files: readonly LoadedFile[], kind: string): number {
  return files.filter(({ type }) => type === kind).reduce((sum, { bytes }) => sum + bytes, 0);
}

function revealOf(found: readonly FirstView[]): string[] {
  const sorted = found
    .flatMap(({ reveal }) => reveal ?? [])
    .sort((one, other) => one.wait - other.wait);
  const median = sorted[Math.floor(sorted.length / 2)];
  return [median?.first[0]?.family ?? "", `${Math.round(median?.wait ?? 0)} ms`];
}

async function run(): Promise<void> {
  const [given, ...pages] = process.argv.slice(2);
  if (given) {
    await measure(given.replace(/\/$/, ""), pages.length > 0 ? pages : ["/en/", "/ur/"]);
    return;
  }
  const outDir = path.join(checkout, ".waraq", "bench");
  const site = await startSite({ contentDir: fixture("specimen"), outDir });
  try {
    await measure(site.address, PAGES);
  } finally {
    await site.command.end();
    rmSync(outDir, { recursive: true, force: true });
  }
}

await run();
