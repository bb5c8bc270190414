/** A rectangle along the axes. */
export interface Box {
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
}

/** What a shape’s outline is at most, in its own units. */
export interface Extent {
  /** Around its points and control points: whatever is drawn lies inside, but for strokes. */
  readonly box: Box | undefined;
  /** Of lines, curves and arcs; it has a vertex more than these. */
  readonly segments: number;
  /** The sum of the lengths of lines and control polygons, which no curve is longer than. */
  readonly length: number;
  /** Whether some of it is in shares of a viewport’s size. */
  readonly isRelative?: boolean;
}

/** How many numbers each command takes. */
const NUMBERS: Readonly<Record<string, number>> = {
  m: 2,
  l: 2,
  h: 1,
  v: 1,
  c: 6,
  s: 4,
  q: 4,
  t: 2,
  a: 7,
};

/**
 * Computes what the outline of a path is at most. Whatever isn’t path data ends it,
 * as it does in browsers.
 *
 * @param data a path’s `d`
 *
 * @example pathExtent("M0 0h3v4")
 * // { box: { x0: 0, y0: 0, x1: 3, y1: 4 }, segments: 2, length: 7 }
 */
export function pathExtent(data: string): Extent {
  const outline = new Outline();
  let [x, y, startX, startY] = [0, 0, 0, 0];
  // How far the last control point is from the end of its curve.
  let handle = 0;
  const token = /([MmLlHhVvCcSsQqTtAaZz])|([+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?)/g;
  let command = "";
  let numbers: number[] = [];
  // A flag of an arc may stand without a space before the next number.
  const flags = /\s*,?\s*([01])/y;
  for (;;) {
    if (command.toLowerCase() === "a" && (numbers.length === 3 || numbers.length === 4)) {
      flags.lastIndex = token.lastIndex;
      const flag = flags.exec(data);
      if (!flag) break;
      token.lastIndex = flags.lastIndex;
      numbers.push(Number(flag[1]));
      continue;
    }
    const found = token.exec(data);
    if (!found) break;
    if (found[1] !== undefined) {
      command = found[1];
      numbers = [];
      if (command === "Z" || command === "z") {
        outline.add(startX, startY, Math.hypot(startX - x, startY - y));
        [x, y] = [startX, startY];
      }
      continue;
    }
    numbers.push(Number(found[2]));
    const kind = command.toLowerCase();
    if (numbers.length < (NUMBERS[kind] ?? Number.POSITIVE_INFINITY)) continue;
    const isRelative = command === kind;
    const [fromX, fromY] = isRelative ? [x, y] : [0, 0];
    let length = 0;
    let last = 0;
    const visit = (toX: number, toY: number) => {
      last = Math.hypot(toX - x, toY - y);
      length += last;
      outline.reach(toX, toY);
      [x, y] = [toX, toY];
    };
    if (kind === "h") visit(fromX + (numbers[0] ?? 0), y);
    else if (kind === "v") visit(x, fromY + (numbers[0] ?? 0));
    else if (kind === "a") {
      const [rx = 0, ry = 0, , , , toX = 0, toY = 0] = numbers;
      const chord = Math.hypot(fromX + toX - x, fromY + toY - y);
      // Radii too small for the way are scaled up until they do.
      const radius = Math.max(Math.abs(rx), Math.abs(ry), chord / 2);
      outline.reach(x - 2 * radius, y - 2 * radius);
      outline.reach(x + 2 * radius, y + 2 * radius);
      visit(fromX + toX, fromY + toY);
      length = Math.max(length, 2 * Math.PI * radius);
    } else {
      if (kind === "s" || kind === "t") {
        // The first control point mirrors the last one of the curve before.
        outline.reach(x - handle, y - handle);
        outline.reach(x + handle, y + handle);
        length += 2 * handle;
      }
      for (let index = 0; index < numbers.length; index += 2) {
        visit(fromX + (numbers[index] ?? 0), fromY + (numbers[index + 1] ?? 0));
      }
      if (kind === "t") handle += last;
      else handle = kind === "m" || kind === "l" ? 0 : last;
    }
    if (kind === "m") {
      [startX, startY] = [x, y];
      command = isRelative ? "l" : "L";
    } else outline.add(x, y, length);
    numbers = [];
  }
  return outline.extent();
}

/**
 * Computes what the outline of a polyline or polygon is at most.
 *
 * @param points its `points`
 */
export function pointsExtent(points: string): Extent {
  const numbers = points.match(/[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?/g) ?? [];
  return pathExtent(numbers.length < 2 ? "" : `M${numbers.join(" ")}`);
}

class Outline {
  private x0 = Number.POSITIVE_INFINITY;
  private y0 = Number.POSITIVE_INFINITY;
  private x1 = Number.NEGATIVE_INFINITY;
  private y1 = Number.NEGATIVE_INFINITY;
  private segments = 0;
  private length = 0;

  reach(x: number, y: number): void {
    this.x0 = Math.min(this.x0, x);
    this.y0 = Math.min(this.y0, y);
    this.x1 = Math.max(this.x1, x);
    this.y1 = Math.max(this.y1, y);
  }

  add(x: number, y: number, length: number): void {
    this.reach(x, y);
    this.segments += 1;
    this.length += length;
  }

  extent(): Extent {
    const { x0, y0, x1, y1, segments, length } = this;
    return { box: x1 >= x0 ? { x0, y0, x1, y1 } : undefined, segments, length };
  }
}
