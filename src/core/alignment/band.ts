/**
 * The part of a table of alignments that is looked at: in row `i`, which stands
 * for so many things of the original, `width` columns from `firsts[i]` on, a
 * column standing for so many things of the translation. Cells are numbered row
 * by row: `i * width + j - firsts[i]`.
 */
export interface Band {
  readonly rows: number;
  readonly width: number;
  readonly firsts: Int32Array;
}

/**
 * The band around the diagonal of a table, `half` columns to either side where
 * the table is as wide.
 *
 * @param m how many things the original has
 * @param n how many the translation has
 *
 * @example bandAround(2, 100, 10) // { rows: 3, width: 21, firsts: [0, 40, 80] }
 */
export function bandAround(m: number, n: number, half: number): Band {
  const width = Math.min(2 * half + 1, n + 1);
  const firsts = Int32Array.from({ length: m + 1 }, (_, i) =>
    m === 0 ? 0 : Math.max(0, Math.min(Math.round((i * n) / m) - half, n + 1 - width)),
  );
  return { rows: m + 1, width, firsts };
}
