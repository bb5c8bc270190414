/** Where the browser notes that there are bookmarks in it, or were. */
const KEPT = "waraq-bookmarks";

/**
 * Tells whether this browser may hold bookmarks: looking for them takes ten times as much
 * script.
 */
export function hasBookmarkFlag(): boolean {
  try {
    return localStorage.getItem(KEPT) !== null;
  } catch {
    return false;
  }
}

/** Stores that this browser holds bookmarks. */
export function setBookmarkFlag(): void {
  try {
    localStorage.setItem(KEPT, "1");
  } catch {
    // They show when the reader presses the button.
  }
}
