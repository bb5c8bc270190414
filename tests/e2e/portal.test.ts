import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { openPage } from "./support/browser";
import { checkout } from "./support/checkout";
import { type Answerer, type PortalSite, servePortal } from "./support/servePortal";
import { messagesOf } from "./support/versionsOnDisk";

const WORKER = "/sw.js";

/** Where the worker is the site's, and all that it loads is not. */
const beside = (others: Answerer) => (path: string) => (path === WORKER ? "site" : others);

interface Case {
  readonly locale: "en" | "ur";
  readonly who: string;
  readonly answerer: (path: string) => Answerer;
}

const CASES: readonly Case[] = [
  { locale: "en", who: "a portal answers for the worker", answerer: () => "portal" },
  {
    locale: "ur",
    who: "a portal answers for what the worker loads",
    answerer: beside("portal"),
  },
  {
    locale: "en",
    who: "nobody answers for what the worker loads",
    answerer: beside("nobody"),
  },
  { locale: "ur", who: "nobody answers for the worker", answerer: () => "nobody" },
];

describe("Behind a portal", () => {
  let site: PortalSite;

  beforeAll(async () => {
    site = await servePortal(inject("site"));
  });
  afterAll(() => site?.close());

  test.each(CASES)(
    "saving ends with a message, and works later, where $who: /$locale/",
    async ({ locale, answerer }) => {
      const { done, failure } = messagesOf(checkout, locale).reader.offline;
      site.answerBy(() => "site");
      const { page, runFirst, close } = await openPage(site.address);
      // Nobody waits for minutes here, as long as nothing comes.
      await runFirst(() => {
        const { setTimeout } = window;
        const shortened = (act: TimerHandler, delay = 0, ...rest: unknown[]) =>
          setTimeout(act, delay < 100_000 || "isPatient" in window ? delay : 3_000, ...rest);
        Object.assign(window, { setTimeout: shortened });
      });
      await page.goto(`${site.address}/${locale}/articles/the-letter-and-the-machine/`);
      const offer = page.locator("save-offline");
      await offer.locator("> button").click();
      const save = offer.locator("[data-save]");
      await save.waitFor();
      site.answerBy(answerer);
      await save.click();
      await offer.getByText(failure.network).waitFor();
      expect(await save.isEnabled()).toBe(true);
      expect(
        await page.evaluate(() => caches.open("waraq-saved").then((cache) => cache.keys())),
      ).toEqual([]);

      site.answerBy(() => "site");
      await page.evaluate(() => Object.assign(window, { isPatient: true }));
      await save.click();
      await offer.getByText(done).waitFor();
      expect(
        await page.evaluate(
          async () => (await navigator.serviceWorker.getRegistration())?.active?.state,
        ),
      ).toBe("activated");
      await close();
    },
  );
});
