import { describe, expect, inject, test } from "vitest";
import { borrowPage } from "./support/browser";
import { checkout } from "./support/checkout";
import { DEVICES, press, WAYS } from "./support/press";
import { clipboard, provideSharing, shared } from "./support/sharing";
import { messagesOf } from "./support/versionsOnDisk";

const site = inject("site");

describe.each(["en", "ur"])("Sharing an article in %s", (locale) => {
  const { share, reader } = messagesOf(checkout, locale);
  const address = `${site}/${locale}/articles/a-thaw-is-not-a-spring/`;

  test.each(WAYS)("copies the address, and opens the system’s sheet, by %s", async (way) => {
    const { page, runFirst, faults, close } = await borrowPage(site, {
      ...DEVICES[way],
      permissions: ["clipboard-read", "clipboard-write"],
    });
    await runFirst(provideSharing);
    await page.goto(`${address}#a-missed-appointment`);
    await press(page, way, page.getByRole("button", { name: share.system, exact: true }));
    await expect
      .poll(() => shared(page))
      .toEqual({
        title: await page.locator("h1").textContent(),
        url: `${address}#a-missed-appointment`,
      });
    await press(page, way, page.getByRole("button", { name: share.copy, exact: true }));
    const notice = page.locator(".notice:not([hidden])");
    await expect.poll(() => notice.textContent()).toBe(`${reader.share.copied}×`);
    expect(await clipboard(page)).toBe(`${address}#a-missed-appointment`);
    await press(page, way, notice.getByRole("button"));
    await expect.poll(() => notice.count()).toBe(0);
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
