/** How far down the window a reader's eyes are taken to be, as a part of its height. */
const READING_LINE = 0.25;

/**
 * The fragment that names where the reader is: the place that the address
 * names while that is in the window, else the block on the reading line. Above
 * the text, where the links to other languages are, it is the place that the
 * address names: she may have come up from there to follow one.
 *
 * @returns `#block-id`, or nothing
 */
export function readingPlace(): string {
  const named = document.querySelector(":target");
  if (named && isInWindow(named)) return location.hash;
  const line = window.innerHeight * READING_LINE;
  const blocks = [...document.querySelectorAll(".prose > [id]")];
  const passed = blocks.filter((block) => block.getBoundingClientRect().top <= line);
  const place = passed.at(-1);
  return place ? `#${place.id}` : location.hash;
}

function isInWindow(element: Element): boolean {
  const { top, bottom } = element.getBoundingClientRect();
  return bottom > 0 && top < window.innerHeight;
}
