/** Whether the browser can read pages without a connection: not over plain http, nor in some private windows. */
export function canSavePages(): boolean {
  return Boolean(navigator.serviceWorker) && "caches" in window;
}
