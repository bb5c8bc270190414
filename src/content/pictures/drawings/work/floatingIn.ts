import type { XmlElement } from "../xmlTree";
import type { Canvas } from "./Canvas";
import type { Context } from "./Context";
import { matrixOf, multiplied } from "./matrix";
import { lengthIn, numbersIn, viewBoxOf } from "./values";

/**
 * Returns what changes in the context of a pattern or a marker: how large things are in it,
 * but not where they are.
 *
 * @param inside the context of what uses it
 */
export function floatingIn(
  target: XmlElement,
  inside: Context,
  { size }: Canvas,
): Partial<Context> {
  const { attributes, name } = target;
  const isMarker = name === "marker";
  const change = matrixOf(attributes.get("patternTransform") ?? "");
  const isMeasured = /objectBoundingBox/.test(
    attributes.get(isMarker ? "markerUnits" : "patternContentUnits") ?? "",
  );
  if (!change || isMeasured) return { isPlaced: false };
  let scale = 1;
  if (isMarker && attributes.get("markerUnits") !== "userSpaceOnUse") {
    scale = Math.max(0, ...numbersIn(inside.style.get("stroke-width") ?? ["1"]));
  }
  const box = viewBoxOf(target);
  if (box) {
    const [wide, high] = isMarker ? ["markerWidth", "markerHeight"] : ["width", "height"];
    const of = (side: string | undefined, whole: number) =>
      lengthIn(attributes.get(side ?? "") ?? (isMarker ? "3" : "0"), whole);
    const isShare = !isMarker && attributes.get("patternUnits") !== "userSpaceOnUse";
    const { width, height } = size;
    scale *= Math.max(
      (of(wide, width) * (isShare ? width : 1)) / box.width,
      (of(high, height) * (isShare ? height : 1)) / box.height,
    );
  }
  const matrix = multiplied(multiplied(inside.matrix, change), [scale, 0, 0, scale, 0, 0]);
  return { matrix, isFloating: true };
}
