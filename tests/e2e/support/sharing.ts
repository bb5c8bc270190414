import type { Page } from "playwright-core";

/** Runs in the page: gives the browser a sheet of the system’s for sharing, which notes what it gets. */
export function provideSharing(): void {
  Object.assign(navigator, {
    share: async (data: ShareData) => {
      Object.assign(window, { shared: data });
    },
  });
}

/** What was shared last. */
export const shared = (page: Page): Promise<ShareData | undefined> =>
  page.evaluate(() => (window as unknown as { shared?: ShareData }).shared);

/** What was copied last. */
export const clipboard = (page: Page): Promise<string> =>
  page.evaluate(() => navigator.clipboard.readText());
