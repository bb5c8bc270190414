/** Does something as soon as all of the page’s elements are there. */
export function whenParsed(act: () => void): void {
  if (document.readyState !== "loading") act();
  else document.addEventListener("readystatechange", act, { once: true });
}

/** Waits until the browser has painted what is there by now. */
export function painted(): Promise<unknown> {
  return new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
}
