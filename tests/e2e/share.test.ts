import { describe, expect, inject, test } from "vitest";
import { borrowPage, focusByKeyboard } from "./support/browser";
import { checkout } from "./support/checkout";
import { messagesOf } from "./support/versionsOnDisk";

const site = inject("site");

describe.each(["en", "ur"])("Sharing an article in %s", (locale) => {
  const { share, reader } = messagesOf(checkout, locale);
  const address = `${site}/${locale}/articles/a-thaw-is-not-a-spring/`;

  test.each(["mouse", "keyboard"] as const)("copies the address by %s", async (way) => {
    const { page, faults, close } = await borrowPage(site, {
      permissions: ["clipboard-read", "clipboard-write"],
    });
    await page.goto(`${address}#a-missed-appointment`);
    const button = page.getByRole("button", { name: share.copy, exact: true });
    if (way === "mouse") await button.click();
    else {
      await focusByKeyboard(page, "share-links button[data-share=copy]");
      await page.keyboard.press("Enter");
    }
    const notice = page.locator(".notice:not([hidden])");
    await expect.poll(() => notice.textContent()).toBe(`${reader.share.copied}×`);
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
      `${address}#a-missed-appointment`,
    );
    expect(faults).toEqual([]);
    await close();
  });

  test("shows the address if the browser forbids copying", async () => {
    const { page, runFirst, close } = await borrowPage(site);
    await runFirst(() => {
      Object.defineProperty(navigator.clipboard, "writeText", {
        value: () => Promise.reject(new DOMException("Denied", "NotAllowedError")),
      });
    });
    await page.goto(address);
    await page.getByRole("button", { name: share.copy, exact: true }).click();
    const notice = page.locator(".notice:not([hidden])");
    await expect.poll(() => notice.textContent()).toBe(address);
    await close();
  });

  test("offers only e-mail without script", async () => {
    const { page, close } = await borrowPage(site, { javaScriptEnabled: false });
    await page.goto(address);
    expect(await page.locator("share-links button:visible").count()).toBe(0);
    const mail = page.locator("share-links a[href^='mailto:']");
    expect(await mail.isVisible()).toBe(true);
    const query = new URLSearchParams((await mail.getAttribute("href"))?.split("?")[1]);
    expect(query.get("body")).toContain(`/${locale}/articles/a-thaw-is-not-a-spring/`);
    await close();
  });
});
