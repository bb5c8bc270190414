import type { Page } from "playwright-core";

/**
 * Waits until an open page has all that it needs, and its text is set in the
 * site’s own faces. Where deadlines hold, these may come too late on a busy
 * machine, and the page keeps the device’s: whether it does is for other tests
 * than those that look at letters.
 */
export async function settle(page: Page): Promise<void> {
  await page.waitForFunction(
    () => !/\bwaiting\b/.test(document.documentElement.dataset.faces ?? "waiting"),
  );
  await page.evaluate(async () => {
    const { faces = "", later = "" } =
      document.querySelector<HTMLElement>("script[data-faces]")?.dataset ?? {};
    const familyOf = (mark: string) => {
      const face = mark.replace(/\..*/, "");
      return face.startsWith("nastaliq") ? face : face.split("-")[0];
    };
    const families = new Set(`${faces} ${later}`.trim().split(" ").map(familyOf));
    document.documentElement.dataset.faces = [...families].join(" ");
    // The style that asks for the faces has to be computed first.
    document.body.getBoundingClientRect();
    await document.fonts.ready;
  });
}
