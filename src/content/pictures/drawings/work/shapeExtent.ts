import type { XmlElement } from "../xmlTree";
import type { Canvas } from "./Canvas";
import { type Extent, pathExtent, pointsExtent } from "./pathExtent";

const NO_SHAPE: Extent = { box: undefined, segments: 0, length: 0 };

/**
 * Computes an upper bound of the extent of a shape or a picture.
 *
 * @returns an extent without segments for an element that is neither
 */
export function shapeExtent(element: XmlElement, canvas: Canvas): Extent {
  const of = (name: string, axis: "x" | "y" | "both") => canvas.lengthOf(element, name, axis);
  const isRelative = [...element.attributes.values()].some((value) => /\d%/.test(value));
  const rectangle = (x: number, y: number, width: number, height: number): Extent => ({
    box: { x0: x, y0: y, x1: x + width, y1: y + height },
    segments: 4,
    length: 2 * (Math.abs(width) + Math.abs(height)),
    isRelative,
  });
  switch (element.name) {
    case "path":
      return pathExtent(element.attributes.get("d") ?? "");
    case "polyline":
    case "polygon":
      return pointsExtent(element.attributes.get("points") ?? "");
    case "rect":
    case "image":
      return rectangle(of("x", "x"), of("y", "y"), of("width", "x"), of("height", "y"));
    case "circle": {
      const [x, y, r] = [of("cx", "x"), of("cy", "y"), of("r", "both")];
      return rectangle(x - r, y - r, 2 * r, 2 * r);
    }
    case "ellipse": {
      const [x, y] = [of("cx", "x"), of("cy", "y")];
      // A radius that is left out is the same as the other.
      const rx = of(element.attributes.has("rx") ? "rx" : "ry", "x");
      const ry = of(element.attributes.has("ry") ? "ry" : "rx", "y");
      return rectangle(x - rx, y - ry, 2 * rx, 2 * ry);
    }
    case "line": {
      const [x1, y1, x2, y2] = [of("x1", "x"), of("y1", "y"), of("x2", "x"), of("y2", "y")];
      return { ...pathExtent(`M${x1} ${y1}L${x2} ${y2}`), isRelative };
    }
    default:
      return NO_SHAPE;
  }
}
