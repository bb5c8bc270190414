import type { XmlElement } from "../xmlTree";
import { COST } from "./Budget";
import { type Box, EMPTY, megapixels } from "./box";
import type { Canvas } from "./Canvas";
import type { Context } from "./Context";
import type { Meter } from "./Meter";
import { type Matrix, NO_CHANGE, scaleOf } from "./matrix";
import { numbersIn } from "./values";

/** How many simple steps of a filter a blur counts for. */
export const BLUR = 30;

/**
 * Counts the steps of a filter.
 *
 * @param box where on the screen the element is that it is applied to, in pixels
 */
export function measureFilter(
  element: XmlElement,
  filter: XmlElement,
  inside: Context,
  box: Box | undefined,
  meter: Meter,
): void {
  const { budget, canvas, references } = meter;
  const region = megapixels(regionOf(filter, inside, box, canvas));
  for (const part of references.chain(filter)) {
    meter.enter(part, inside.depth, () => {
      for (const step of part.children) {
        if (step.type !== "element") continue;
        budget.spend("elements", COST.element * (1 + step.children.length), element);
        budget.spend("effects", COST.step * region * stepsOf(step, inside.matrix), element);
        const target = step.name === "feImage" ? references.referred(step) : undefined;
        if (target) meter.measureReferred(target, inside, { isPlaced: false });
      }
    });
  }
}

/** Returns how many simple steps a step of a filter counts for. */
function stepsOf({ name, attributes }: XmlElement, matrix: Matrix): number {
  const of = (attribute: string) => Math.max(0, ...numbersIn([attributes.get(attribute) ?? ""]));
  switch (name) {
    case "feTurbulence":
      return 10 * Math.max(1, Math.min(9, of("numOctaves") || 1));
    case "feGaussianBlur":
    case "feDropShadow":
      return BLUR;
    case "feMorphology":
      return 3 + 3 * of("radius") * scaleOf(matrix);
    case "feConvolveMatrix":
      return 7 * Math.max(9, (of("order") || 3) ** 2);
    case "feDiffuseLighting":
    case "feSpecularLighting":
      return 15;
    case "feDisplacementMap":
      return 70;
    default:
      return 1;
  }
}

/** Returns the region of the screen that a filter works on, in pixels. */
function regionOf(filter: XmlElement, inside: Context, box: Box | undefined, canvas: Canvas): Box {
  const { attributes } = filter;
  if (!inside.isPlaced || inside.isNested) return canvas.screen;
  if (attributes.get("filterUnits") === "userSpaceOnUse") {
    const [x, y] = [canvas.lengthOf(filter, "x", "x"), canvas.lengthOf(filter, "y", "y")];
    const [width, height] = [
      canvas.lengthOf(filter, "width", "x"),
      canvas.lengthOf(filter, "height", "y"),
    ];
    if (!attributes.has("width") || !attributes.has("height")) return canvas.screen;
    const region = { x0: x, y0: y, x1: x + width, y1: y + height };
    return canvas.onScreen(region, inside) ?? EMPTY;
  }
  if (!box) return canvas.screen;
  const region = regionAround(box, filter);
  return Object.values(region).every(Number.isFinite)
    ? (canvas.onScreen(region, { ...inside, matrix: NO_CHANGE }) ?? EMPTY)
    : canvas.screen;
}

/** Returns the region that a filter names in shares of a box. */
function regionAround(box: Box, { attributes }: XmlElement): Box {
  const share = (name: string, fallback: number) => {
    const value = attributes.get(name);
    if (value === undefined) return fallback;
    return Number.parseFloat(value) / (value.trim().endsWith("%") ? 100 : 1);
  };
  const [wide, high] = [box.x1 - box.x0, box.y1 - box.y0];
  const x0 = box.x0 + share("x", -0.1) * wide;
  const y0 = box.y0 + share("y", -0.1) * high;
  return {
    x0,
    y0,
    x1: x0 + share("width", 1.2) * wide,
    y1: y0 + share("height", 1.2) * high,
  };
}
