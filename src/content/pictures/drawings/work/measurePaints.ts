import type { XmlElement } from "../xmlTree";
import { COST } from "./Budget";
import { type Box, megapixels } from "./box";
import type { Context } from "./Context";
import { floatingIn } from "./floatingIn";
import type { Meter } from "./Meter";

/**
 * Counts the gradients and patterns with which a shape or text is filled and stroked.
 *
 * @param box where on the screen it is, in pixels
 */
export function measurePaints(
  element: XmlElement,
  inside: Context,
  box: Box | undefined,
  meter: Meter,
): void {
  const { budget, canvas, references } = meter;
  for (const property of ["fill", "stroke"]) {
    for (const server of references.named(inside.style.get(property))) {
      const parts = references.chain(server);
      const cost = server.name === "pattern" ? COST.pattern : COST.gradient;
      if (box) budget.spend("surfaces", cost * megapixels(box), element);
      for (const part of parts) {
        budget.spend("elements", COST.element * (1 + part.children.length), element);
        if (part.name !== "pattern") continue;
        meter.measureReferred(part, inside, floatingIn(part, inside, canvas));
      }
    }
  }
}
