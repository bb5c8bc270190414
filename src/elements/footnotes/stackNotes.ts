/** A note in the margin: where it would like to begin, and how high it is, in pixels. */
export interface MarginNote {
  readonly wanted: number;
  readonly height: number;
}

/**
 * Stacks notes in a margin: each begins beside its mark, or below the note
 * before it where the two would overlap. Notes that would run over the end of
 * the margin push those before them up, as far as its beginning.
 *
 * @param notes in the order in which they stand
 * @param length of the margin
 * @param gap the least distance between two notes
 * @returns where each begins; the last may run over the end if there are too many
 *
 * @example stackNotes([{ wanted: 10, height: 30 }, { wanted: 20, height: 30 }], 200, 5) // [10, 45]
 */
export function stackNotes(notes: readonly MarginNote[], length: number, gap: number): number[] {
  const tops: number[] = [];
  let free = 0;
  for (const { wanted, height } of notes) {
    const top = Math.max(wanted, free);
    tops.push(top);
    free = top + height + gap;
  }
  let end = length;
  for (let index = notes.length - 1; index >= 0; index -= 1) {
    const { height = 0 } = notes[index] ?? {};
    tops[index] = Math.min(tops[index] ?? 0, end - height);
    end = (tops[index] ?? 0) - gap;
  }
  // More notes than the margin holds: they begin at its beginning and run over its end.
  free = 0;
  return tops.map((top, index) => {
    const placed = Math.max(top, free);
    free = placed + (notes[index]?.height ?? 0) + gap;
    return placed;
  });
}
