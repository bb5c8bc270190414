import type { XmlElement } from "../xmlTree";
import { COST } from "./Budget";
import { type Box, megapixels } from "./box";
import type { Context } from "./Context";
import type { Meter } from "./Meter";
import { scaleOf } from "./matrix";
import { measureDashes } from "./measureDashes";
import { measureMarkers } from "./measureMarkers";
import { measurePaints } from "./measurePaints";
import { numbersIn } from "./values";

/**
 * Counts the outline, the surface, the stroke, the markers and the paint of a shape or a
 * picture.
 *
 * @returns where on the screen it is, in pixels; nothing for an element that is neither
 */
export function measureShape(element: XmlElement, inside: Context, meter: Meter): Box | undefined {
  const { budget, canvas } = meter;
  const extent = meter.extentOf(element);
  if (extent.segments === 0) return undefined;
  const { style } = inside;
  const isStroked = style.get("stroke")?.some((value) => value !== "none") ?? false;
  const scale = scaleOf(inside.matrix);
  const strokes = numbersIn(style.get("stroke-width") ?? ["1"]);
  const strokeWidth = Math.max(1, ...strokes) * scale;
  const isLocated = inside.isPlaced && !(inside.isNested && extent.isRelative);
  const box = isLocated
    ? canvas.onScreen(extent.box, inside, (isStroked ? strokeWidth : 0) / 2)
    : canvas.screen;

  const across = canvas.width + canvas.height;
  const length = isLocated
    ? Math.min(extent.length * scale, extent.segments * across)
    : extent.segments * across;
  budget.spend("outlines", COST.segment * extent.segments, element);
  budget.spend("outlines", (COST.outline * length) / 1000, element);
  const layers = element.name === "image" ? 4 : 1;
  if (box) budget.spend("surfaces", layers * COST.surface * megapixels(box), element);
  if (isStroked) {
    // A stroke makes a shape of each piece of the outline.
    const covered = (length * Math.min(strokeWidth, across)) / 1e6;
    const most = megapixels(canvas.screen) * extent.segments;
    budget.spend("outlines", COST.stroke * extent.segments, element);
    budget.spend("outlines", (COST.outline * length) / 1000, element);
    budget.spend("surfaces", COST.surface * Math.min(covered, most), element);
  }
  const told = Number.parseFloat(element.attributes.get("pathLength") ?? "");
  measureDashes(element, style, told > 0 ? told : extent.length, budget);
  measureMarkers(element, inside, extent, meter);
  measurePaints(element, inside, box, meter);
  return box;
}
