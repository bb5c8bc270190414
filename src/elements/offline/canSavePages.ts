/**
 * Tells whether the browser can store pages for reading offline: not over plain HTTP, nor
 * in some private windows.
 */
export function canSavePages(): boolean {
  return Boolean(navigator.serviceWorker) && "caches" in window;
}
