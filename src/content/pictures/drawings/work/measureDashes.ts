import type { XmlElement } from "../xmlTree";
import { type Budget, COST } from "./Budget";
import type { Style } from "./StyleSheets";
import { numbersIn } from "./values";

/** The length of a dash whose length is not known, in the drawing’s own units. */
const SHORTEST_DASH = 0.001;

/**
 * Counts the dashes of an outline.
 *
 * @param length of the outline, in the drawing’s own units
 */
export function measureDashes(
  element: XmlElement,
  style: Style,
  length: number,
  budget: Budget,
): void {
  for (const value of style.get("stroke-dasharray") ?? []) {
    const dashes = numbersIn([value]);
    // What is computed, or has a size that only a browser knows, may be as short as possible.
    const isPlain = /^(?:[\d.,\s+-]|e[+-]?\d|px|pt|pc|mm|cm|in|q)*$/i.test(value);
    const sum = isPlain ? dashes.reduce((total, dash) => total + dash, 0) : SHORTEST_DASH;
    if (dashes.length === 0 || sum === 0) continue;
    budget.spend("outlines", (COST.dash * length * dashes.length) / sum, element);
  }
}
