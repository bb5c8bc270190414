/** For how long a page at work is left alone, in milliseconds. */
const LONGEST = 500;

/** For how long what the page itself asks for is waited for, in milliseconds. */
const SLOWEST = 20_000;

/**
 * Waits until the page is visible and has loaded: a page that the browser only prerenders
 * is not a visit.
 */
export async function whenSeen(): Promise<void> {
  if ((document as { prerendering?: boolean }).prerendering) {
    await new Promise((resolve) =>
      document.addEventListener("prerenderingchange", resolve, { once: true }),
    );
  }
  if (document.readyState !== "complete") {
    await new Promise((resolve) => {
      addEventListener("load", resolve, { once: true });
      // One picture that does not come would hold up all else.
      setTimeout(resolve, SLOWEST);
    });
  }
  // In development React still has to take the page over, and minds what it did not draw.
  // A page that is never at rest, or behind another, is not waited for.
  await new Promise<unknown>((resolve) => {
    if (window.requestIdleCallback) window.requestIdleCallback(resolve, { timeout: LONGEST });
    else setTimeout(resolve, LONGEST);
  });
}
