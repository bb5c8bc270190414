import type { Box } from "./box";

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
 * Computes an upper bound of the extent of a path. Whatever isn’t path data ends it, as it
 * does in browsers.
 *
 * @param data a path’s `d`
 *
 * @example pathExtent("M0 0h3v4")
 * // { box: { x0: 0, y0: 0, x1: 3, y1: 4 }, segments: 2, length: 7 }
 */
export function pathExtent(data: string): Extent {
  const pen = new Pen();
  for (const command of commandsIn(data)) pen.follow(command);
  return pen.outline.extent();
}

/**
 * Computes an upper bound of the extent of a polyline or polygon.
 *
 * @param points its `points`
 */
export function pointsExtent(points: string): Extent {
  const numbers = points.match(/[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?/g) ?? [];
  return pathExtent(numbers.length < 2 ? "" : `M${numbers.join(" ")}`);
}

/** One command of a path, with as many numbers as it takes. */
interface Command {
  /** Its letter: a small one counts from the end of the command before. */
  readonly letter: string;
  readonly numbers: readonly number[];
}

/** Reads the commands of a path, in order; a letter that is left out is repeated. */
function* commandsIn(data: string): Generator<Command> {
  const token = /([MmLlHhVvCcSsQqTtAaZz])|([+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?)/g;
  // A flag of an arc may stand without a space before the next number.
  const flags = /\s*,?\s*([01])/y;
  let letter = "";
  let numbers: number[] = [];
  for (;;) {
    const isFlag = numbers.length === 3 || numbers.length === 4;
    if (isFlag && letter.toLowerCase() === "a") {
      flags.lastIndex = token.lastIndex;
      const flag = flags.exec(data);
      if (!flag) return;
      token.lastIndex = flags.lastIndex;
      numbers.push(Number(flag[1]));
      continue;
    }
    const found = token.exec(data);
    if (!found) return;
    if (found[1] !== undefined) {
      letter = found[1];
      numbers = [];
      if (letter.toLowerCase() === "z") yield { letter, numbers };
      continue;
    }
    numbers.push(Number(found[2]));
    if (numbers.length < (NUMBERS[letter.toLowerCase()] ?? Number.POSITIVE_INFINITY)) continue;
    yield { letter, numbers };
    numbers = [];
    // What follows the start of a line is a line.
    if (letter === "m") letter = "l";
    else if (letter === "M") letter = "L";
  }
}

/** Follows the commands of a path, and knows where it is. */
class Pen {
  readonly outline = new Outline();
  private x = 0;
  private y = 0;
  private startX = 0;
  private startY = 0;
  /** The distance between the last control point and the end of its curve. */
  private handle = 0;
  /** The length of the current command’s outline, and of the last line of its control polygon. */
  private length = 0;
  private last = 0;

  follow({ letter, numbers }: Command): void {
    const kind = letter.toLowerCase();
    const [fromX, fromY] = letter === kind ? [this.x, this.y] : [0, 0];
    this.length = 0;
    this.last = 0;
    if (kind === "z") this.visit(this.startX, this.startY);
    else if (kind === "h") this.visit(fromX + (numbers[0] ?? 0), this.y);
    else if (kind === "v") this.visit(this.x, fromY + (numbers[0] ?? 0));
    else if (kind === "a") this.arc(numbers, fromX, fromY);
    else this.curve(kind, numbers, fromX, fromY);
    if (kind === "m") [this.startX, this.startY] = [this.x, this.y];
    else this.outline.add(this.x, this.y, this.length);
  }

  /** Goes straight to a point. */
  private visit(x: number, y: number): void {
    this.last = Math.hypot(x - this.x, y - this.y);
    this.length += this.last;
    this.outline.reach(x, y);
    [this.x, this.y] = [x, y];
  }

  private arc(numbers: readonly number[], fromX: number, fromY: number): void {
    const { x, y } = this;
    const [rx = 0, ry = 0, , , , toX = 0, toY = 0] = numbers;
    const chord = Math.hypot(fromX + toX - x, fromY + toY - y);
    // Radii that are too small for the distance are scaled up until they fit.
    const radius = Math.max(Math.abs(rx), Math.abs(ry), chord / 2);
    this.outline.reach(x - 2 * radius, y - 2 * radius);
    this.outline.reach(x + 2 * radius, y + 2 * radius);
    this.visit(fromX + toX, fromY + toY);
    this.length = Math.max(this.length, 2 * Math.PI * radius);
  }

  /** Follows a line or a curve along its control points. */
  private curve(kind: string, numbers: readonly number[], fromX: number, fromY: number): void {
    if (kind === "s" || kind === "t") {
      // The first control point mirrors the last one of the curve before.
      const { x, y, handle } = this;
      this.outline.reach(x - handle, y - handle);
      this.outline.reach(x + handle, y + handle);
      this.length += 2 * handle;
    }
    for (let index = 0; index < numbers.length; index += 2) {
      this.visit(fromX + (numbers[index] ?? 0), fromY + (numbers[index + 1] ?? 0));
    }
    if (kind === "t") this.handle += this.last;
    else this.handle = kind === "m" || kind === "l" ? 0 : this.last;
  }
}

/** The extent of an outline, while it is being followed. */
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
