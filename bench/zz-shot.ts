import { chromium } from "playwright-core";
import { CHROMIUM } from "../tests/e2e/support/chromium";
import { serveFolders } from "./firstView/serveFolders";
import { readFile } from "node:fs/promises";
const headers = await readFile("out/_headers", "utf8");
const server = await serveFolders(["out"], /Content-Security-Policy: (.*)/.exec(headers)?.[1] ?? "");
const browser = await chromium.launch(CHROMIUM);
const slug = "a-thaw-is-not-a-spring";
for (const [locale, width, height, touch] of [["en", 360, 740, true], ["ur", 360, 740, true], ["en", 1440, 900, false], ["ur", 1440, 900, false]] as const) {
  const context = await browser.newContext({ viewport: { width, height }, hasTouch: touch, isMobile: touch, deviceScaleFactor: 1.5 });
  const page = await context.newPage();
  page.on("console", (m) => m.type() === "error" && console.log("console", m.text()));
  page.on("pageerror", (e) => console.log("error", e.message));
  await page.addInitScript(() => { (window as any).shift = 0; new PerformanceObserver((l) => l.getEntries().forEach((e: any) => { if (!e.hadRecentInput) (window as any).shift += e.value; })).observe({ type: "layout-shift", buffered: true }); });
  await page.goto(`${server.address}/${locale}/articles/${slug}/#mediator-builder-enemy.2`);
  await page.locator(".passageHandle").waitFor({ state: "attached" });
  await page.waitForTimeout(1000);
  const block = page.locator('[id="mediator-builder-enemy.2"]');
  if (touch) { await block.tap({ position: { x: 60, y: 20 } }); }
  else { await block.hover(); await page.screenshot({ path: `/root/shots/${locale}-${width}-hover.png` }); await page.locator(".passageHandle").click(); }
  await page.locator(".passageTools").waitFor();
  await page.waitForTimeout(300);
  await page.screenshot({ path: `/root/shots/${locale}-${width}-bar.png` });
  await page.locator("[data-act=lookUp]").click();
  await page.locator(".counterpart").waitFor();
  await page.waitForTimeout(600);
  await page.screenshot({ path: `/root/shots/${locale}-${width}-counterpart.png` });
  await page.locator("[data-act=note]").click();
  await page.waitForTimeout(600);
  await page.screenshot({ path: `/root/shots/${locale}-${width}-note.png` });
  console.log(locale, width, "shift", await page.evaluate(() => (window as any).shift), await page.locator(".passageTools").innerText());
  await context.close();
}
await browser.close(); server.close();
