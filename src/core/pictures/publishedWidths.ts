/**
 * Phones at one, two and three device pixels for each of CSS's, then columns
 * and whole screens. A width more would cost a build more than it saves a reader.
 */
const LADDER = [360, 640, 960, 1280, 1920] as const;

/** A width this near to the next one above saves too little to be made. */
const NEAR = 0.8;

/** What WebP can hold either way: its fields have 14 bits (RFC 9649, 2.7.1.1). */
const MOST_PIXELS = 16_383;

/**
 * Returns the widths in which a raster picture is published: never above its own, and never
 * so wide that it gets too tall for WebP.
 *
 * @param size its own, in pixels
 * @returns in pixels, ascending; of a small picture one, its own
 *
 * @example publishedWidths({ width: 4000, height: 3000 }) // [360, 640, 960, 1280, 1920]
 * @example publishedWidths({ width: 700, height: 500 }) // [360, 700]
 * @example publishedWidths({ width: 120, height: 120 }) // [120]
 */
export function publishedWidths(size: {
  readonly width: number;
  readonly height: number;
}): readonly number[] {
  const fitting = Math.floor((MOST_PIXELS * size.width) / size.height);
  const widest = Math.max(1, Math.min(size.width, LADDER[LADDER.length - 1] ?? 1, fitting));
  return [...LADDER.filter((width) => width <= widest * NEAR), widest];
}
