import type { XmlElement } from "../xmlTree";
import { COST } from "./Budget";
import { type Box, EMPTY, megapixels } from "./box";
import type { Context } from "./Context";
import type { Meter } from "./Meter";
import { BLUR, measureFilter } from "./measureFilter";
import type { Style } from "./StyleSheets";

/** An element that is measured but for its effects. */
interface Measured {
  /** Its own style. */
  readonly own: Style;
  /** Its context. */
  readonly around: Context;
  /** The context of what is in it. */
  readonly inside: Context;
  /** Where on the screen it is, in pixels. */
  readonly box: Box | undefined;
}

/** Counts the layers that are rendered apart and composited: filters, masks, clips, transparencies. */
export function measureEffects(element: XmlElement, measured: Measured, meter: Meter): void {
  const { own, around, inside, box } = measured;
  const { budget, canvas, references } = meter;
  const values = (property: string) =>
    (own.get(property) ?? []).flatMap((value) =>
      value === "inherit" ? (around.style.get(property) ?? []) : [value],
    );
  const area = megapixels(box ?? EMPTY);
  const isLayer =
    values("opacity").some((value) => Number.parseFloat(value) !== 1) ||
    values("mix-blend-mode").some((value) => value !== "normal") ||
    values("isolation").length > 0;
  const hasParts = element.children.length > 0 || element.name === "use";
  if (isLayer && hasParts) budget.spend("effects", COST.layer * area, element);
  for (const property of ["mask", "clip-path"]) {
    for (const target of references.named(values(property))) {
      const isMask = property === "mask";
      budget.spend("effects", (isMask ? 3 : 1) * COST.layer * area, element);
      meter.measureReferred(target, inside, { isPlaced: inside.isPlaced && !usesBox(target) });
    }
  }
  for (const value of values("filter")) {
    if (value === "none") continue;
    // Blurs and shadows are among them, and their values don’t tell where they end.
    const functions = value.replace(/url\([^)]*\)/g, "").match(/[a-z]\(/g)?.length ?? 0;
    const screen = megapixels(canvas.screen);
    budget.spend("effects", BLUR * COST.step * screen * functions, element);
  }
  for (const filter of references.named(values("filter"))) {
    measureFilter(element, filter, inside, box, meter);
  }
}

/** Tells whether the units of a clip or mask are shares of what it is used on. */
function usesBox({ attributes }: XmlElement): boolean {
  return ["clipPathUnits", "maskContentUnits"].some(
    (name) => attributes.get(name) === "objectBoundingBox",
  );
}
