/** Where the browser notes that there is something that the reader may go on with. */
export const RETURNING = "waraq-returning";

/**
 * Tells whether there is something that the reader may go on with. Known before the page is
 * painted, so that room can be left for it.
 */
export function isReturning(): boolean {
  try {
    return localStorage.getItem(RETURNING) !== null;
  } catch {
    return false;
  }
}

/** Stores whether there is something that the reader may go on with. */
export function storeReturning(is: boolean): void {
  try {
    if (is) localStorage.setItem(RETURNING, "1");
    else localStorage.removeItem(RETURNING);
  } catch {
    // Then no room is left for it, and it is not offered.
  }
}
