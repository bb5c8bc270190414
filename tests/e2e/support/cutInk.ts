import type { Page } from "playwright-core";
import { paintLines } from "./paintLines";
import { type Area, NONE, readInk } from "./readInk";

/** How far ink may reach out of a box and still be found, in pixels. */
const REACH = 60;

interface EdgedBox {
  /** Of its element. */
  readonly name: string;
  /** Matches it alone. */
  readonly selector: string;
}

/**
 * Finds boxes of an open page that cut the ink of their text, or would if they
 * clipped: whatever has an overflow that is not seen, a clipping path, or an
 * edge that text has no business outside of (buttons, fields, the skip link).
 * What scrolls may go on sideways. The page is spoilt by it.
 *
 * @returns each as `pre: 3 px above, 0 px below, 0 px at its sides`
 */
export async function cutInk(page: Page, edged = "button, input, select"): Promise<string[]> {
  const cut: string[] = [];
  for (const box of await edgedBoxes(page, edged)) {
    await paintLines(page, box.selector);
    const { area, scrolls } = await openUp(page, box.selector);
    const excess = await inkOutside(page, area);
    await closeAgain(page, box.selector);
    const sides = scrolls ? 0 : excess.sides;
    if (excess.above + excess.below + sides > 0) {
      cut.push(
        `${box.name}: ${excess.above} px above, ${excess.below} px below, ${sides} px at its sides`,
      );
    }
  }
  return cut;
}

function edgedBoxes(page: Page, edged: string): Promise<EdgedBox[]> {
  return page.evaluate((selector) => {
    const isEdged = (element: Element) => {
      const { overflowX, overflowY, clipPath, contain } = getComputedStyle(element);
      return (
        element.matches(selector) ||
        overflowX !== "visible" ||
        overflowY !== "visible" ||
        clipPath !== "none" ||
        /paint|strict|content/.test(contain)
      );
    };
    return [...document.body.querySelectorAll<HTMLElement>("*")]
      .filter((element) => {
        const { width, height } = element.getBoundingClientRect();
        // What is hidden from sight by being made tiny shows nothing to be cut.
        return (
          width > 2 &&
          height > 2 &&
          element.checkVisibility() &&
          // A caption that is cut short between two lines says so.
          !element.matches("figcaption[data-more]") &&
          /\S/.test(element.textContent ?? "") &&
          isEdged(element)
        );
      })
      .map((element, index) => {
        element.dataset.edged = String(index);
        const [first] = element.classList;
        return {
          name: element.tagName.toLowerCase() + (first ? `.${first}` : ""),
          selector: `[data-edged="${index}"]`,
        };
      });
  }, edged);
}

/** Lets a box show what it would cut, in the middle of the window; tells where in that it is then. */
function openUp(page: Page, selector: string): Promise<{ area: Area; scrolls: boolean }> {
  return page.evaluate((wanted) => {
    const element = document.querySelector<HTMLElement>(wanted);
    if (!element) throw new Error(`There is no ${wanted}.`);
    const scrolls = element.scrollWidth > element.clientWidth;
    for (
      let one: HTMLElement | null = element;
      one && one !== document.body;
      one = one.parentElement
    ) {
      one.style.overflow = "visible";
      one.style.clipPath = "none";
      one.style.contain = "none";
    }
    element.scrollIntoView({ block: "center", inline: "nearest", behavior: "instant" });
    const { x, y, width, height } = element.getBoundingClientRect();
    return { area: { x, y, width, height }, scrolls };
  }, selector);
}

/** An open box can make the page wider, and so move the corner that everything is measured from. */
function closeAgain(page: Page, selector: string): Promise<void> {
  return page.evaluate((wanted) => {
    for (
      let one = document.querySelector<HTMLElement>(wanted);
      one && one !== document.body;
      one = one.parentElement
    ) {
      for (const property of ["overflow", "clip-path", "contain"])
        one.style.removeProperty(property);
    }
  }, selector);
}

/** By how many pixels ink reaches out of an area of the window, or beyond it. */
async function inkOutside(page: Page, inWindow: Area) {
  const window = page.viewportSize() ?? { width: 0, height: 0 };
  const { x, y, width: wide, height: high } = inWindow;
  const isInWindow =
    x >= 0 && x + wide <= window.width && y >= REACH && y + high + REACH <= window.height;
  // The whole page is drawn anew for each picture of it, which takes a second.
  const from = isInWindow
    ? { x: 0, y: 0 }
    : await page.evaluate(() => ({ x: scrollX, y: scrollY }));
  const area = { x: x + from.x, y: y + from.y, width: wide, height: high };
  const left = Math.max(0, Math.floor(area.x) - REACH);
  const top = Math.max(0, Math.floor(area.y) - REACH);
  const right = Math.ceil(area.x + area.width) + REACH;
  const clip = {
    x: left,
    y: top,
    width: (isInWindow ? Math.min(right, window.width) : right) - left,
    height: Math.ceil(area.y + area.height) + REACH - top,
  };
  const { width, height, pixels } = await readInk(page, { clip, isWhole: !isInWindow });
  const excess = { above: 0, below: 0, sides: 0 };
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      if (pixels[y * width + x] === NONE) continue;
      const beyond = {
        above: Math.floor(area.y) - (top + y),
        below: top + y + 1 - Math.ceil(area.y + area.height),
        sides: Math.max(
          Math.floor(area.x) - (left + x),
          left + x + 1 - Math.ceil(area.x + area.width),
        ),
      };
      // What is beside the box says nothing of its upper and lower edge.
      if (beyond.sides > 0) {
        excess.sides = Math.max(excess.sides, beyond.sides);
        continue;
      }
      excess.above = Math.max(excess.above, beyond.above);
      excess.below = Math.max(excess.below, beyond.below);
    }
  }
  return excess;
}
