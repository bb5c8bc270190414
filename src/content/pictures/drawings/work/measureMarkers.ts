import type { XmlElement } from "../xmlTree";
import type { Context } from "./Context";
import { floatingIn } from "./floatingIn";
import type { Meter } from "./Meter";
import type { Extent } from "./pathExtent";

/** Counts the markers at the vertices of an outline. */
export function measureMarkers(
  element: XmlElement,
  inside: Context,
  extent: Extent,
  meter: Meter,
): void {
  if (!/^(?:path|line|polyline|polygon)$/.test(element.name)) return;
  for (const property of ["marker", "marker-start", "marker-mid", "marker-end"]) {
    for (const marker of meter.references.named(inside.style.get(property))) {
      const isEverywhere = property === "marker" || property === "marker-mid";
      meter.budget.repeat(isEverywhere ? extent.segments + 1 : 1, element, () => {
        meter.measureReferred(marker, inside, floatingIn(marker, inside, meter.canvas));
      });
    }
  }
}
