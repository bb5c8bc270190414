import { cpSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { answers } from "./support/answers";
import { sharedBrowser } from "./support/browser";
import { checkout } from "./support/checkout";
import { copyCheckout } from "./support/copyCheckout";
import { freePort } from "./support/freePort";
import { type RunningCommand, runCommand } from "./support/runCommand";
import { temporaryFolder } from "./support/temporaryFolder";

const ARTICLE = "articles/a-thaw-is-not-a-spring";

describe("npm run dev", () => {
  const folder = temporaryFolder();
  const contentDir = path.join(folder.path, "content");
  const file = path.join(contentDir, ARTICLE, "ur.md");
  // A checkout of its own: whoever runs the tests may be writing with `npm run dev` meanwhile.
  let copy: ReturnType<typeof copyCheckout>;
  let command: RunningCommand;
  let page: Page;
  let address: string;

  beforeAll(async () => {
    cpSync(path.join(checkout, "content"), contentDir, { recursive: true });
    copy = copyCheckout("dev");
    const port = await freePort();
    address = `http://127.0.0.1:${port}`;
    command = runCommand(process.execPath, ["bin/dev.js"], {
      cwd: copy.root,
      env: { CONTENT_DIR: contentDir, PORT: String(port) },
    });
    await answers(`${address}/ur/`, command);
    page = await (await sharedBrowser()).newPage();
    await page.goto(`${address}/ur/${ARTICLE}/`, { waitUntil: "networkidle" });
  });
  afterAll(async () => {
    await page?.close();
    await command?.end();
    copy?.remove();
    folder.remove();
  });

  const shows = (text: string) =>
    page.locator(".prose", { hasText: text }).waitFor({ timeout: 60_000 });

  test("shows a saved file at once in the open page", async () => {
    const kept: boolean[] = [];
    // As long as the server is still compiling it may load a page anew for reasons of its own.
    for (const number of ["ایک", "دو", "تین"]) {
      // Whatever loads the page anew loses this.
      await page.evaluate(() => document.documentElement.setAttribute("data-mark", ""));
      writeFileSync(file, `${readFileSync(file, "utf8")}\nجملہ ${number} ابھی لکھا گیا ہے۔\n`);
      await shows(`جملہ ${number} ابھی لکھا گیا ہے۔`);
      kept.push((await page.locator("html[data-mark]").count()) === 1);
    }
    expect(kept).toContain(true);
  });

  test("reports a problem, keeps running, and shows the file once it is fixed", async () => {
    const sound = readFileSync(file, "utf8");
    writeFileSync(file, `${sound}\n[ایک ربط](/ur/articles/nothing/) کہیں نہیں جاتا۔\n`);
    await command.line(/articles\/a-thaw-is-not-a-spring\/ur\.md:\d+:\d+.*nothing/s);
    // Not even the front matter can be read.
    writeFileSync(file, sound.replace("---\n", "---\n: [\n"));
    await expect.poll(async () => (await fetch(`${address}/en/`)).status).toBe(200);
    writeFileSync(file, `${sound}\nپھر سے ٹھیک ہے۔\n`);
    await shows("پھر سے ٹھیک ہے۔");
    expect((await fetch(`${address}/ur/${ARTICLE}/`)).status).toBe(200);
  });

  test("ends on request", async () => {
    expect(await command.end()).toBe(0);
    await expect(fetch(`${address}/ur/`)).rejects.toThrow("fetch failed");
  });
});
