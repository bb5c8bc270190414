/** A note in the margin: where it would like to begin, and how high it is, in pixels. */
export interface MarginNote {
  readonly wanted: number;
  readonly height: number;
}

/** What stands in the margin already: from where to where, in pixels. */
export interface TakenSpace {
  readonly start: number;
  readonly end: number;
}

/**
 * Stacks notes in a margin: each begins beside its mark, or below what stands there, be it
 * the note before it or something else. Notes that would run over the end of
 * the margin push those before them up, as far as its beginning.
 *
 * @param notes in the order in which they stand
 * @param length of the margin
 * @param gap the least distance between a note and what is above and below it
 * @param taken in the order in which it stands
 * @returns where each begins; the last may run over the end if there are too many
 *
 * @example stackNotes([{ wanted: 10, height: 30 }, { wanted: 20, height: 30 }], 200, 5) // [10, 45]
 */
export function stackNotes(
  notes: readonly MarginNote[],
  length: number,
  gap: number,
  taken: readonly TakenSpace[] = [],
): number[] {
  const below = (wished: readonly number[]): number[] => {
    let free = 0;
    return notes.map(({ height }, index) => {
      let top = Math.max(wished[index] ?? 0, free);
      for (const { start, end } of taken)
        if (top < end + gap && top + height + gap > start) top = end + gap;
      free = top + height + gap;
      return top;
    });
  };
  const tops = below(notes.map(({ wanted }) => wanted));
  let limit = length;
  for (let index = notes.length - 1; index >= 0; index -= 1) {
    const { height = 0 } = notes[index] ?? {};
    let top = Math.min(tops[index] ?? 0, limit - height);
    for (const { start, end } of [...taken].reverse())
      if (top < end + gap && top + height + gap > start) top = start - gap - height;
    tops[index] = top;
    limit = top - gap;
  }
  // More notes than the margin holds: they begin at its beginning and run over its end.
  return below(tops);
}
