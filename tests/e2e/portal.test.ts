import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { openPage } from "./support/browser";
import { type Answerer, type PortalSite, servePortal } from "./support/servePortal";
import { wordsOf } from "./support/wordsOf";

const WORKER = "/sw.js";

/** Where the worker is the site's, and all that it loads is not. */
const beside = (others: Answerer) => (path: string) => (path === WORKER ? "site" : others);

describe("Behind a portal", () => {
  let site: PortalSite;

  beforeAll(async () => {
    site = await servePortal(inject("site"));
  });
  afterAll(() => site?.close());

  test.each([
    ["en", "the portal answers for the worker", () => "portal" as const],
    ["ur", "the portal answers for what the worker loads", beside("portal")],
    ["en", "nobody answers for what the worker loads", beside("nobody")],
    ["ur", "nobody answers for the worker", () => "nobody" as const],
  ] as const satisfies readonly (readonly [string, string, (path: string) => Answerer])[])(
    "saving ends with a message, and works later: /%s/, %s",
    async (locale, _, answerer) => {
      const { offline } = wordsOf(locale) as unknown as {
        offline: { saving: string; done: string; failure: { network: string } };
      };
      site.answerBy(() => "site");
      const { page, runFirst, close } = await openPage(site.address);
      // Nobody waits for minutes here.
      await runFirst(() => {
        const { setTimeout } = window;
        const shortened = (act: TimerHandler, delay = 0, ...rest: unknown[]) =>
          setTimeout(act, delay < 100_000 ? delay : 3_000, ...rest);
        Object.assign(window, { setTimeout: shortened });
      });
      await page.goto(`${site.address}/${locale}/articles/the-letter-and-the-machine/`);
      const offer = page.locator("save-offline");
      await offer.locator("> button").click();
      const save = offer.locator("[data-save]");
      await save.waitFor();
      site.answerBy(answerer);
      await save.click();
      await offer.getByText(offline.failure.network).waitFor();
      expect(await save.isEnabled()).toBe(true);
      expect(
        await page.evaluate(() => caches.open("waraq-saved").then((cache) => cache.keys())),
      ).toEqual([]);

      site.answerBy(() => "site");
      await save.click();
      await offer.getByText(offline.done).waitFor();
      expect(
        await page.evaluate(
          async () => (await navigator.serviceWorker.getRegistration())?.active?.state,
        ),
      ).toBe("activated");
      await close();
    },
  );
});
