/** A rectangle along the axes. */
export interface Box {
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
}

/** A box without an area. */
export const EMPTY: Box = { x0: 0, y0: 0, x1: 0, y1: 0 };

/** Returns the area of a box, in millions of its units. */
export function megapixels({ x0, y0, x1, y1 }: Box): number {
  return ((x1 - x0) * (y1 - y0)) / 1e6;
}

/** Returns the smallest box around two others, of which one or both may be absent. */
export function union(one: Box | undefined, other: Box | undefined): Box | undefined {
  if (!one || !other) return one ?? other;
  return {
    x0: Math.min(one.x0, other.x0),
    y0: Math.min(one.y0, other.y0),
    x1: Math.max(one.x1, other.x1),
    y1: Math.max(one.y1, other.y1),
  };
}
