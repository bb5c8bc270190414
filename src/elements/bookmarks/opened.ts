/** Where a tab notes which bookmark was opened: of several in one block, the address says only the block. */
const OPENED = "waraq-opened";

/** Stores that a bookmark's link was followed in this tab. */
export function storeOpened(id: string): void {
  try {
    sessionStorage.setItem(OPENED, id);
  } catch {
    // The address alone leads to the block.
  }
}

/** Returns the bookmark whose link led to this page, once. */
export function takeOpened(): string | null {
  try {
    const id = sessionStorage.getItem(OPENED);
    sessionStorage.removeItem(OPENED);
    return id;
  } catch {
    return null;
  }
}
