import type { Sequences } from "./beads";

/** The numbers of source and target segments of each bead that may end, or begin, in a cell. */
export interface BeadMoves {
  readonly sources: Int32Array;
  readonly targets: Int32Array;
}

/**
 * Returns the bead types as typed arrays, with two more at the end: the 1:n bead of the
 * cell's source segment and the n:1 bead of its target segment. The passes set their n
 * by the segments' fertility; 0 means that there is none.
 */
export function beadMoves({ beadTypes, fertility }: Sequences): BeadMoves {
  const one = fertility ? 1 : 0;
  return {
    sources: Int32Array.from([...beadTypes.map(([source]) => source), one, 0]),
    targets: Int32Array.from([...beadTypes.map(([, target]) => target), 0, one]),
  };
}
