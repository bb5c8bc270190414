import type { XmlElement } from "../xmlTree";
import type { Box } from "./box";
import { applied, type Matrix } from "./matrix";
import { lengthIn, viewBoxOf } from "./values";

/** A width and a height, in a drawing’s own units. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** A width and a height as they are written, each perhaps left out. */
export type GivenSize = {
  readonly width?: string | undefined;
  readonly height?: string | undefined;
};

/** How things in an element come to lie on the screen. */
export interface Position {
  readonly matrix: Matrix;
  /** Whether only the size of things is known, and not where they are. */
  readonly isFloating: boolean;
}

/** The width on a screen for which drawings are measured, in pixels. */
const SCREEN_WIDTH = 1200;

/** The surface that a drawing is rendered on: lengths of the drawing, and boxes on the screen. */
export class Canvas {
  readonly width = SCREEN_WIDTH;
  readonly height: number;
  /** In the drawing’s own units: what percentages refer to. */
  readonly size: Size;

  constructor(
    private readonly root: XmlElement,
    size: Size,
  ) {
    this.size = viewBoxOf(root) ?? size;
    this.height = Math.min(8 * SCREEN_WIDTH, (SCREEN_WIDTH * size.height) / size.width);
  }

  /** The change from the drawing’s own units to pixels on the screen. */
  get matrix(): Matrix {
    const scale = this.width / this.size.width;
    const { x = 0, y = 0 } = viewBoxOf(this.root) ?? {};
    return [scale, 0, 0, scale, -x * scale, -y * scale];
  }

  /** All of the screen. */
  get screen(): Box {
    return { x0: 0, y0: 0, x1: this.width, y1: this.height };
  }

  /** Returns the part of a box that is on the screen, in pixels. */
  onScreen(box: Box | undefined, { matrix, isFloating }: Position, margin = 0): Box | undefined {
    if (!box) return undefined;
    const corners = [
      applied(matrix, box.x0, box.y0),
      applied(matrix, box.x1, box.y0),
      applied(matrix, box.x0, box.y1),
      applied(matrix, box.x1, box.y1),
    ];
    const xs = corners.map(([x]) => x);
    const ys = corners.map(([, y]) => y);
    if (isFloating) {
      const wide = Math.min(this.width, Math.max(...xs) - Math.min(...xs) + 2 * margin);
      const high = Math.min(this.height, Math.max(...ys) - Math.min(...ys) + 2 * margin);
      return Number.isNaN(wide + high) ? this.screen : { x0: 0, y0: 0, x1: wide, y1: high };
    }
    const clipped = {
      x0: Math.max(0, Math.min(...xs) - margin),
      y0: Math.max(0, Math.min(...ys) - margin),
      x1: Math.min(this.width, Math.max(...xs) + margin),
      y1: Math.min(this.height, Math.max(...ys) + margin),
    };
    if (Object.values(clipped).some(Number.isNaN)) return this.screen;
    return clipped.x1 >= clipped.x0 && clipped.y1 >= clipped.y0 ? clipped : undefined;
  }

  /** Reads a length from an attribute, in the drawing’s own units. */
  lengthOf(element: XmlElement, name: string, axis: "x" | "y" | "both"): number {
    const { width, height } = this.size;
    const whole = { x: width, y: height, both: Math.hypot(width, height) / Math.SQRT2 }[axis];
    return lengthIn(element.attributes.get(name) ?? "0", whole);
  }

  /** Returns the change of coordinates of a viewport inside the drawing. */
  viewportOf(element: XmlElement, given: GivenSize): Matrix {
    const { width, height } = this.size;
    const own = element.name === "svg" ? element.attributes : new Map<string, string>();
    const lengthOf = (name: "width" | "height", whole: number) =>
      lengthIn(given[name] ?? own.get(name) ?? "100%", whole);
    const [x, y] = [lengthIn(own.get("x") ?? "0", width), lengthIn(own.get("y") ?? "0", height)];
    const box = viewBoxOf(element);
    if (!box) return [1, 0, 0, 1, x, y];
    const scales = [lengthOf("width", width) / box.width, lengthOf("height", height) / box.height];
    const isFilled = /none|slice/.test(element.attributes.get("preserveAspectRatio") ?? "");
    const scale = isFilled ? Math.max(...scales) : Math.min(...scales);
    return [scale, 0, 0, scale, x - box.x * scale, y - box.y * scale];
  }
}
