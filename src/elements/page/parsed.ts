/** Does something as soon as all of the page’s elements are there. */
export function whenParsed(act: () => void): void {
  if (document.readyState !== "loading") act();
  else document.addEventListener("readystatechange", act, { once: true });
}

/** As long a frame is waited for, in milliseconds: a page that nobody looks at is not painted. */
const FRAME = 250;

/** Waits until the browser has painted what is there by now. */
export function painted(): Promise<unknown> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve));
    setTimeout(resolve, FRAME);
  });
}
