import { bookmarks } from "../storage/stores";

/** Asks the browser, once there is something to lose, not to clear it away by itself. */
export async function requestPersistence(): Promise<void> {
  try {
    const { bookmarks: all } = await bookmarks.list();
    if (all.length === 1) await navigator.storage?.persist?.();
  } catch {
    // It is kept for as long as the browser likes.
  }
}
