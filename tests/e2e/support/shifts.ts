import type { Page } from "playwright-core";
import type { WatchedPage } from "./browser";

/** Has the pages to come add up what moves by itself. */
export function countShifts({ runFirst }: Pick<WatchedPage, "runFirst">): Promise<void> {
  return runFirst(() => {
    const moved = globalThis as unknown as { shifts: number };
    moved.shifts = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        moved.shifts += (entry as unknown as { value: number }).value;
      }
    }).observe({ type: "layout-shift", buffered: true });
  });
}

/** How much has moved on an open page. */
export const shiftsOn = (page: Page): Promise<number> =>
  page.evaluate(() => (globalThis as unknown as { shifts: number }).shifts);
